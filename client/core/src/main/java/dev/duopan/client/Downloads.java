package dev.duopan.client;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Verb;
import dev.duopan.api.WireBody;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens signed links.
 *
 * <p>Follows up to ten redirects with the link's own header fields and nothing else, and believes no answer: a part must be
 * the part that was asked for, and a body must have the length it announces. Opening is retried as the client retries; once
 * bytes flow, a failure is the reader's to handle.
 */
public final class Downloads {
    private static final Logger LOG = LoggerFactory.getLogger(Downloads.class);
    private static final int MAX_HOPS = 10;
    private static final int EXCERPT = 16 << 10;
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");

    private final Client client;

    /** Downloads through a client's transport, without its credentials. */
    public Downloads(Client client) {
        this.client = client;
    }

    /**
     * Opens a part of what a link leads to. The caller closes the download.
     *
     * @throws LinkRefusedException if the host refuses the link
     * @throws DuopanException of kind UNAVAILABLE if the host can't be reached or answers something else than it was asked
     */
    public Download open(SignedLink link, ByteSpan span) {
        return opened(follow(link, span), span);
    }

    /**
     * Asks for a part of what a link leads to and returns the answer, whatever it is: for hosts that may know neither ranges
     * nor lengths. The caller closes it.
     *
     * @throws DuopanException of kind UNAVAILABLE if the host can't be reached or redirects without end
     */
    public WireResponse ask(SignedLink link, ByteSpan span) {
        return follow(link, span).response;
    }

    /**
     * Asks a link where it leads, without fetching anything. What the link carried isn't in the address that is returned, unless
     * its host put it there.
     *
     * @return the address of the first redirect, with the same header fields
     * @throws LinkRefusedException if the host refuses the link
     * @throws DuopanException of kind UNAVAILABLE if the host can't be reached or doesn't redirect
     */
    public SignedLink target(SignedLink link) {
        WireResponse response = client.send(request(link.url(), link.headers(), ByteSpan.ALL));
        if (isRedirect(response)) {
            return new SignedLink(target(link.url(), response), link.headers());
        }
        Answered answered = new Answered(link.url(), response);
        try {
            throw response.status() == 200
                    ? failure(link.url(), "gave the bytes itself instead of saying where they are")
                    : refused(answered);
        } finally {
            close(response);
        }
    }

    private Answered follow(SignedLink link, ByteSpan span) {
        URI url = link.url();
        for (int hop = 0; hop <= MAX_HOPS; hop++) {
            WireResponse response = client.send(request(url, link.headers(), span));
            if (!isRedirect(response)) {
                return new Answered(url, response);
            }
            url = target(url, response);
        }
        throw failure(link.url(), "sent the download round in more than %d redirects".formatted(MAX_HOPS));
    }

    private static WireRequest request(URI url, WireHeaders headers, ByteSpan span) {
        WireHeaders plain = headers.with("Accept-Encoding", "identity");
        return new WireRequest(Verb.GET, url, span.isAll() ? plain : plain.with("Range", span.header()), WireBody.NONE);
    }

    private static boolean isRedirect(WireResponse response) {
        return switch (response.status()) {
            case 301, 302, 303, 307, 308 -> response.headers().find("Location").isPresent();
            default -> false;
        };
    }

    private static URI target(URI from, WireResponse response) {
        close(response);
        URI target =
                from.resolve(Locations.parse(response.headers().find("Location").orElseThrow(), from));
        if (!"http".equalsIgnoreCase(target.getScheme()) && !"https".equalsIgnoreCase(target.getScheme())) {
            throw failure(from, "redirected a download to something that isn't a web address");
        }
        return target;
    }

    private record Answered(URI url, WireResponse response) {
        String header(String name) {
            return response.headers().find(name).orElse("");
        }
    }

    private static Download opened(Answered answered, ByteSpan span) {
        try {
            return switch (answered.response.status()) {
                case 200 -> whole(answered, span);
                case 206 -> part(answered, span);
                default -> throw refused(answered);
            };
        } catch (RuntimeException e) {
            close(answered.response);
            throw e;
        }
    }

    private static Download whole(Answered answered, ByteSpan span) {
        if (span.offset() > 0) {
            throw failure(answered.url, "ignored the range of a download");
        }
        long size = length(answered);
        return download(answered, span.within(size), size);
    }

    private static Download part(Answered answered, ByteSpan span) {
        Matcher range = CONTENT_RANGE.matcher(answered.header("Content-Range"));
        if (!range.matches() || Long.parseLong(range.group(1)) != span.offset()) {
            throw failure(answered.url, "answered another part of the file than it was asked for");
        }
        long size = Long.parseLong(range.group(3));
        long length = Long.parseLong(range.group(2)) + 1 - span.offset();
        if (length != span.within(size) || (hasLength(answered) && length(answered) != length)) {
            throw failure(answered.url, "answered a part of another length than it was asked for");
        }
        return download(answered, length, size);
    }

    private static boolean hasLength(Answered answered) {
        return !answered.header("Content-Length").isEmpty();
    }

    private static long length(Answered answered) {
        try {
            return Long.parseLong(answered.header("Content-Length"));
        } catch (NumberFormatException e) {
            throw failure(answered.url, "didn't say how long the download is");
        }
    }

    private static Download download(Answered answered, long length, long size) {
        WireResponse response = answered.response;
        return new Download(new ExactStream(response.body(), length), length, size, response.headers());
    }

    private static LinkRefusedException refused(Answered answered) {
        String excerpt;
        try {
            excerpt = new String(answered.response.body().readNBytes(EXCERPT), StandardCharsets.UTF_8);
        } catch (IOException e) {
            excerpt = "";
        }
        return new LinkRefusedException(answered.url.getRawAuthority(), answered.response.status(), excerpt);
    }

    private static DuopanException failure(URI url, String what) {
        return new DuopanException(ErrorKind.UNAVAILABLE, "%s %s".formatted(url.getRawAuthority(), what));
    }

    private static void close(WireResponse response) {
        try {
            response.close();
        } catch (IOException e) {
            LOG.debug("closing an answer failed", e);
        }
    }
}
