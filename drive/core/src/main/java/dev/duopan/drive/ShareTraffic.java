package dev.duopan.drive;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may fetch a share's files at the expense of the account that shares them.
 *
 * @param guests whether visitors may who aren't logged in
 * @param overQuota whether visitors may whose own traffic is used up
 * @param limit how many bytes such visitors may fetch in all; null if nothing limits them
 */
public record ShareTraffic(
        boolean guests, boolean overQuota, @Nullable Long limit) {
    /** Nobody. */
    public static final ShareTraffic NOBODY = new ShareTraffic(false, false, null);

    /** Traffic with a limit that makes sense. */
    public ShareTraffic {
        if (Objects.requireNonNullElse(limit, 0L) < 0) {
            throw new IllegalArgumentException("a limit of " + limit + " bytes");
        }
    }

    /** Returns the same with a limit in bytes. */
    public ShareTraffic withLimit(long bytes) {
        return new ShareTraffic(guests, overQuota, bytes);
    }

    /** Returns how many bytes such visitors may fetch in all; empty if nothing limits them. */
    public Optional<Long> limited() {
        return Optional.ofNullable(limit);
    }
}
