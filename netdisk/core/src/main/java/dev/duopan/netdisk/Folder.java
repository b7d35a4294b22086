package dev.duopan.netdisk;

import dev.duopan.netdisk.store.NodeRows.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * A live folder and the way to it.
 *
 * @param id of the folder, {@link FileNode#ROOT} for the root
 * @param way from the root on, the folder itself last; empty for the root
 */
record Folder(long id, List<Step> way) {
    static final Folder ROOT = new Folder(FileNode.ROOT, List.of());

    Space space() {
        return way.isEmpty() ? Space.DRIVE : way.getLast().space();
    }

    int depth() {
        return way.size();
    }

    /** Returns the path of a child with that name. */
    String path(String name) {
        return path() + name;
    }

    /** Returns the path with a slash at the end. */
    String path() {
        StringBuilder path = new StringBuilder("/");
        names(way).forEach(name -> path.append(name).append('/'));
        return path.toString();
    }

    /** Returns the names on a way, without that of a space's root. */
    static List<String> names(List<Step> way) {
        return way.stream()
                .filter(step -> step.parentId() != FileNode.NOWHERE)
                .map(Step::name)
                .toList();
    }

    /** Returns whether it is the node of that id, or lies below it. */
    boolean isWithin(long nodeId) {
        return way.stream().anyMatch(step -> step.id() == nodeId);
    }

    Folder below(FileNode child) {
        List<Step> longer = new ArrayList<>(way);
        longer.add(new Step(child.id(), id, child.name(), true, false, child.space()));
        return new Folder(child.id(), longer);
    }

    /** Checks that a name can be put here, with so many levels below it. */
    void checkRoom(String name, int height) {
        FileNames.COMMON.checkDepth(depth() + 1 + height);
        FileNames.COMMON.checkPathLength(path(name).length());
    }
}
