package dev.duopan.drive;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a service is to fetch.
 *
 * @param url where from, http or https
 * @param folder the folder of the new file; services refuse the root
 * @param name what the file shall be called; null if the URL's server or the service names it. Where the name is taken the
 *     service finds another
 */
public record OfflineOrder(
        URI url, DrivePath folder, @Nullable String name) {
    /** Checks that nothing needed is missing. */
    public OfflineOrder {
        Objects.requireNonNull(url, "url is null");
        Objects.requireNonNull(folder, "folder is null");
    }

    /** Fetches under the name that comes with the bytes. */
    public static OfflineOrder of(URI url, DrivePath folder) {
        return new OfflineOrder(url, folder, null);
    }

    /** Returns the same order for a file of that name. */
    public OfflineOrder withName(String other) {
        return new OfflineOrder(url, folder, other);
    }

    /** Returns what the file shall be called; empty if that is left to others. */
    public Optional<String> named() {
        return Optional.ofNullable(name);
    }
}
