package dev.duopan.netdisk.media;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a netdisk shows files without giving them out.
 *
 * @param media the programs that it uses for videos, and where all of them work
 * @param cache where what was made is kept; may be deleted at any time
 * @param cacheBytes how much is kept
 * @param office how documents become PDFs
 */
public record PreviewSettings(MediaSettings media, Path cache, long cacheBytes, Office office) {
    /** How much is kept if nobody says otherwise: 1 GiB. */
    public static final long USUAL_CACHE_BYTES = 1L << 30;

    /**
     * The use of LibreOffice.
     *
     * @param wanted whether it is used at all
     * @param home where it is installed, the directory above its {@code program}; null to look in the usual places
     * @param patience how long one document may take
     */
    public record Office(boolean wanted, @Nullable Path home, Duration patience) {
        /** What is found in the usual places, and a minute. */
        public static final Office USUAL = new Office(true, null, Duration.ofMinutes(1));

        /** None. */
        public static final Office NONE = new Office(false, null, Duration.ofMinutes(1));

        /** The same installed elsewhere. */
        public Office withHome(@Nullable Path other) {
            return new Office(wanted, other, patience);
        }
    }

    /** Everything below one directory, with the usual limits. */
    public static PreviewSettings in(Path directory) {
        return new PreviewSettings(
                MediaSettings.in(directory.resolve("work")),
                directory.resolve("cache"),
                USUAL_CACHE_BYTES,
                Office.USUAL);
    }

    /** The same with programs for videos from a directory. */
    public PreviewSettings withTools(@Nullable Path tools) {
        return new PreviewSettings(media.withTools(tools), cache, cacheBytes, office);
    }

    /** The same with another size of the cache. */
    public PreviewSettings withCacheBytes(long other) {
        return new PreviewSettings(media, cache, other, office);
    }

    /** The same with another use of LibreOffice. */
    public PreviewSettings withOffice(Office other) {
        return new PreviewSettings(media, cache, cacheBytes, other);
    }
}
