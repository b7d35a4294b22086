package dev.duopan.netdisk;

import org.jspecify.annotations.Nullable;

/**
 * One file or folder on its way to another place, as a move or as a copy.
 *
 * @param id what is moved or copied
 * @param targetFolderId the folder it goes to, {@link FileNode#ROOT} for the root
 * @param newName its name there, null to keep the name
 * @param policy what to do if the name is taken there
 */
public record Relocation(
        long id, long targetFolderId, @Nullable String newName, ConflictPolicy policy) {
    /** Into a folder, under its own name, failing if that is taken. */
    public static Relocation of(long id, long targetFolderId) {
        return new Relocation(id, targetFolderId, null, ConflictPolicy.FAIL);
    }

    /** The same under another name; null keeps the name. */
    public Relocation named(@Nullable String name) {
        return new Relocation(id, targetFolderId, name, policy);
    }

    /** The same with another policy. */
    public Relocation withPolicy(ConflictPolicy newPolicy) {
        return new Relocation(id, targetFolderId, newName, newPolicy);
    }
}
