package dev.duopan.netdisk.dispatch;

import dev.duopan.api.WireExchange;
import dev.duopan.api.WireHeaders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A request made by hand, and the answer that it got. */
final class TestExchange implements WireExchange {
    private final String method;
    private final String target;
    private WireHeaders headers = WireHeaders.of("Authorization", "Bearer alice");
    private InputStream body = InputStream.nullInputStream();
    private int status;
    private WireHeaders answerHeaders = WireHeaders.NONE;
    private long announced = -1;
    private final ByteArrayOutputStream answered = new ByteArrayOutputStream();

    private TestExchange(String method, String target) {
        this.method = method;
        this.target = target;
    }

    static TestExchange get(String target) {
        return new TestExchange("GET", target);
    }

    static TestExchange post(String target) {
        return new TestExchange("POST", target);
    }

    static TestExchange of(String method, String target) {
        return new TestExchange(method, target);
    }

    TestExchange header(String name, String value) {
        headers = headers.with(name, value);
        return this;
    }

    TestExchange body(String text) {
        return body(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    TestExchange body(InputStream stream) {
        body = stream;
        return this;
    }

    TestExchange json(String text) {
        return header("Content-Type", "application/json").body(text);
    }

    TestExchange form(String text) {
        return header("Content-Type", "application/x-www-form-urlencoded").body(text);
    }

    TestExchange multipart(InputStream stream) {
        return header("Content-Type", "multipart/form-data; boundary=" + Multipart.BOUNDARY)
                .body(stream);
    }

    TestExchange handledBy(Dispatcher dispatcher) throws IOException {
        dispatcher.handle(this);
        return this;
    }

    int status() {
        return status;
    }

    String text() {
        return answered.toString(StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return answered.toByteArray();
    }

    long announcedLength() {
        return announced;
    }

    String answerHeader(String name) {
        return answerHeaders.find(name).orElse("");
    }

    List<WireHeaders.Field> answerHeaders() {
        return answerHeaders.fields();
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
        return answered;
    }
}
