package dev.duopan.netdisk.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the system itself can do to keep a program small: {@code nice} and {@code prlimit}, where there are any. */
final class Confinement {
    private static final String POLITENESS = "10";

    /** By how much a file may exceed the limit, so that who looks at it sees that it does. */
    private static final long MARGIN = 64 * 1024;

    private final Optional<Path> nice;
    private final Optional<Path> prlimit;

    Confinement(SearchPath path) {
        nice = path.find("nice");
        prlimit = path.find("prlimit");
    }

    /** Returns the command that runs a command confined. */
    List<String> around(List<String> command, ToolLimits limits) {
        List<String> confined = new ArrayList<>();
        nice.ifPresent(program -> confined.addAll(List.of(program.toString(), "-n", POLITENESS)));
        prlimit.ifPresent(program -> confined.addAll(List.of(
                program.toString(),
                "--core=0",
                "--as=" + limits.memoryBytes(),
                "--fsize=" + (limits.outputBytes() + MARGIN),
                "--cpu=" + processorSeconds(limits))));
        confined.addAll(command);
        return confined;
    }

    private static long processorSeconds(ToolLimits limits) {
        Duration wall = limits.wall().multipliedBy(limits.threads() + 2L);
        return Math.max(1, wall.toSeconds() + 1);
    }
}
