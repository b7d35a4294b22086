package dev.duopan.cli;

import dev.duopan.api.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a command printed as JSON. */
final class Printed {
    private Printed() {}

    static Map<String, @Nullable Object> object(String json) {
        return members(Json.read(json, Map.class));
    }

    static List<Map<String, @Nullable Object>> objects(String json) {
        List<?> read = Json.read(json, List.class);
        return read.stream().map(each -> members((Map<?, ?>) each)).toList();
    }

    private static Map<String, @Nullable Object> members(Map<?, ?> read) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        read.forEach((name, value) -> members.put((String) name, value));
        return members;
    }
}
