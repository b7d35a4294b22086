package dev.duopan.api.baidu.file;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing to copy or move.
 *
 * @param path of the source
 * @param dest path of the target folder; a slash at its end is allowed
 * @param newname the name there; the source's own if it is absent or empty
 * @param ondup what happens when the target exists; outweighs that of the call
 */
public record FileRelocation(
        String path,
        String dest,
        @Nullable String newname,
        @Nullable OnDuplicate ondup) {
    /** Checks that nothing is missing. */
    public FileRelocation {
        Objects.requireNonNull(path, "path is missing");
        Objects.requireNonNull(dest, "dest is missing");
    }

    /** Takes a source into a folder under its own name. */
    public static FileRelocation of(String path, String dest) {
        return new FileRelocation(path, dest, path.substring(path.lastIndexOf('/') + 1), null);
    }
}
