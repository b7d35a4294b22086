package dev.duopan.api.baidu.file;

import java.util.List;

/**
 * One page of the folders in a folder.
 *
 * @param list their paths
 */
public record FolderList(List<FolderPath> list) {}
