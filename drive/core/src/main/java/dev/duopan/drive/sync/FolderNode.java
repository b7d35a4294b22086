package dev.duopan.drive.sync;

import dev.duopan.drive.filter.TreeFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What becomes of the names in one folder. Each name is decided by one thread; read it when all have ended. */
final class FolderNode {
    private final FolderPair folder;
    private final List<FolderNode> children = new ArrayList<>();
    private Decision[] decisions = {};

    FolderNode(FolderPair folder) {
        this.folder = folder;
    }

    FolderPair folder() {
        return folder;
    }

    /** Makes room for that many decisions. */
    void expect(int names) {
        decisions = new Decision[names];
    }

    void decide(int index, Decision decision) {
        decisions[index] = decision;
    }

    FolderNode child(FolderPair pair) {
        FolderNode child = new FolderNode(pair);
        children.add(child);
        return child;
    }

    List<FolderNode> children() {
        return children;
    }

    Stream<Decision> decisions() {
        return Arrays.stream(decisions).filter(Objects::nonNull);
    }

    /** Returns whether the target is to have this folder: of a part of a tree, only those that hold something of it. */
    boolean isWanted(TreeFilter filter) {
        return folder.atSource() != null
                && (filter.isAll()
                        || decisions().anyMatch(FolderNode::arrives)
                        || children.stream().anyMatch(child -> child.isWanted(filter)));
    }

    private static boolean arrives(Decision decision) {
        return decision instanceof FileCopy || decision instanceof SkippedFile;
    }

    /** Returns whether nothing is left in the target's folder, so that it can vanish too. */
    boolean isEmptied() {
        return folder.atSource() == null
                && decisions().allMatch(Decision.Deleted.class::isInstance)
                && children.stream().allMatch(FolderNode::isEmptied);
    }
}
