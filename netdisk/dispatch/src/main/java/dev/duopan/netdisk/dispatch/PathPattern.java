package dev.duopan.netdisk.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path with segments that stand for others, as {@link RawRoute} describes it. */
record PathPattern(List<String> segments) {
    static PathPattern parse(String pattern) {
        return new PathPattern(RoutePath.parse(pattern).segments());
    }

    /** Returns the variables of a path that fits. */
    Optional<Map<String, String>> match(RoutePath path) {
        int given = path.segments().size();
        boolean open = !segments.isEmpty() && segments.getLast().endsWith("...}");
        if (open ? given < segments.size() : given != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            if (!take(i, path.segments(), variables)) {
                return Optional.empty();
            }
        }
        return Optional.of(Map.copyOf(variables));
    }

    private boolean take(int index, List<String> path, Map<String, String> variables) {
        String expected = segments.get(index);
        if (!expected.startsWith("{")) {
            return expected.equals(path.get(index));
        }
        boolean open = expected.endsWith("...}");
        variables.put(
                expected.substring(1, expected.length() - (open ? "...}" : "}").length()),
                open ? String.join("/", path.subList(index, path.size())) : path.get(index));
        return true;
    }
}
