package dev.duopan.netdisk;

import java.util.List;

/**
 * A share to be made.
 *
 * @param name what visitors see, 1 to 34 characters and no character that file names can't have
 * @param nodeIds the files and folders, at least one
 * @param offer the terms
 * @param traffic at whose expense
 */
public record ShareOrder(String name, List<Long> nodeIds, ShareOffer offer, ShareTraffic traffic) {
    /** Copies the list. */
    public ShareOrder {
        nodeIds = List.copyOf(nodeIds);
    }
}
