package dev.duopan.netdisk.dispatch;

import dev.duopan.api.DuopanException;
import dev.duopan.api.Endpoint;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Parameters;
import dev.duopan.api.WireInputs;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads bodies by what they say they are, and by how they begin if they say nothing or aren't what they say.
 *
 * <p>An endpoint with content takes it from a multipart body, or, from clients that send nothing else, as the whole body.
 */
final class BodyReader {
    private final Path spool;

    BodyReader(Path spool) {
        this.spool = spool;
    }

    /**
     * Reads a body up to its end, or up to content that the handler shall read from the wire.
     *
     * @throws DuopanException of kind INVALID or TOO_LARGE
     */
    WireInputs read(Endpoint<?> endpoint, RequestInfo info, RequestBody body) {
        try {
            if (body.type().isMultipart()) {
                return new MultipartReader(endpoint, info.query(), spool)
                        .read(body.stream(), body.type().boundary());
            }
            return endpoint.carriesContent() && isContent(info, body)
                    ? new WireInputs(
                            info.query(),
                            Parameters.NONE,
                            null,
                            new LiveContent(body.stream(), LiveContent.Ending.NONE))
                    : text(info.query(), body);
        } catch (IOException e) {
            throw notWhole(e);
        }
    }

    static DuopanException notWhole(Exception cause) {
        return new DuopanException(
                ErrorKind.INVALID,
                "the body can't be read to its end: it is cut off or malformed; send it again",
                cause);
    }

    private static boolean isContent(RequestInfo info, RequestBody body) {
        return info.method().equals("PUT")
                || !(body.type().isForm() || body.type().isJson());
    }

    /** Returns the query, and the form fields of a request whose body may be a form. */
    static WireInputs withForm(RequestInfo info, RequestBody body) {
        boolean mayBeForm = body.type().isForm() || body.type().name().isEmpty();
        try {
            return info.method().equals("POST") && mayBeForm ? text(info.query(), body) : WireInputs.of(info.query());
        } catch (IOException e) {
            throw notWhole(e);
        }
    }

    private static WireInputs text(Parameters query, RequestBody body) throws IOException {
        String text = body.text();
        String start = text.stripLeading();
        boolean json = start.startsWith("{")
                || start.startsWith("[")
                || (body.type().isJson() && !start.isEmpty() && !start.contains("="));
        return json
                ? new WireInputs(query, Parameters.NONE, text, null)
                : new WireInputs(query, Parameters.parse(text), null, null);
    }
}
