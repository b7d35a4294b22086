package dev.duopan.netdisk;

/** What a process opens a data directory for. */
public enum NetdiskRole {
    /**
     * To serve files. Only one process at a time; it collects what earlier processes left behind, and others may
     * administer meanwhile.
     */
    SERVER,
    /**
     * To change accounts, applications and tokens, also while a server runs; the server obeys at once. Contents can be
     * read, but uploads and collection are refused with {@link dev.duopan.api.ErrorKind#UNSUPPORTED}.
     */
    ADMINISTRATION
}
