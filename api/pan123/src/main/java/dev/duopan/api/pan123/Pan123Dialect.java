package dev.duopan.api.pan123;

import dev.duopan.api.Dialect;
import dev.duopan.api.Envelope;
import dev.duopan.api.EnvelopeFormat;
import dev.duopan.api.EnvelopeFormat.ErrorMembers;
import dev.duopan.api.ErrorTable;
import dev.duopan.api.TraceId;
import dev.duopan.api.pan123.open.OpenApi;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How 123pan speaks: every answer of its API is {@code {code, message, data, x-traceID}} with HTTP status 200, failures too
 * (docs/wire/123pan.md section 1.3).
 *
 * <p>OAuth tokens alone come without {@code code} and {@code data}: the members of the result stand by themselves, and a
 * failure has no {@code data} (docs/wire/123pan.md sections 1.3 and 2.2).
 */
public final class Pan123Dialect implements Dialect {
    private static final ErrorMembers MEMBERS = new ErrorMembers("code", "message", true);
    private static final EnvelopeFormat FORMAT = new EnvelopeFormat(
            List.of(MEMBERS), MEMBERS, Set.of("0", "200"), success(), "data", "x-traceID", TraceId.Form.UUID_TEXT);

    private static final EnvelopeFormat FLAT = new EnvelopeFormat(
            List.of(MEMBERS), MEMBERS, Set.of("0", "200"), Map.of(), null, "x-traceID", TraceId.Form.UUID_TEXT, false);

    private final ErrorTable errors = new ErrorTable(List.of(Pan123Error.values()), Pan123Error.INTERNAL);
    private final Envelope envelope = new Envelope(FORMAT, errors, Pan123Error.GENERAL);
    private final Envelope flat = new Envelope(FLAT, errors, Pan123Error.GENERAL);

    private static Map<String, Object> success() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("code", 0);
        members.put("message", "ok");
        return Collections.unmodifiableMap(members);
    }

    @Override
    public List<String> prefixes() {
        return List.of("/api", "/upload");
    }

    @Override
    public Envelope envelope(String path) {
        return path.equals(OpenApi.OAUTH_TOKEN_PATH) ? flat : envelope;
    }

    @Override
    public String scope(String path) {
        return Pan123Error.GENERAL;
    }

    @Override
    public ErrorTable errors() {
        return errors;
    }
}
