package dev.duopan.drive;

/**
 * The capability to give an address from which a file's bytes can be fetched for some hours, without an account.
 *
 * <p>Such an address is what the drive itself reads from. Fetching by it counts as the account's own traffic.
 */
public interface DirectLinks {
    /**
     * Returns an address of a file as it is now. Each call asks the service for a fresh one.
     *
     * @throws dev.duopan.api.DuopanException NOT_FOUND if there is nothing; INVALID for a folder; QUOTA if the account's
     *     traffic is used up
     */
    FileLink link(DrivePath file);
}
