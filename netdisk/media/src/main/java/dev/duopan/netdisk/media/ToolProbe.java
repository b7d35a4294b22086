package dev.duopan.netdisk.media;

import dev.duopan.api.DuopanException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries out whether programs can do what is needed.
 *
 * @param settings how much they may use for that
 */
record ToolProbe(MediaSettings settings) {
    private static final Logger LOG = LoggerFactory.getLogger(ToolProbe.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What a program answered. */
    record Answer(List<String> lines, ToolResult result) {}

    Optional<MediaTools> check(SearchPath place) {
        Optional<Path> ffmpeg = place.find("ffmpeg");
        Optional<Path> ffprobe = place.find("ffprobe");
        if (ffmpeg.isEmpty() || ffprobe.isEmpty()) {
            return Optional.empty();
        }
        return check(ffmpeg.get(), ffprobe.get(), Map.of());
    }

    Optional<MediaTools> check(Path ffmpeg, Path ffprobe, Map<String, String> environment) {
        try {
            Answer version = ask(ffmpeg, environment, "-version");
            Answer probe = ask(ffprobe, environment, "-version");
            if (!version.result().succeeded() || !probe.result().succeeded()) {
                LOG.debug("{} doesn't run: {}", ffmpeg, version.result().lastComplaint());
                return Optional.empty();
            }
            return VideoEncoder.among(ask(ffmpeg, environment, "-encoders").lines())
                    .map(encoder -> new MediaTools(ffmpeg, ffprobe, environment, name(version.lines()), encoder));
        } catch (DuopanException e) {
            LOG.debug("{} can't be used", ffmpeg, e);
            return Optional.empty();
        }
    }

    /** Runs a program with one argument and returns everything that it says. */
    Answer ask(Path program, Map<String, String> environment, String question) {
        List<String> lines = new ArrayList<>();
        ToolResult result = ToolProcess.run(
                new ToolCommand(List.of(program.toString(), "-hide_banner", question), environment, work()),
                settings.limits().withWall(PATIENCE),
                lines::add);
        return new Answer(lines, result);
    }

    private Path work() {
        try {
            return Files.createDirectories(settings.work());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create %s; check its parent".formatted(settings.work()), e);
        }
    }

    /** The first words of {@code ffmpeg version 8.0.1 Copyright …}. */
    private static String name(List<String> lines) {
        String first = lines.isEmpty() ? "" : lines.getFirst();
        String[] words = first.split(" ", -1);
        return words.length < 3 ? "ffmpeg" : words[0] + " " + words[2];
    }
}
