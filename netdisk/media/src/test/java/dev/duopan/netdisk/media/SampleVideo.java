package dev.duopan.netdisk.media;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A video made by ffmpeg itself: a test picture that moves, and a tone.
 *
 * @param width pixels
 * @param height pixels
 * @param seconds how long it lasts
 * @param sound whether there is a tone
 */
public record SampleVideo(int width, int height, int seconds, boolean sound) {
    /** A small one with sound that lasts eight seconds: 480p fits, 720p doesn't. */
    public static final SampleVideo SMALL = new SampleVideo(640, 480, 8, true);

    /** Writes it to a file of a directory, whose extension says in which format. */
    public Path write(MediaTools tools, Path directory, String name) {
        Path file = directory.resolve(name).toAbsolutePath();
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of(tools.ffmpeg().toString(), "-nostdin", "-loglevel", "error"));
        arguments.addAll(List.of("-f", "lavfi", "-i", "testsrc=size=%dx%d:rate=15".formatted(width, height)));
        if (sound) {
            arguments.addAll(List.of("-f", "lavfi", "-i", "sine=frequency=440"));
        }
        arguments.addAll(List.of("-t", Integer.toString(seconds), "-pix_fmt", "yuv420p"));
        arguments.addAll(List.of("-c:v", tools.encoder().wireName(), file.toString()));
        ToolCommand command = new ToolCommand(arguments, tools.environment(), directory);
        ToolResult result = ToolProcess.run(command, ToolLimits.USUAL, line -> true);
        if (!result.succeeded()) {
            throw new AssertionError("ffmpeg couldn't make a video: " + result.complaints());
        }
        return file;
    }
}
