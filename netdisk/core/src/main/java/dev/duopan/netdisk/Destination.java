package dev.duopan.netdisk;

import java.util.List;

/**
 * A place for a new file or folder: a folder that exists, and the way from there to the new name.
 *
 * @param folderId the folder to start from, {@link FileNode#ROOT} for the root
 * @param names the folders on the way, which are created when they're missing, and last the new name itself; never
 *     empty, and every name is {@linkplain FileNames#COMMON legal}
 */
public record Destination(long folderId, List<String> names) {
    /**
     * Checks the names.
     *
     * @throws dev.duopan.api.DuopanException {@code INVALID} if there is no name, an illegal one, or too many
     */
    public Destination {
        names = List.copyOf(names);
        FileNames.COMMON.checkWay(names);
    }

    /** The given name directly in a folder. */
    public static Destination in(long folderId, String name) {
        return new Destination(folderId, List.of(name));
    }

    /**
     * The end of a path such as {@code /a/b/c.txt}, seen from the root.
     *
     * @throws dev.duopan.api.DuopanException {@code INVALID} if it doesn't begin with a slash or breaks a rule
     */
    public static Destination at(String path) {
        return new Destination(FileNode.ROOT, FileNames.COMMON.split(path));
    }

    /** The end of a path such as {@code a/b/c.txt} or {@code /a/b/c.txt}, seen from a folder. */
    public static Destination below(long folderId, String path) {
        return new Destination(folderId, FileNames.COMMON.split(path.startsWith("/") ? path : "/" + path));
    }

    /** Returns the new name, the last of all. */
    public String name() {
        return names.getLast();
    }

    /** Returns the folders on the way, possibly none. */
    public List<String> folders() {
        return names.subList(0, names.size() - 1);
    }
}
