package dev.duopan.drive;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Other names for a newcomer whose name is taken: {@code a.txt}, {@code a(1).txt}, {@code a(2).txt} and so on. */
public final class FreeNames {
    private FreeNames() {}

    /** Returns the alternatives to a path in order, without the path itself; endless. */
    public static Stream<DrivePath> insteadOf(DrivePath taken) {
        String name = taken.name();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = dot > 0 ? name.substring(dot) : "";
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> taken.sibling(stem + "(" + number + ")" + extension));
    }
}
