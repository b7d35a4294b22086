package dev.duopan.client.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Verb;
import dev.duopan.api.WireBody;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import dev.duopan.api.pan123.open.GetDownloadInfo;
import dev.duopan.client.Client;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file in as many pieces as wanted, also by many threads at once (docs/wire/123pan.md section 7.1).
 *
 * <p>The signed address is asked for once, kept, and asked for again when the storage host refuses it. The host gets to see
 * neither the access token nor any other header field of the client.
 */
public final class FileDownload {
    private static final int MAX_REDIRECTS = 5;
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d+)-(\\d+)/(\\d+|\\*)");

    private final Client client;
    private final long fileId;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable URI location;

    FileDownload(Client client, long fileId) {
        this.client = client;
        this.fileId = fileId;
    }

    /**
     * Opens a piece. The caller closes it.
     *
     * @throws dev.duopan.api.ApiException if the service gives no address: NOT_FOUND, QUOTA, INVALID for a folder
     * @throws DuopanException of kind INVALID if the range begins behind the end of the file, DENIED if a fresh address is
     *     refused too, NOT_FOUND if the file is gone meanwhile, UNAVAILABLE if the host doesn't answer the range
     */
    public DownloadedPiece open(DownloadRange range) {
        URI address = address(null);
        WireResponse answer = fetch(address, range);
        if (answer.status() == 403 || answer.status() == 404) {
            discard(answer);
            answer = fetch(address(address), range);
        }
        return piece(answer, range);
    }

    /** The known address, unless it is the one that was refused. */
    private URI address(@Nullable URI refused) {
        lock.lock();
        try {
            if (location == null || location.equals(refused)) {
                location = client.call(new GetDownloadInfo(fileId)).send().location();
            }
            return location;
        } catch (IllegalArgumentException e) {
            throw failure(ErrorKind.UNAVAILABLE, "the service named an address that is no URL", e);
        } finally {
            lock.unlock();
        }
    }

    private WireResponse fetch(URI address, DownloadRange range) {
        WireHeaders headers = range.isAll() ? WireHeaders.NONE : WireHeaders.of("Range", range.header());
        URI target = address;
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            WireResponse answer = client.send(new WireRequest(Verb.GET, target, headers, WireBody.NONE));
            if (answer.status() / 100 != 3) {
                return answer;
            }
            target = next(target, answer);
        }
        throw failure(ErrorKind.UNAVAILABLE, "more than %d redirects".formatted(MAX_REDIRECTS), null);
    }

    private URI next(URI from, WireResponse redirect) {
        String target = redirect.headers().find("Location").orElse("");
        discard(redirect);
        try {
            URI to = from.resolve(target);
            if (!target.isEmpty() && ("http".equals(to.getScheme()) || "https".equals(to.getScheme()))) {
                return to;
            }
            throw failure(ErrorKind.UNAVAILABLE, "a redirect that leads nowhere", null);
        } catch (IllegalArgumentException e) {
            throw failure(ErrorKind.UNAVAILABLE, "a redirect to something that is no URL", e);
        }
    }

    private DownloadedPiece piece(WireResponse answer, DownloadRange range) {
        String etag = answer.headers().find("ETag").orElse("").replace("\"", "");
        if (answer.status() == 200 && range.isAll()) {
            return new DownloadedPiece(answer.body(), 0, contentLength(answer), etag);
        }
        Matcher matcher =
                CONTENT_RANGE.matcher(answer.headers().find("Content-Range").orElse(""));
        if (answer.status() == 206 && matcher.matches() && matcher.group(1).equals(Long.toString(range.offset()))) {
            return new DownloadedPiece(answer.body(), range.offset(), size(matcher.group(3)), etag);
        }
        discard(answer);
        throw refusal(answer.status(), range);
    }

    private static long contentLength(WireResponse answer) {
        return size(answer.headers().find("Content-Length").orElse(""));
    }

    private static long size(String number) {
        return number.matches("\\d{1,18}") ? Long.parseLong(number) : -1;
    }

    private DuopanException refusal(int status, DownloadRange range) {
        return switch (status) {
            case 403 -> failure(ErrorKind.DENIED, "HTTP 403, also for a fresh address", null);
            case 404 -> failure(ErrorKind.NOT_FOUND, "HTTP 404, the file is gone", null);
            case 416 -> failure(ErrorKind.INVALID, "HTTP 416, nothing is at %s".formatted(range.header()), null);
            default ->
                failure(ErrorKind.UNAVAILABLE, "HTTP %d and not the bytes %s".formatted(status, range.header()), null);
        };
    }

    private DuopanException failure(ErrorKind kind, String what, @Nullable Throwable cause) {
        return new DuopanException(
                kind, "download of file %d: the storage host answered %s".formatted(fileId, what), cause);
    }

    private static void discard(WireResponse answer) {
        try {
            answer.close();
        } catch (IOException e) {
            // Nothing of this answer is wanted any more, so that nothing is lost.
            return;
        }
    }
}
