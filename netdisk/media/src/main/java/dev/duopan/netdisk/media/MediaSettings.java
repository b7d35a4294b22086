package dev.duopan.netdisk.media;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a netdisk works on videos.
 *
 * @param tools the directory that holds the programs ffmpeg and ffprobe; null to look along the search path of the system, and
 *     else to use those that came with the library
 * @param unpacked where the programs that came with the library are put, once; created when missing
 * @param work where files lie while somebody works on them; emptied at every start
 * @param limits what one program may use
 */
public record MediaSettings(@Nullable Path tools, Path unpacked, Path work, ToolLimits limits) {
    /** A working directory, with the usual limits; programs are unpacked into the user's cache. */
    public static MediaSettings in(Path work) {
        return new MediaSettings(null, UserCache.directory().resolve("ffmpeg"), work, ToolLimits.USUAL);
    }

    /** The same with programs from a directory. */
    public MediaSettings withTools(@Nullable Path directory) {
        return new MediaSettings(directory, unpacked, work, limits);
    }

    /** The same with another place for the programs that came with the library. */
    public MediaSettings withUnpacked(Path directory) {
        return new MediaSettings(tools, directory, work, limits);
    }

    /** The same with other limits. */
    public MediaSettings withLimits(ToolLimits other) {
        return new MediaSettings(tools, unpacked, work, other);
    }
}
