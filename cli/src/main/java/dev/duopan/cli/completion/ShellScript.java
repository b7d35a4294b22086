package dev.duopan.cli.completion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Writes for one shell the script that completes command lines: what is the same for all commands, and their tables. */
interface ShellScript {
    /** The line of the fixed part in whose place the tables come. */
    String TABLES = "# (tables)\n";

    /** Returns the script for a command and all below it. */
    String write(CompletedCommand root);

    /** Returns the fixed part of a script with its tables. */
    static String filled(String resource, String tables) {
        String fixed = read(resource);
        if (!fixed.contains(TABLES)) {
            throw new IllegalStateException(resource + " has no place for the tables");
        }
        return fixed.replace(TABLES, tables);
    }

    private static String read(String resource) {
        try (InputStream stream = ShellScript.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " can't be read", e);
        }
    }

    /** Returns a text between single quotes, for POSIX shells. */
    static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
