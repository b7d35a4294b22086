package dev.duopan.drive;

import dev.duopan.api.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An address that gives a file's bytes to whoever has it: GET, with ranges, following redirects.
 *
 * @param url the address, percent-encoded; to be used byte for byte. It holds no access token of the account
 * @param end when it ends at the latest; null if it lasts
 * @param headers header fields that every request by it must carry, those after redirects too
 */
public record FileLink(Secret url, @Nullable Instant end, Map<String, String> headers) {
    /** A link with its own copy of the header fields. */
    public FileLink {
        Objects.requireNonNull(url, "url is null");
        headers = Map.copyOf(headers);
    }

    /** A link that lasts and needs no header fields. */
    public static FileLink lasting(URI url) {
        return new FileLink(Secret.of(url.toString()), null, Map.of());
    }

    /** A link that ends, and needs no header fields. */
    public static FileLink until(Instant end, URI url) {
        return new FileLink(Secret.of(url.toString()), end, Map.of());
    }

    /** Returns the same link with header fields that requests need. */
    public FileLink withHeaders(Map<String, String> fields) {
        return new FileLink(url, end, fields);
    }

    /** Returns when it ends at the latest; empty if it lasts. */
    public Optional<Instant> ends() {
        return Optional.ofNullable(end);
    }
}
