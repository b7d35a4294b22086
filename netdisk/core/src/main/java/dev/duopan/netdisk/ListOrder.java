package dev.duopan.netdisk;

/** By what a listing is sorted. Equal keys are in ascending order of id, so that pages never overlap. */
public enum ListOrder {
    /** By name, character by character in the order of Unicode code points. */
    NAME,
    /** By {@link FileNode#modifiedAt()}. */
    TIME,
    /** By {@link FileNode#createdAt()}. */
    CREATED,
    /** By bytes; folders count as 0. */
    SIZE,
    /** By id, which is the order of creation; in a tree, grouped by folder. */
    ID
}
