package dev.duopan.netdisk.baidu;

import dev.duopan.api.Json;
import dev.duopan.api.WireExchange;
import dev.duopan.api.WireHandler;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A request made by hand, and the answer that it got. */
final class TestExchange implements WireExchange {
    static final String BOUNDARY = "----test-boundary";

    private final String method;
    private final String target;
    private final ByteArrayOutputStream answered = new ByteArrayOutputStream();
    private WireHeaders headers = WireHeaders.of("User-Agent", "pan.baidu.com");
    private InputStream body = InputStream.nullInputStream();
    private long length;
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

    TestExchange body(String contentType, InputStream bytes) {
        body = bytes;
        length = available(bytes);
        return contentType.isEmpty() ? this : header("Content-Type", contentType);
    }

    private static long available(InputStream bytes) {
        try {
            return bytes.available();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps to itself how long the body is. */
    TestExchange withoutLength() {
        length = -1;
        return this;
    }

    TestExchange body(String contentType, String text) {
        return body(contentType, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    TestExchange form(String encoded) {
        return body("application/x-www-form-urlencoded", encoded);
    }

    /** A multipart body as it stands, with lines ended like on the wire. */
    TestExchange multipart(String text) {
        return body("multipart/form-data; boundary=" + BOUNDARY, text.replace("\n", "\r\n"));
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

    /** The members of the answer, each as text. */
    Map<String, String> json() {
        Map<String, String> members = new TreeMap<>();
        Map<?, ?> answer = Json.read(text(), Map.class);
        answer.forEach((name, value) -> members.put(String.valueOf(name), String.valueOf(value)));
        return members;
    }

    /** The code in whichever of the shapes it stands. */
    String code() {
        Map<String, String> members = json();
        return Stream.of("error", "errno", "error_code")
                .filter(members::containsKey)
                .map(name -> members.getOrDefault(name, ""))
                .findFirst()
                .orElse("0");
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
        return length < 0 ? headers : headers.with("Content-Length", Long.toString(length));
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
        return answered;
    }

    @Override
    public String toString() {
        return "%s %s: %d %s".formatted(method, target, status, status < 0 ? "" : text());
    }
}
