package dev.duopan.netdisk.http;

import dev.duopan.api.WireExchange;
import dev.duopan.api.WireHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/** One request that came over a socket. */
final class JettyExchange implements WireExchange {
    private final Request request;
    private final Response response;
    private final RequestTarget target;
    private @Nullable AnswerStream answer;

    JettyExchange(Request request, Response response) {
        this.request = request;
        this.response = response;
        this.target = AnyTargetConnection.target(request.getConnectionMetaData());
    }

    @Override
    public String method() {
        return request.getMethod();
    }

    @Override
    public String rawPath() {
        return target.path();
    }

    @Override
    public String rawQuery() {
        return target.query();
    }

    @Override
    public WireHeaders headers() {
        return WireHeaders.of(
                request.getHeaders().stream().map(JettyExchange::field).toList());
    }

    private static WireHeaders.Field field(HttpField field) {
        return new WireHeaders.Field(field.getName(), Objects.requireNonNullElse(field.getValue(), ""));
    }

    @Override
    public InputStream body() {
        return Content.Source.asInputStream(request);
    }

    @Override
    public String peer() {
        return Request.getRemoteAddr(request);
    }

    @Override
    public boolean answered() {
        return answer != null;
    }

    @Override
    public OutputStream answer(int status, WireHeaders headers, long length) {
        if (answer != null) {
            throw new IllegalStateException("the answer was begun already");
        }
        response.setStatus(status);
        headers.fields().forEach(field -> response.getHeaders().put(field.name(), field.value()));
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, length);
        boolean bodiless = HttpMethod.HEAD.is(request.getMethod());
        answer = new AnswerStream(response, bodiless ? 0 : length);
        return answer;
    }

    /** Fails if an answer was begun and not finished, or none was begun. */
    void requireComplete() throws IOException {
        if (answer == null || !answer.complete()) {
            throw new IOException("the answer isn't complete");
        }
    }
}
