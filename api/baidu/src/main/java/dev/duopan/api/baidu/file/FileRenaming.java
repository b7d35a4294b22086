package dev.duopan.api.baidu.file;

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
    /** Renames, and fails if the name is taken. */
    public static FileRenaming of(String path, String newname) {
        return new FileRenaming(path, newname, null);
    }
}
