package dev.duopan.netdisk;

import java.util.List;

/**
 * What was found by a {@link NodeQuery}.
 *
 * @param nodes those in the window
 * @param total how many there are altogether
 */
public record NodeWindow(List<FileNode> nodes, long total) {
    /** Copies the list. */
    public NodeWindow {
        nodes = List.copyOf(nodes);
    }
}
