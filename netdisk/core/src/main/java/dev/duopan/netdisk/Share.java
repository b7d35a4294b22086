package dev.duopan.netdisk;

import java.time.Instant;

/**
 * Files and folders that visitors may see.
 *
 * @param id positive, never another share's
 * @param accountId its owner
 * @param key what visitors know it by, such as {@code PvitVv-nPeLH}
 * @param name what visitors see
 * @param offer the terms
 * @param traffic at whose expense
 * @param counts what became of it
 * @param createdAt when it was made
 * @param modifiedAt when its traffic settings were last changed
 */
public record Share(
        long id,
        long accountId,
        String key,
        String name,
        ShareOffer offer,
        ShareTraffic traffic,
        ShareCounts counts,
        Instant createdAt,
        Instant modifiedAt) {
    /** Returns whether the share has ended. */
    public boolean isExpired(Instant now) {
        return offer.end().filter(end -> !end.isAfter(now)).isPresent();
    }
}
