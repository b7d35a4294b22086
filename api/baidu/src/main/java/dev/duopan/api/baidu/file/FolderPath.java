package dev.duopan.api.baidu.file;

/**
 * A folder of which only the path is told.
 *
 * @param path from the root
 */
public record FolderPath(String path) {}
