package dev.duopan.netdisk.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * An ffprobe that does its work, and an ffmpeg that says that it could and then does something else.
 *
 * @param home the directory of the test
 * @param directory where their files are
 */
public record FakeTools(Path home, Path directory) {
    private static final ToolLimits SHORT = ToolLimits.USUAL
            .withWall(Duration.ofSeconds(30))
            .withQuiet(Duration.ofSeconds(1))
            .withOutputBytes(20_000_000);

    /** Makes them; the script for sh is what ffmpeg does when it is to convert. */
    public static FakeTools in(Path directory, String script) throws IOException {
        Path folder = Files.createDirectories(directory.resolve("fake-tools"));
        MediaTools real = TestTools.get();
        StringBuilder environment = new StringBuilder();
        real.environment().forEach((name, value) -> environment.append("export %s='%s'\n".formatted(name, value)));
        write(folder.resolve("ffprobe"), environment + "exec '%s' \"$@\"".formatted(real.ffprobe()));
        write(folder.resolve("ffmpeg"), """
                case "$2" in
                -version) echo 'ffmpeg version 0 of a test' ;;
                -encoders) echo ' V....D libx264 H.264' ;;
                *) %s ;;
                esac""".formatted(script));
        return new FakeTools(directory, folder);
    }

    /** Settings with them, and limits that a test can wait for. */
    public MediaSettings settings() {
        return MediaSettings.in(home.resolve("work")).withTools(directory).withLimits(SHORT);
    }

    private static void write(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("%s can't be made executable".formatted(file));
        }
    }
}
