package dev.duopan.netdisk;

/** What a node of the namespace is. */
public enum NodeKind {
    /** Something with content. */
    FILE,
    /** Something that holds files and folders. */
    FOLDER
}
