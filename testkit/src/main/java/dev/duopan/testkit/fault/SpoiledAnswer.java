package dev.duopan.testkit.fault;

import dev.duopan.api.ApiException;
import dev.duopan.api.Dialect;
import dev.duopan.api.ErrorRow;
import dev.duopan.api.TraceId;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.baidu.BaiduDialect;
import dev.duopan.api.pan123.Pan123Dialect;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An answer that doesn't come from the server. */
final class SpoiledAnswer {
    private static final List<Dialect> DIALECTS = List.of(new Pan123Dialect(), new BaiduDialect());

    private final int status;
    private final WireHeaders headers;
    private final byte[] body;

    private SpoiledAnswer(int status, WireHeaders headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    static SpoiledAnswer of(int status) {
        return of(status, WireHeaders.NONE);
    }

    static SpoiledAnswer of(int status, WireHeaders headers) {
        byte[] text = "a host in between answers %d\n".formatted(status).getBytes(StandardCharsets.UTF_8);
        return new SpoiledAnswer(status, headers.with("Content-Type", "text/plain"), text);
    }

    /** A provider's error in the envelope of a path. */
    static SpoiledAnswer of(ErrorRow error, String path) {
        Dialect dialect = DIALECTS.stream()
                .filter(candidate -> candidate.prefixes().stream().anyMatch(path::startsWith))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path + " is no path of a provider"));
        byte[] body = dialect.envelope(path).failure(new ApiException(error).refusal(), TraceId.random());
        return new SpoiledAnswer(error.status(), WireHeaders.of("Content-Type", "application/json"), body);
    }

    void write(OutputStream out) throws IOException {
        List<String> lines = new ArrayList<>(List.of("HTTP/1.1 %d Spoiled".formatted(status)));
        headers.fields().forEach(field -> lines.add(field.name() + ": " + field.value()));
        lines.add("Content-Length: " + body.length);
        new MessageHead(lines).write(out);
        out.write(body);
        out.flush();
    }

    @Override
    public String toString() {
        return status + " " + Arrays.toString(body);
    }
}
