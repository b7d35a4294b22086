package dev.duopan.netdisk.fetch;

import static dev.duopan.netdisk.fetch.FetchRequests.about;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Fetches sources by URL and calls back by URL, both only where {@link FetchSettings#addresses()} permits.
 *
 * <p>Safe for use by many threads. Failures are {@link DuopanException}s: {@code UNAVAILABLE} and {@code RATE_LIMITED} may
 * pass if it's tried again, {@code DENIED} (a refused address, certificate or access), {@code NOT_FOUND}, {@code TOO_LARGE},
 * {@code INVALID} and {@code UNSUPPORTED} won't. Their messages name the host and never the rest of the URL.
 */
public final class Fetcher implements AutoCloseable {
    /** The most redirects that are followed on the way to one source. */
    public static final int MAX_REDIRECTS = 10;

    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final FetchRequests requests;
    private final FetchSettings settings;

    /** A fetcher with the given settings. */
    public Fetcher(FetchSettings settings) {
        this(settings, SystemDefaultDnsResolver.INSTANCE);
    }

    Fetcher(FetchSettings settings, DnsResolver names) {
        this.requests = new FetchRequests(settings, names);
        this.settings = settings;
    }

    /**
     * Begins to fetch a whole source. The caller closes it.
     *
     * @param location as {@link Locations#parse} gives it
     * @throws DuopanException as said above
     */
    public Fetch open(URI location) {
        Answer answer = follow(location, Map.of());
        try {
            if (answer.status() != OK) {
                throw Refusals.of(answer);
            }
            SourceVersion version = version(answer);
            checkSize(answer.location(), version.length());
            return new Fetch(SourceNames.of(answer), stream(location, version, new Piece(answer, 0)));
        } catch (RuntimeException failure) {
            close(answer);
            throw failure;
        }
    }

    /**
     * Fetches the rest of a source; begins again, with another {@link Fetch#version()} and from offset 0, if the source has
     * changed or its server can't go on. The caller closes it.
     *
     * @param version what the beginning belongs to
     * @param offset how many bytes are there already
     * @throws DuopanException as said above
     */
    public Fetch resume(URI location, SourceVersion version, long offset) {
        if (offset == 0 || !version.isResumable()) {
            return open(location);
        }
        return piece(location, version, offset)
                .map(piece -> new Fetch(SourceNames.of(piece.answer()), stream(location, version, piece)))
                .orElseGet(() -> open(location));
    }

    /**
     * Sends JSON to a URL, once, and expects any answer of status 2xx. Redirects aren't followed.
     *
     * @throws DuopanException {@code DENIED} if the address is refused, {@code UNAVAILABLE} for everything else
     */
    public void post(URI location, String json) {
        try (Answer answer = requests.post(location, json)) {
            if (answer.status() / 100 != 2) {
                throw new DuopanException(
                        ErrorKind.UNAVAILABLE,
                        "Call back %s: it answered %d".formatted(location.getHost(), answer.status()));
            }
        } catch (IOException failure) {
            throw new DuopanException(
                    ErrorKind.UNAVAILABLE, "Call back %s: the answer broke off".formatted(location.getHost()), failure);
        }
    }

    /** Returns the rest of exactly that version, or nothing if its server gives anything else. */
    Optional<Piece> piece(URI location, SourceVersion version, long offset) {
        Answer answer = follow(location, Map.of("Range", "bytes=" + offset + "-", "If-Range", version.validator()));
        if (answer.status() == PARTIAL && isRestOf(answer, version, offset)) {
            return Optional.of(new Piece(answer, offset));
        }
        close(answer);
        return switch (answer.status()) {
            case OK, PARTIAL, RANGE_NOT_SATISFIABLE -> Optional.empty();
            default -> throw Refusals.of(answer);
        };
    }

    private ResumingStream stream(URI location, SourceVersion version, Piece piece) {
        ResumingStream.Bounds bounds =
                new ResumingStream.Bounds(settings.maximumBytes(), Instant.now().plus(settings.whole()));
        return new ResumingStream(this, new ResumingStream.Source(location, version), piece, bounds);
    }

    private Answer follow(URI location, Map<String, String> headers) {
        URI next = location;
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            Answer answer = requests.get(next, headers);
            if (!answer.isRedirect()) {
                return answer;
            }
            close(answer);
            next = target(answer);
        }
        throw new DuopanException(
                ErrorKind.INVALID, about(location, "it redirects more than " + MAX_REDIRECTS + " times"));
    }

    private static URI target(Answer answer) {
        String target = answer.header("Location")
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.INVALID, about(answer.location(), "it redirects without saying where to")));
        return Locations.follow(answer.location(), target);
    }

    private void checkSize(URI location, long length) {
        if (length > settings.maximumBytes()) {
            throw tooLarge(location, settings.maximumBytes());
        }
    }

    static DuopanException tooLarge(URI location, long maximum) {
        return new DuopanException(
                ErrorKind.TOO_LARGE,
                about(location, "it has more than %d bytes, the most possible".formatted(maximum)));
    }

    private static SourceVersion version(Answer answer) {
        return new SourceVersion(validator(answer), answer.length());
    }

    private static String validator(Answer answer) {
        return answer.header("ETag")
                .filter(etag -> etag.startsWith("\""))
                .or(() -> answer.header("Last-Modified"))
                .orElse("");
    }

    private static boolean isRestOf(Answer answer, SourceVersion version, long offset) {
        boolean rightPlace = answer.header("Content-Range")
                .flatMap(ContentRange::parse)
                .filter(range -> range.first() == offset && range.total() == version.length())
                .isPresent();
        String validator = validator(answer);
        return rightPlace && (validator.isEmpty() || validator.equals(version.validator()));
    }

    private static void close(Answer answer) {
        try {
            answer.close();
        } catch (IOException dropped) {
            throw new DuopanException(
                    ErrorKind.UNAVAILABLE, about(answer.location(), "the connection can't be let go"), dropped);
        }
    }

    /** Ends everything that is being fetched. */
    @Override
    public void close() {
        requests.close();
    }
}
