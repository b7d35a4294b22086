package dev.duopan.netdisk;

/** What a {@link ChangeOrder} does with each of its items. */
public enum ChangeVerb {
    /** It gets a copy, folders with everything live in them. */
    COPY,
    /** It gets another place, another name, or both. */
    MOVE,
    /** It goes into the trash. */
    TRASH
}
