package dev.duopan.netdisk.media;

import java.nio.file.Path;

/**
 * How a netdisk shows files without giving them out.
 *
 * @param media the programs that it uses and where they work
 * @param cache where what was made is kept; may be deleted at any time
 * @param cacheBytes how much is kept
 */
public record PreviewSettings(MediaSettings media, Path cache, long cacheBytes) {
    /** How much is kept if nobody says otherwise. */
    public static final long USUAL_CACHE_BYTES = 1L << 30;

    /** Everything below one directory, with the usual limits. */
    public static PreviewSettings in(Path directory) {
        return new PreviewSettings(
                MediaSettings.in(directory.resolve("work")), directory.resolve("cache"), USUAL_CACHE_BYTES);
    }

    /** The same with other programs. */
    public PreviewSettings withMedia(MediaSettings other) {
        return new PreviewSettings(other, cache, cacheBytes);
    }

    /** The same with another size of the cache. */
    public PreviewSettings withCacheBytes(long other) {
        return new PreviewSettings(media, cache, other);
    }
}
