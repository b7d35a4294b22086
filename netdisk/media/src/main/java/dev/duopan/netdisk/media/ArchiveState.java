package dev.duopan.netdisk.media;

import dev.duopan.netdisk.FileNode;

/** How far a zip of all renditions is. */
public sealed interface ArchiveState {
    /** It is being made; ask again in a moment. */
    record Preparing() implements ArchiveState {}

    /** There is no room for it. */
    record Full() implements ArchiveState {}

    /**
     * It is there.
     *
     * @param file in the space of renditions
     */
    record Ready(FileNode file) implements ArchiveState {}
}
