package dev.duopan.drive.transfer;

import java.util.Objects;

/**
 * How far a file has come on its way, as far as that survives the process.
 *
 * @param version what the source was: the same text as long as nothing tells that it changed. What came of another version is
 *     worth nothing
 * @param uploadToken from what the target drive goes on with the upload; empty if none has begun
 * @param stage by what the place is found that holds the bytes fetched so far; empty if none does
 * @param fetched the bytes that are safe in that place, if power fails too
 * @param futile how many attempts in a row brought nothing new
 */
public record FileProgress(String version, String uploadToken, String stage, ByteRanges fetched, int futile) {
    /** Nothing has been done that could be gone on with. */
    public static final FileProgress NONE = of("");

    /** Checks that nothing is missing. */
    public FileProgress {
        Objects.requireNonNull(version, "version is null");
        Objects.requireNonNull(uploadToken, "uploadToken is null");
        Objects.requireNonNull(stage, "stage is null");
        Objects.requireNonNull(fetched, "fetched is null");
    }

    /** The progress of a source that just sets out. */
    public static FileProgress of(String version) {
        return new FileProgress(version, "", "", ByteRanges.NONE, 0);
    }

    /** Returns the same with a newer token. */
    public FileProgress withUploadToken(String token) {
        return new FileProgress(version, token, stage, fetched, 0);
    }

    /** Returns the same with other bytes in another place. */
    public FileProgress withFetched(String place, ByteRanges ranges) {
        return new FileProgress(version, uploadToken, place, ranges, 0);
    }

    /** Returns the same after one more attempt that brought nothing new. */
    public FileProgress withFutileAttempt() {
        return new FileProgress(version, uploadToken, stage, fetched, futile + 1);
    }
}
