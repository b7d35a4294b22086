package dev.duopan.api.baidu.file;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing to rename.
 *
 * @param path of the file or folder
 * @param newname its new name, without slashes
 * @param ondup what happens when the name is taken; sent by some clients, undocumented
 */
public record FileRenaming(
        String path, String newname, @Nullable OnDuplicate ondup) {
    /** Checks that nothing is missing. */
    public FileRenaming {
        Objects.requireNonNull(path, "path is missing");
        Objects.requireNonNull(newname, "newname is missing");
    }

    /** Renames, and fails if the name is taken. */
    public static FileRenaming of(String path, String newname) {
        return new FileRenaming(path, newname, null);
    }
}
