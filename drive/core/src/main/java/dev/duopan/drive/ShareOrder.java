package dev.duopan.drive;

import dev.duopan.api.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be shared, and how.
 *
 * @param paths the files and folders, at least one
 * @param name what visitors see
 * @param lifetime how long the share lasts; null if it doesn't end
 * @param password what visitors must know; null for nothing
 * @param traffic who may fetch at the account's expense
 */
public record ShareOrder(
        List<DrivePath> paths,
        String name,
        @Nullable Duration lifetime,
        @Nullable Secret password,
        ShareTraffic traffic) {
    /** An order with its own copy of the paths. */
    public ShareOrder {
        paths = List.copyOf(paths);
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(traffic, "traffic is null");
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("nothing is to be shared");
        }
    }

    /** Shares under the name of the first path, for ever, without a password. */
    public static ShareOrder of(List<DrivePath> paths) {
        String name = paths.isEmpty() ? "" : paths.getFirst().name();
        return new ShareOrder(paths, name, null, null, ShareTraffic.NOBODY);
    }

    /** Returns how long the share lasts; empty if it doesn't end. */
    public Optional<Duration> ends() {
        return Optional.ofNullable(lifetime);
    }

    /** Returns the same order under another name. */
    public ShareOrder withName(String other) {
        return new ShareOrder(paths, other, lifetime, password, traffic);
    }

    /** Returns the same order for a share that ends after a while. */
    public ShareOrder withLifetime(Duration time) {
        return new ShareOrder(paths, name, time, password, traffic);
    }

    /** Returns the same order for visitors who know a password. */
    public ShareOrder withPassword(Secret secret) {
        return new ShareOrder(paths, name, lifetime, secret, traffic);
    }

    /** Returns the same order with visitors who may fetch at the account's expense. */
    public ShareOrder withTraffic(ShareTraffic other) {
        return new ShareOrder(paths, name, lifetime, password, other);
    }
}
