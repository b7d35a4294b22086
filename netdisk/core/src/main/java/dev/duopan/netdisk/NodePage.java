package dev.duopan.netdisk;

import java.util.List;

/**
 * A page of nodes.
 *
 * @param nodes those on the page, with their paths
 * @param more whether there are others after them
 */
public record NodePage(List<PathedNode> nodes, boolean more) {
    /** Copies the list. */
    public NodePage {
        nodes = List.copyOf(nodes);
    }
}
