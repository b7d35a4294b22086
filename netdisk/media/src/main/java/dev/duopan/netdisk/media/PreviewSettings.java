package dev.duopan.netdisk.media;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a netdisk shows files without giving them out.
 *
 * @param work where files lie while somebody works on them; emptied at every start
 * @param cache where what was made is kept; may be deleted at any time
 * @param cacheBytes how much is kept
 * @param office how documents become PDFs
 */
public record PreviewSettings(Path work, Path cache, long cacheBytes, Office office) {
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
                directory.resolve("work"), directory.resolve("cache"), USUAL_CACHE_BYTES, Office.USUAL);
    }

    /** The same with another size of the cache. */
    public PreviewSettings withCacheBytes(long other) {
        return new PreviewSettings(work, cache, other, office);
    }

    /** The same with another use of LibreOffice. */
    public PreviewSettings withOffice(Office other) {
        return new PreviewSettings(work, cache, cacheBytes, other);
    }
}
