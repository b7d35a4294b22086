package dev.duopan.netdisk;

/** What visitors of a share need. */
public enum ShareKind {
    /** The key, and a password if there is one. */
    ORDINARY,
    /** The key, and to have paid. */
    PAID
}
