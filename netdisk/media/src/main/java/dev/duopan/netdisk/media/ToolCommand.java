package dev.duopan.netdisk.media;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program with its arguments. No shell sees them.
 *
 * @param arguments the program's path first
 * @param environment what is added to a nearly empty environment
 * @param directory where it runs, and the only one that it should write to
 */
record ToolCommand(List<String> arguments, Map<String, String> environment, Path directory) {
    ToolCommand {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }
}
