package dev.duopan.netdisk;

/**
 * A node with its place.
 *
 * @param node the file or folder
 * @param path absolute, like {@code /photos/2024/a.jpg}
 */
public record PathedNode(FileNode node, String path) {}
