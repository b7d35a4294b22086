package dev.duopan.drive.filter;

import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which files of a tree are meant.
 *
 * @param paths rules for their paths, from the root of the tree
 * @param smallest the fewest bytes that they have
 * @param largest the most bytes that they have
 * @param after when they changed at the earliest; null for any time
 * @param before when they changed at the latest; null for any time
 */
public record TreeFilter(
        PathRules paths,
        long smallest,
        long largest,
        @Nullable Instant after,
        @Nullable Instant before) {
    /** Means everything. */
    public static final TreeFilter ALL = new TreeFilter(PathRules.ALL, 0, Long.MAX_VALUE, null, null);

    /** Returns whether this means everything. */
    public boolean isAll() {
        return equals(ALL);
    }

    /**
     * Returns whether a file is meant. One whose time of change isn't known is of any age.
     *
     * @param path from the root of the tree, without a slash at its beginning
     */
    public boolean accepts(String path, Entry file) {
        return file.size() >= smallest && file.size() <= largest && isInTime(file.modifiedAt()) && paths.accept(path);
    }

    private boolean isInTime(@Nullable Instant changed) {
        return changed == null
                || ((after == null || !changed.isBefore(after)) && (before == null || !changed.isAfter(before)));
    }

    /**
     * Returns whether a folder may hold a file that is meant; true if that isn't sure.
     *
     * @param folder its path from the root of the tree, without slashes around it
     */
    public boolean mayAcceptIn(String folder) {
        return paths.mayAcceptIn(folder);
    }

    /**
     * Returns everything beneath a folder that may be meant, each folder before what is in it. Folders are in it if they may
     * hold a file that is meant; those that surely don't aren't listed.
     *
     * @throws dev.duopan.api.DuopanException as {@link Drive#walk}, also from the stream's operations
     */
    public Stream<Entry> walk(Drive drive, DrivePath root) {
        return isAll() ? drive.walk(root) : beneath(new Tree(drive, root), root);
    }

    private record Tree(Drive drive, DrivePath root) {
        String path(Entry entry) {
            return entry.path().relativeTo(root);
        }
    }

    private Stream<Entry> beneath(Tree tree, DrivePath folder) {
        return tree.drive().list(folder).stream()
                .flatMap(entry -> entry.isFolder() ? within(tree, entry) : file(tree, entry));
    }

    private Stream<Entry> within(Tree tree, Entry folder) {
        return paths.mayAcceptIn(tree.path(folder))
                ? Stream.concat(Stream.of(folder), Stream.of(folder).flatMap(each -> beneath(tree, each.path())))
                : Stream.empty();
    }

    private Stream<Entry> file(Tree tree, Entry file) {
        return accepts(tree.path(file), file) ? Stream.of(file) : Stream.empty();
    }
}
