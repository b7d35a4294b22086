package dev.duopan.drive;

/**
 * The capability to give files in some folders addresses that last: they follow from where the file is, and work until the
 * folder is closed.
 *
 * <p>Everything beneath an open folder can be fetched by whoever knows its address, at the account's expense.
 */
public interface LastingLinks {
    /**
     * Opens a folder: every file beneath gets an address. Repeating is safe.
     *
     * @throws dev.duopan.api.DuopanException NOT_FOUND if there is nothing; INVALID for a file and for the root; DENIED if
     *     the account has no such links
     */
    void open(DrivePath folder);

    /**
     * Closes a folder: addresses beneath it stop working. Repeating is safe.
     *
     * @throws dev.duopan.api.DuopanException as {@link #open}
     */
    void close(DrivePath folder);

    /**
     * Returns the address of a file. Where the account demands signatures, the address works only after its owner signed it.
     *
     * @throws dev.duopan.api.DuopanException NOT_FOUND if there is nothing; INVALID for a folder; DENIED unless a folder
     *     above is open
     */
    FileLink link(DrivePath file);
}
