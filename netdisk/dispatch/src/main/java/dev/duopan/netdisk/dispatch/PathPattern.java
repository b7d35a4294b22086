package dev.duopan.netdisk.dispatch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A path with segments that stand for others, as {@link RawRoute} describes it. */
record PathPattern(List<String> segments) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    static PathPattern parse(String pattern) {
        return new PathPattern(RoutePath.parse(pattern).segments());
    }

    /** Returns the variables of a path that fits. */
    Optional<Map<String, String>> match(RoutePath path) {
        int given = path.segments().size();
        boolean open = !segments.isEmpty() && segments.getLast().endsWith(Ending.REST.text);
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
        Ending ending = Ending.of(expected);
        String value = ending == Ending.REST ? String.join("/", path.subList(index, path.size())) : path.get(index);
        variables.put(expected.substring(1, expected.length() - ending.text.length()), value);
        return ending != Ending.NUMBER || NUMBER.matcher(value).matches();
    }

    /** How a segment ends that stands for others, and by that, what for. */
    private enum Ending {
        REST("...}"),
        NUMBER(":number}"),
        ANYTHING("}");

        private final String text;

        Ending(String text) {
            this.text = text;
        }

        static Ending of(String segment) {
            return Arrays.stream(values())
                    .filter(ending -> segment.endsWith(ending.text))
                    .findFirst()
                    .orElse(ANYTHING);
        }
    }
}
