package dev.duopan.netdisk;

/**
 * Who may fetch how much of a share at its owner's expense (docs/wire/123pan.md section 4.7).
 *
 * @param guests whether visitors may who aren't logged in
 * @param overQuota whether visitors may whose own traffic is used up
 * @param limited whether the limit counts
 * @param limit bytes that such visitors may fetch in all
 */
public record ShareTraffic(boolean guests, boolean overQuota, boolean limited, long limit) {
    /** Nobody at the owner's expense, and no limit. */
    public static final ShareTraffic NONE = new ShareTraffic(false, false, false, 0);
}
