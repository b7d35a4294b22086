package dev.duopan.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** HTTP header fields in order; names are compared without regard to case. Immutable. */
public final class WireHeaders {
    /** One header field. */
    public record Field(String name, String value) {}

    /** No header fields. */
    public static final WireHeaders NONE = new WireHeaders(List.of());

    private final List<Field> fields;

    private WireHeaders(List<Field> fields) {
        this.fields = List.copyOf(fields);
    }

    /** Header fields in the given order. */
    public static WireHeaders of(List<Field> fields) {
        return new WireHeaders(fields);
    }

    /** One header field. */
    public static WireHeaders of(String name, String value) {
        return NONE.with(name, value);
    }

    /** Returns these fields with one set: earlier fields of that name are gone. */
    public WireHeaders with(String name, String value) {
        List<Field> more = new ArrayList<>(fields);
        more.removeIf(field -> field.name.equalsIgnoreCase(name));
        more.add(new Field(name, value));
        return new WireHeaders(more);
    }

    /** Returns these fields with others set. */
    public WireHeaders with(WireHeaders others) {
        WireHeaders result = this;
        for (Field field : others.fields) {
            result = result.with(field.name, field.value);
        }
        return result;
    }

    /** Finds the first value of a name. */
    public Optional<String> find(String name) {
        return fields.stream()
                .filter(field -> field.name.equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst();
    }

    /** Returns everything in order. */
    public List<Field> fields() {
        return fields;
    }

    /** Shows the names only: values may be secret. */
    @Override
    public String toString() {
        return fields.stream().map(Field::name).toList().toString();
    }
}
