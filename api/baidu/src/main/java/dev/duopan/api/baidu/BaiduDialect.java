package dev.duopan.api.baidu;

import dev.duopan.api.Dialect;
import dev.duopan.api.Envelope;
import dev.duopan.api.EnvelopeFormat;
import dev.duopan.api.EnvelopeFormat.ErrorMembers;
import dev.duopan.api.ErrorTable;
import dev.duopan.api.TraceId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How Baidu Netdisk speaks.
 *
 * <p>Four shapes of errors exist and any answer may have any of them, so clients look for {@code error}, {@code errno},
 * {@code error_code} and {@code error_no} in this order everywhere; a code that is absent or 0 means to look at the next. Servers
 * write the shape of the path
 * (docs/wire/baidu-xpan.md section 1.3).
 */
public final class BaiduDialect implements Dialect {
    private static final ErrorMembers WORD = new ErrorMembers("error", "error_description", false);
    private static final ErrorMembers NUMBER =
            new ErrorMembers("errno", "errmsg", true, List.of("show_msg", "err_msg"));
    private static final ErrorMembers STORAGE_NUMBER = new ErrorMembers("error_code", "error_msg", true);
    private static final ErrorMembers SEARCH_NUMBER = new ErrorMembers("error_no", "error_msg", true);
    private static final List<ErrorMembers> READS = List.of(WORD, NUMBER, STORAGE_NUMBER, SEARCH_NUMBER);

    private static final EnvelopeFormat FILES = format(NUMBER, Map.of("errno", 0), "request_id", TraceId.Form.NUMBER);
    private static final EnvelopeFormat MEDIA =
            format(NUMBER, success("succ"), "request_id", TraceId.Form.DECIMAL_TEXT);
    private static final EnvelopeFormat DEVICES = format(NUMBER, success(""), "request_id", TraceId.Form.DECIMAL_TEXT);
    private static final EnvelopeFormat STORAGE = format(STORAGE_NUMBER, Map.of(), "request_id", TraceId.Form.NUMBER);
    private static final EnvelopeFormat STORED_FILES =
            format(STORAGE_NUMBER, members("error_code", "error_msg", ""), "request_id", TraceId.Form.NUMBER);
    private static final EnvelopeFormat UNIFIED_SEARCH =
            format(SEARCH_NUMBER, Map.of("error_no", 0), "request_id", TraceId.Form.NUMBER);
    private static final EnvelopeFormat TOKENS =
            new EnvelopeFormat(READS, WORD, Set.of(), Map.of(), null, null, TraceId.Form.NUMBER);

    private static final ErrorTable ERRORS = BaiduError.table();

    private final Map<String, Envelope> envelopes = new LinkedHashMap<>();

    /** The dialect; it holds no state. */
    public BaiduDialect() {
        envelopes.put("/rest", new Envelope(FILES, ERRORS, ""));
        envelopes.put("/rest/2.0/xpan/multimedia", new Envelope(MEDIA, ERRORS, ""));
        envelopes.put("/rest/2.0/xpan/nas", new Envelope(MEDIA, ERRORS, ""));
        envelopes.put("/rest/2.0/xpan/device", new Envelope(DEVICES, ERRORS, ""));
        envelopes.put("/rest/2.0/pcs", new Envelope(STORAGE, ERRORS, BaiduError.PCS));
        envelopes.put("/rest/2.0/pcs/file", new Envelope(STORED_FILES, ERRORS, BaiduError.PCS));
        envelopes.put("/file", new Envelope(STORAGE, ERRORS, BaiduError.PCS));
        envelopes.put("/thumbnail", new Envelope(STORAGE, ERRORS, BaiduError.PCS));
        envelopes.put("/doc", new Envelope(STORAGE, ERRORS, BaiduError.PCS));
        envelopes.put("/api/quota", new Envelope(FILES, ERRORS, ""));
        envelopes.put("/share", new Envelope(FILES, ERRORS, ""));
        envelopes.put("/api/categoryinfo", new Envelope(FILES, ERRORS, ""));
        envelopes.put("/xpan", new Envelope(UNIFIED_SEARCH, ERRORS, ""));
        envelopes.put("/oauth", new Envelope(TOKENS, ERRORS, BaiduError.OAUTH));
        envelopes.put("/device", new Envelope(TOKENS, ERRORS, BaiduError.OAUTH));
    }

    private static EnvelopeFormat format(
            ErrorMembers failure, Map<String, Object> success, String trace, TraceId.Form form) {
        return new EnvelopeFormat(READS, failure, Set.of(), success, null, trace, form);
    }

    private static Map<String, Object> success(String message) {
        return members("errno", "errmsg", message);
    }

    private static Map<String, Object> members(String code, String text, String message) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(code, 0);
        members.put(text, message);
        return members;
    }

    @Override
    public List<String> prefixes() {
        return List.copyOf(envelopes.keySet());
    }

    @Override
    public Envelope envelope(String path) {
        return envelopes.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElseThrow(() -> new IllegalArgumentException(path + " is no path of this provider"));
    }

    @Override
    public String scope(String path) {
        return envelope(path).scope();
    }

    @Override
    public ErrorTable errors() {
        return ERRORS;
    }
}
