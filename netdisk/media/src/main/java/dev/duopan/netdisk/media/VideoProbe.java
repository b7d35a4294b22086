package dev.duopan.netdisk.media;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks what a file is.
 *
 * @param tools the programs
 * @param limits what they may use; two minutes at most
 */
record VideoProbe(MediaTools tools, ToolLimits limits) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LONGEST_ANSWER = 1024 * 1024;

    /**
     * Returns what a file is.
     *
     * @param directory where the program runs
     * @throws DuopanException {@code INVALID} if it isn't a video that can be worked on, {@code TOO_LARGE} if that couldn't be
     *     found out within the limits
     */
    VideoFacts probe(Path file, Path directory) {
        StringBuilder answer = new StringBuilder();
        ToolResult result = ToolProcess.run(command(file, directory), limits.withWall(PATIENCE), line -> {
            if (answer.length() < LONGEST_ANSWER) {
                answer.append(line).append('\n');
            }
            return true;
        });
        if (!result.succeeded()) {
            throw notAVideo();
        }
        return Json.read(answer.toString(), Probed.class).facts().orElseThrow(VideoProbe::notAVideo);
    }

    private ToolCommand command(Path file, Path directory) {
        List<String> arguments = Stream.of(
                        List.of(tools.ffprobe().toString(), "-hide_banner", "-v", "error"),
                        List.of("-print_format", "json", "-show_format", "-show_streams"),
                        new SourceFile(file).options())
                .flatMap(List::stream)
                .toList();
        return new ToolCommand(arguments, tools.environment(), directory);
    }

    private static DuopanException notAVideo() {
        return new DuopanException(
                ErrorKind.INVALID, "Look what a file is: it isn't a video that can be converted; send another");
    }
}
