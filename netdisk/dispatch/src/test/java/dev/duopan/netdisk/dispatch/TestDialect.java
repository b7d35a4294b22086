package dev.duopan.netdisk.dispatch;

import dev.duopan.api.Dialect;
import dev.duopan.api.Envelope;
import dev.duopan.api.EnvelopeFormat;
import dev.duopan.api.ErrorTable;
import dev.duopan.api.TraceId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A provider that exists in tests only.
 *
 * @param codeMember the member in which it writes its codes
 */
record TestDialect(String codeMember, List<String> prefixes) implements Dialect {
    @Override
    public Envelope envelope(String path) {
        EnvelopeFormat.ErrorMembers members = new EnvelopeFormat.ErrorMembers(codeMember, "message", true);
        return new Envelope(
                new EnvelopeFormat(
                        List.of(members),
                        members,
                        Set.of("0"),
                        Map.of(codeMember, 0),
                        "data",
                        "trace",
                        TraceId.Form.DECIMAL_TEXT),
                errors(),
                scope(path));
    }

    @Override
    public String scope(String path) {
        return "";
    }

    @Override
    public ErrorTable errors() {
        return new ErrorTable(List.of(TestError.values()), TestError.INTERNAL);
    }
}
