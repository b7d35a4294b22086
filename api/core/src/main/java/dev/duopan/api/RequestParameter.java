package dev.duopan.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** One component of a request record with all that its annotations say about its way over the wire. */
public final class RequestParameter {
    private final RecordComponent component;
    private final String name;
    private final List<String> names;
    private final Place place;
    private final boolean jsonText;
    private final boolean zeroOne;
    private final @Nullable Presence presence;
    private final boolean required;
    private final @Nullable String defaultText;

    RequestParameter(RecordComponent component, Body body) {
        this.component = component;
        this.name = wireName(component);
        this.names = names(component, name);
        this.place = place(component, body);
        this.jsonText = component.isAnnotationPresent(JsonText.class);
        this.zeroOne = component.isAnnotationPresent(ZeroOne.class);
        Default fallback = component.getAnnotation(Default.class);
        this.defaultText = fallback == null ? null : fallback.value();
        this.presence = component.getAnnotation(Presence.class);
        this.required = presence == null
                && defaultText == null
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        component.getAccessor().setAccessible(true);
    }

    private static String wireName(RecordComponent component) {
        AnnotatedElement accessor = component.getAccessor();
        JsonProperty property = accessor.getAnnotation(JsonProperty.class);
        return property == null ? component.getName() : property.value();
    }

    private static List<String> names(RecordComponent component, String name) {
        List<String> names = new ArrayList<>(List.of(name));
        Alias alias = component.getAnnotation(Alias.class);
        if (alias != null) {
            names.addAll(List.of(alias.value()));
        }
        return names;
    }

    private static Place place(RecordComponent component, Body body) {
        if (component.getType() == Content.class) {
            return Place.FILE_PART;
        }
        if (component.isAnnotationPresent(InQuery.class)) {
            return Place.QUERY;
        }
        return switch (body) {
            case NONE -> Place.QUERY;
            case JSON -> component.isAnnotationPresent(WholeBody.class) ? Place.JSON_BODY : Place.JSON_MEMBER;
            case FORM, MULTIPART -> Place.FIELD;
        };
    }

    /** Returns the name under which clients send it. */
    public String name() {
        return name;
    }

    /** Returns the name and every alias. */
    public List<String> names() {
        return names;
    }

    /** Returns where clients put it. */
    public Place place() {
        return place;
    }

    /** Tells whether a request without it is refused. */
    public boolean required() {
        return required;
    }

    Class<?> type() {
        return component.getType();
    }

    /** Returns what a server assumes when it is absent, as it would stand on the wire. */
    public Optional<String> defaultText() {
        return presence == null ? Optional.ofNullable(defaultText) : Optional.of("0");
    }

    /** Tells whether an empty text says something. */
    boolean takesEmptyText() {
        return presence != null;
    }

    /** Tells whether a value is said by leaving the parameter out. */
    boolean leavesOut(Object value) {
        return presence != null && value.equals(false);
    }

    @Nullable
    Object valueIn(Object request) {
        try {
            return component.getAccessor().invoke(request);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    /** Writes a value as the text of a query parameter, form field or part. */
    String text(Object value) {
        if (presence != null) {
            return presence.value();
        }
        if (zeroOne) {
            return (Boolean) value ? "1" : "0";
        }
        JsonNode node = Json.toTree(value);
        return jsonText || node.isContainer() ? Json.write(node) : node.asString();
    }

    /**
     * Reads a value from what came over the wire.
     *
     * @throws DuopanException of kind INVALID if it doesn't fit
     */
    Object value(JsonNode node) {
        if (presence != null && node.isString()) {
            return !List.of("0", "false").contains(node.asString().toLowerCase(Locale.ROOT));
        }
        if (node.isString() && isNumber() && node.asString().trim().isEmpty()) {
            throw new DuopanException(ErrorKind.INVALID, "parameter %s is blank and no number".formatted(name));
        }
        try {
            JsonNode source = node.isString() && readsInsideText() ? Json.tree(node.asString()) : node;
            Object value = Json.convert(source, component.getGenericType());
            if (value == null || (value instanceof List<?> list && list.stream().anyMatch(Objects::isNull))) {
                throw new DuopanException(ErrorKind.INVALID, "parameter %s has no value".formatted(name));
            }
            return value;
        } catch (JacksonException e) {
            throw new DuopanException(ErrorKind.INVALID, "parameter %s isn't written as it must be".formatted(name), e);
        }
    }

    private boolean isNumber() {
        Class<?> type = component.getType();
        return type == long.class || type == int.class || Number.class.isAssignableFrom(type);
    }

    private boolean readsInsideText() {
        return jsonText || List.class.isAssignableFrom(component.getType());
    }

    /** The default, read like any other text. */
    Optional<Object> defaultValue() {
        return defaultText().map(text -> value(StringNode.valueOf(text)));
    }

    /** Returns the type of its values. */
    public Type genericType() {
        return component.getGenericType();
    }
}
