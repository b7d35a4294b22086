package dev.duopan.netdisk.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Says in one line what was wrong with a request that never reached a handler. */
final class PlainErrors extends ErrorHandler {
    private static final String TYPE = "text/plain; charset=utf-8";

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            String message,
            @Nullable Throwable cause,
            Callback callback) {
        int shown = status == 500 ? 503 : status;
        response.setStatus(shown);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, TYPE);
        response.write(true, text(shown), callback);
    }

    private static ByteBuffer text(int status) {
        String words = switch (status) {
            case 408 -> "the request didn't come in time";
            case 413, 414, 431 -> "the request line or the headers are too long";
            case 503 -> "the server can't answer now; try again";
            default -> "the request isn't HTTP that this server understands";
        };
        return ByteBuffer.wrap("%d: %s\n".formatted(status, words).getBytes(StandardCharsets.UTF_8));
    }
}
