package dev.duopan.client.pan123;

import dev.duopan.api.Content;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Verb;
import dev.duopan.api.WireBody;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import dev.duopan.client.Client;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts slices to signed addresses: with nothing but the bytes and their type, never with the access token. An address that is
 * refused with 403 has expired mostly; another is asked for once.
 */
record SlicePut(Client client) {
    private static final int EXCERPT = 4 << 10;
    private static final Pattern CODE = Pattern.compile("<Code>(\\w{1,100})</Code>");
    private static final Pattern MD5_ETAG = Pattern.compile("\"?([0-9a-fA-F]{32})\"?");

    /**
     * Sends a slice.
     *
     * @param addresses gives a fresh address each time
     * @throws UploadGoneException if the storage doesn't know the upload
     * @throws DuopanException of kind DENIED if a fresh address is refused too, CORRUPT if other bytes arrived, INVALID or
     *     UNAVAILABLE for all other refusals
     */
    void send(Supplier<URI> addresses, PreparedBytes slice) {
        WireResponse answer = put(addresses.get(), slice);
        if (answer.status() == 403) {
            close(answer);
            answer = put(addresses.get(), slice);
        }
        judge(answer, slice);
    }

    private WireResponse put(URI address, PreparedBytes slice) {
        return client.send(new WireRequest(Verb.PUT, address, WireHeaders.NONE, new Body(slice.content())));
    }

    private static void judge(WireResponse answer, PreparedBytes slice) {
        try (answer) {
            if (answer.status() != 200) {
                throw refusal(answer.status(), excerpt(answer));
            }
            Matcher etag = MD5_ETAG.matcher(answer.headers().find("ETag").orElse(""));
            if (etag.matches() && !etag.group(1).equalsIgnoreCase(slice.key().hash())) {
                throw new DuopanException(
                        ErrorKind.CORRUPT, "upload: the storage host got other bytes of a slice; send it again");
            }
        } catch (IOException e) {
            throw new DuopanException(ErrorKind.UNAVAILABLE, "upload: the storage host broke off its answer", e);
        }
    }

    private static String excerpt(WireResponse answer) throws IOException {
        String text = new String(answer.body().readNBytes(EXCERPT), StandardCharsets.UTF_8);
        Matcher code = CODE.matcher(text);
        return code.find() ? " " + code.group(1) : "";
    }

    private static DuopanException refusal(int status, String code) {
        String message = "upload: the storage host refused a slice with HTTP %d%s".formatted(status, code);
        return switch (status) {
            case 403 -> new DuopanException(ErrorKind.DENIED, message + ", also at a fresh address");
            case 404, 409, 410 -> {
                DuopanException refused = new DuopanException(ErrorKind.NOT_FOUND, message);
                yield new UploadGoneException(ErrorKind.NOT_FOUND, message + "; begin the upload anew", refused);
            }
            default -> new DuopanException(status < 500 ? ErrorKind.INVALID : ErrorKind.UNAVAILABLE, message);
        };
    }

    private static void close(WireResponse answer) {
        try {
            answer.close();
        } catch (IOException e) {
            // Nothing of this answer is wanted any more, so that nothing is lost.
            return;
        }
    }

    private record Body(Content content) implements WireBody {
        @Override
        public String contentType() {
            return "application/octet-stream";
        }

        @Override
        public long length() {
            return content.length();
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            try (InputStream bytes = content.open()) {
                bytes.transferTo(out);
            }
        }
    }
}
