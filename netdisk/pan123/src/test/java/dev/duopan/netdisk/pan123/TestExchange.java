package dev.duopan.netdisk.pan123;

import dev.duopan.api.Json;
import dev.duopan.api.WireExchange;
import dev.duopan.api.WireHandler;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;
import dev.duopan.netdisk.Account;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request made by hand, and the answer that it got. */
final class TestExchange implements WireExchange {
    static final String BOUNDARY = "----test-boundary";

    /** The members of every answer. */
    record Answer(int code, String message, @Nullable Object data) {}

    private final String method;
    private final String target;
    private final ByteArrayOutputStream answered = new ByteArrayOutputStream();
    private int accepted = Integer.MAX_VALUE;
    private WireHeaders headers = WireHeaders.of("Platform", "open_platform");
    private InputStream body = InputStream.nullInputStream();
    private int status = -1;
    private WireHeaders answerHeaders = WireHeaders.NONE;
    private long announced = -1;

    private TestExchange(String method, String target) {
        this.method = method;
        this.target = target;
    }

    static TestExchange of(String method, String target) {
        return new TestExchange(method, target);
    }

    static TestExchange of(String method, URI address) {
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return new TestExchange(method, address.getRawPath() + query);
    }

    static TestExchange of(WireRequest request) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        request.body().writeTo(bytes);
        return of(request.verb().name(), request.uri())
                .body(request.body().contentType(), new ByteArrayInputStream(bytes.toByteArray()));
    }

    TestExchange header(String name, String value) {
        headers = headers.with(name, value);
        return this;
    }

    TestExchange as(TestNetdisk netdisk, Account account) {
        return header("Authorization", "Bearer " + netdisk.token(account));
    }

    TestExchange body(String contentType, InputStream bytes) {
        body = bytes;
        return contentType.isEmpty() ? this : header("Content-Type", contentType);
    }

    TestExchange body(String contentType, String text) {
        return body(contentType, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    TestExchange json(String text) {
        return body("application/json", text);
    }

    /** A multipart body as it stands, with lines ended like on the wire. */
    TestExchange multipart(String text) {
        return body("multipart/form-data; boundary=" + BOUNDARY, text.replace("\n", "\r\n"));
    }

    /** The connection breaks when more bytes of the answer come. */
    TestExchange breakingAfter(int bytes) {
        accepted = bytes;
        return this;
    }

    TestExchange answeredBy(WireHandler handler) throws IOException {
        handler.handle(this);
        return this;
    }

    int status() {
        return status;
    }

    byte[] bytes() {
        return answered.toByteArray();
    }

    String text() {
        return answered.toString(StandardCharsets.UTF_8);
    }

    String answerHeader(String name) {
        return answerHeaders.find(name).orElse("");
    }

    long announcedLength() {
        return announced;
    }

    Answer answer() {
        return Json.read(text(), Answer.class);
    }

    int code() {
        return answer().code();
    }

    Map<?, ?> data() {
        return (Map<?, ?>) Objects.requireNonNull(answer().data(), text());
    }

    <T> T data(Class<T> type) {
        return Json.read(Json.write(data()), type);
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public String rawPath() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    @Override
    public String rawQuery() {
        int query = target.indexOf('?');
        return query < 0 ? "" : target.substring(query + 1);
    }

    @Override
    public WireHeaders headers() {
        return headers;
    }

    @Override
    public InputStream body() {
        return body;
    }

    @Override
    public String peer() {
        return "192.0.2.1";
    }

    @Override
    public boolean answered() {
        return announced >= 0;
    }

    @Override
    public OutputStream answer(int answerStatus, WireHeaders fields, long length) {
        if (answered()) {
            throw new IllegalStateException("the answer was begun already");
        }
        status = answerStatus;
        answerHeaders = fields;
        announced = length;
        return new FilterOutputStream(answered) {
            @Override
            public void write(byte[] bytes, int offset, int count) throws IOException {
                if (answered.size() + count > accepted) {
                    throw new IOException("the connection is broken");
                }
                answered.write(bytes, offset, count);
            }
        };
    }

    @Override
    public String toString() {
        return "%s %s: %d %s".formatted(method, target, status, status < 0 ? "" : text());
    }
}
