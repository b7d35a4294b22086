package dev.duopan.drive;

import dev.duopan.api.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Files and folders that others can see by a link, as the service describes it at the moment it was asked.
 *
 * @param id how the service calls it among the account's own shares
 * @param link the page for visitors
 * @param name what visitors see
 * @param end when the link stops working; null if it doesn't
 * @param ended whether it has stopped
 * @param password what visitors must know; null if nothing
 * @param traffic who may fetch at the account's expense
 * @param use what visitors did so far
 */
public record Share(
        String id,
        URI link,
        String name,
        @Nullable Instant end,
        boolean ended,
        @Nullable Secret password,
        ShareTraffic traffic,
        Use use) {
    /** Checks that nothing needed is missing. */
    public Share {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(link, "link is null");
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(traffic, "traffic is null");
        Objects.requireNonNull(use, "use is null");
    }

    /**
     * What visitors did with a share.
     *
     * @param views how often a file of it was looked at
     * @param downloads how often a file of it was fetched
     * @param saves how often it was taken over into another account
     * @param charged bytes that were fetched at the account's expense
     */
    public record Use(long views, long downloads, long saves, long charged) {
        /** Nobody came yet. */
        public static final Use NONE = new Use(0, 0, 0, 0);
    }

    /** Returns when the link stops working; empty if it doesn't. */
    public Optional<Instant> ends() {
        return Optional.ofNullable(end);
    }
}
