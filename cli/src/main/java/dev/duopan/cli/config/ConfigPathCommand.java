package dev.duopan.cli.config;

import dev.duopan.cli.console.Console;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/** Tells where the configuration file is, or would be. */
@Command
final class ConfigPathCommand implements Runnable {
    private final Console console;

    ConfigPathCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        Path file =
                Configuration.file(console.environment(), console.messages()).toAbsolutePath();
        console.show(new Answer(file.toString(), Files.exists(file)), file::toString);
    }

    record Answer(String path, boolean exists) {}
}
