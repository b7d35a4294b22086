package dev.duopan.api.pan123;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What takes the place of members that an answer leaves out or fills with null, as 123pan does with empty lists. */
public final class Absent {
    private Absent() {}

    /** The list itself, or an empty one. */
    public static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** The text itself, or an empty one. */
    public static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
