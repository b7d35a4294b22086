package dev.duopan.netdisk.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/**
 * What one server answered to one request. Closing it drops the connection, however much is still to come.
 *
 * @param location what was asked for
 * @param response the answer
 */
record Answer(URI location, ClassicHttpResponse response) implements AutoCloseable {
    int status() {
        return response.getCode();
    }

    Optional<String> header(String name) {
        Header field = response.getFirstHeader(name);
        return field == null ? Optional.empty() : Optional.ofNullable(field.getValue());
    }

    boolean isRedirect() {
        return switch (status()) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    /** Returns the body's length, or {@link SourceVersion#UNKNOWN_LENGTH}. */
    long length() {
        HttpEntity body = response.getEntity();
        return body == null ? 0 : Math.max(body.getContentLength(), SourceVersion.UNKNOWN_LENGTH);
    }

    InputStream body() throws IOException {
        HttpEntity body = response.getEntity();
        return body == null ? InputStream.nullInputStream() : Objects.requireNonNull(body.getContent());
    }

    @Override
    public void close() throws IOException {
        response.close();
    }
}
