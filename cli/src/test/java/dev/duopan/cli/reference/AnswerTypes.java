package dev.duopan.cli.reference;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.duopan.api.Content;
import dev.duopan.api.Empty;
import dev.duopan.api.Json;
import dev.duopan.api.Redirect;
import dev.duopan.api.Secret;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of types for people who needn't know Java, and the records that a page must explain because it names them. */
final class AnswerTypes {
    private static final Map<Class<?>, String> WORDS = Map.ofEntries(
            Map.entry(long.class, "integer"),
            Map.entry(Long.class, "integer"),
            Map.entry(int.class, "integer"),
            Map.entry(Integer.class, "integer"),
            Map.entry(double.class, "number"),
            Map.entry(Double.class, "number"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(String.class, "text"),
            Map.entry(Secret.class, "text"),
            Map.entry(Content.class, "file"),
            Map.entry(Object.class, "anything"),
            Map.entry(Empty.class, "nothing"),
            Map.entry(Redirect.class, "redirect"));

    private final Set<Class<?>> named = new TreeSet<>(
            Comparator.comparing((Class<?> type) -> type.getSimpleName()).thenComparing(Class::getName));

    /** Returns the records named so far and those that they name in turn. */
    List<Class<?>> records() {
        int before;
        do {
            before = named.size();
            List.copyOf(named).stream().flatMap(AnswerTypes::components).forEach(part -> name(part.getGenericType()));
        } while (named.size() > before);
        return List.copyOf(named);
    }

    static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents());
    }

    /** Returns the name of a component on the wire. */
    static String wireName(RecordComponent component) {
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        return property == null ? component.getName() : property.value();
    }

    /** Returns how a type is called, with a link if it is a record. */
    String name(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? "list of " + name(generic.getActualTypeArguments()[0])
                    : ((Class<?>) generic.getRawType()).getSimpleName().toLowerCase(Locale.ROOT);
        }
        Class<?> plain = (Class<?>) type;
        return WORDS.containsKey(plain) ? WORDS.get(plain) : nameOfOwn(plain);
    }

    private String nameOfOwn(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> "`%s` %s".formatted(wireText(constant), words(constant.toString())))
                    .collect(Collectors.joining(", "));
        }
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses()).map(this::name).collect(Collectors.joining(" or "));
        }
        if (isWrittenAsText(type)) {
            return "text";
        }
        if (!type.isRecord()) {
            return type.getSimpleName();
        }
        named.add(type);
        return "[%s](#%s)".formatted(type.getSimpleName(), type.getSimpleName().toLowerCase(Locale.ROOT));
    }

    private static boolean isWrittenAsText(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .anyMatch(method ->
                        method.isAnnotationPresent(JsonValue.class) && method.getReturnType() == String.class);
    }

    private static String wireText(Object constant) {
        return Json.write(constant).replace("\"", "");
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
