package dev.duopan.netdisk.media;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Takes one picture out of a video.
 *
 * @param tools the programs
 * @param limits what they may use; half a minute at most
 */
record VideoFrame(MediaTools tools, ToolLimits limits) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String FRAME = "frame.jpg";
    private static final long LARGEST = 32L << 20;
    private static final long LATEST_MILLISECONDS = 10_000;

    /** At most as large as the largest small picture, with square pixels. */
    private static final String SIZE =
            "scale=w=iw*sar:h=ih,setsar=1,scale=w='min(%1$d,iw)':h='min(%1$d,ih)'".formatted(PictureBox.LONGEST)
                    + ":force_original_aspect_ratio=decrease";

    /**
     * Returns a JPEG of what is to be seen after a tenth of the video, or where it begins if nothing is there.
     *
     * @param directory where the program writes
     * @throws DuopanException {@code INVALID} if there is no picture in it, {@code TOO_LARGE} if it can't be had within the
     *     limits
     */
    byte[] take(Path video, Path directory, long milliseconds) {
        Path picture = directory.resolve(FRAME);
        long later = Math.min(milliseconds / 10, LATEST_MILLISECONDS);
        for (long begin : later > 0 ? List.of(later, 0L) : List.of(0L)) {
            ToolResult result = ToolProcess.run(
                    command(video, directory, begin),
                    limits.withWall(PATIENCE).withQuiet(PATIENCE).withOutputBytes(LARGEST),
                    line -> true);
            if (result.succeeded() && Files.exists(picture)) {
                return bytes(picture);
            }
        }
        throw new DuopanException(ErrorKind.INVALID, "Take a picture out of a video: none of it can be decoded");
    }

    private static byte[] bytes(Path picture) {
        try {
            return Files.readAllBytes(picture);
        } catch (IOException e) {
            throw Workbench.failure("Take a picture out of a video", e);
        }
    }

    private ToolCommand command(Path video, Path directory, long begin) {
        List<String> arguments = Stream.of(
                        List.of(tools.ffmpeg().toString(), "-hide_banner", "-nostdin", "-loglevel", "error"),
                        List.of("-threads", Integer.toString(limits.threads())),
                        List.of("-ss", String.format(Locale.ROOT, "%.3f", begin / 1000.0)),
                        new SourceFile(video).options(),
                        List.of("-an", "-sn", "-dn", "-map_metadata", "-1", "-frames:v", "1"),
                        List.of("-vf", SIZE, "-c:v", "mjpeg", "-pix_fmt", "yuvj420p", "-q:v", "2"),
                        List.of("-f", "image2", "-update", "1", FRAME))
                .flatMap(List::stream)
                .toList();
        return new ToolCommand(arguments, tools.environment(), directory);
    }
}
