package dev.duopan.netdisk;

import dev.duopan.api.ErrorKind;
import org.jspecify.annotations.Nullable;

/**
 * One change to a file or folder that is named by its path. What the path means is found out when its turn comes.
 *
 * @param path absolute
 * @param folder the absolute path of the folder that it goes to, made if it is missing; null for the folder it is in
 * @param name its name there, null to keep the name
 * @param policy what to do if the name is taken there
 * @param refused why nothing is to be tried, null to try it
 */
public record FileChange(
        String path,
        @Nullable String folder,
        @Nullable String name,
        ConflictPolicy policy,
        @Nullable ErrorKind refused) {
    /** Leaves everything else as it is, and fails where a name is taken. */
    public static FileChange of(String path) {
        return new FileChange(path, null, null, ConflictPolicy.FAIL, null);
    }

    /** The same into a folder. */
    public FileChange into(String newFolder) {
        return new FileChange(path, newFolder, name, policy, refused);
    }

    /** The same under another name; null keeps the name. */
    public FileChange named(@Nullable String newName) {
        return new FileChange(path, folder, newName, policy, refused);
    }

    /** The same with another policy. */
    public FileChange withPolicy(ConflictPolicy newPolicy) {
        return new FileChange(path, folder, name, newPolicy, refused);
    }

    /** The same, but it is to fail without being tried. */
    public FileChange refusedAs(ErrorKind reason) {
        return new FileChange(path, folder, name, policy, reason);
    }
}
