package dev.duopan.drive;

import java.util.List;

/**
 * The capability to show files and folders to others by a link that leads to a page of the service.
 *
 * <p>A share names entries, not their contents: what is moved stays shared, what is deleted vanishes from it.
 */
public interface Shares {
    /** Returns what can be asked of this service. */
    ShareRules rules();

    /**
     * Shares files and folders. Each call makes another share.
     *
     * @throws dev.duopan.api.DuopanException NOT_FOUND if one of them isn't there; INVALID for the root and for an order that
     *     breaks the {@linkplain #rules rules}, before anything is sent; TOO_LARGE for too many entries
     */
    Share create(ShareOrder order);

    /** Returns all shares, those that have ended too. The list is complete, or the call fails. */
    List<Share> list();

    /**
     * Sets who may fetch a share's files at the account's expense. Repeating is safe.
     *
     * @param id the {@link Share#id}
     * @throws dev.duopan.api.DuopanException NOT_FOUND if there is no such share
     */
    void changeTraffic(String id, ShareTraffic traffic);

    /**
     * Ends a share: its link stops working.
     *
     * @param id the {@link Share#id}
     * @throws dev.duopan.api.DuopanException UNSUPPORTED unless {@link ShareRules#revocable}; NOT_FOUND if there is no such
     *     share
     */
    void revoke(String id);
}
