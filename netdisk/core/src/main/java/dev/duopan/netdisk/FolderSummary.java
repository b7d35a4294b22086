package dev.duopan.netdisk;

/**
 * What a folder holds at any depth, trashed things left out.
 *
 * @param bytes of all files
 * @param files how many
 * @param folders how many, the folder itself not counted
 */
public record FolderSummary(long bytes, long files, long folders) {}
