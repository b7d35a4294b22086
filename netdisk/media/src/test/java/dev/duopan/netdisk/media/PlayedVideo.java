package dev.duopan.netdisk.media;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Json;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a player met that read a video from an address to its end.
 *
 * @param height pixels
 * @param pictures how many it decoded
 * @param sounds how many pieces of sound it decoded
 * @param complaints what it said about errors, empty if there were none
 */
public record PlayedVideo(int height, long pictures, long sounds, String complaints) {
    /** What ffprobe prints. */
    private record Printed(List<Track> streams) {
        Track track(String kind) {
            return streams.stream()
                    .filter(track -> kind.equals(track.kind()))
                    .findFirst()
                    .orElse(new Track(kind, 0, 0));
        }
    }

    private record Track(
            @JsonProperty("codec_type") @Nullable String kind,
            int height,
            @JsonProperty("nb_read_frames") long frames) {}

    /** Has ffprobe decode everything that an address leads to. */
    public static PlayedVideo from(String address, MediaTools tools, Path directory) {
        List<String> arguments = List.of(
                tools.ffprobe().toString(),
                "-hide_banner",
                "-v",
                "error",
                "-count_frames",
                "-show_streams",
                "-print_format",
                "json",
                address);
        StringBuilder answer = new StringBuilder();
        ToolResult result =
                ToolProcess.run(new ToolCommand(arguments, tools.environment(), directory), ToolLimits.USUAL, line -> {
                    answer.append(line).append('\n');
                    return true;
                });
        if (!result.succeeded()) {
            throw new AssertionError("ffprobe can't play it: " + result.complaints());
        }
        Printed printed = Json.read(answer.toString(), Printed.class);
        String complaints = result.complaints()
                .lines()
                .filter(line -> !line.contains("no version information available"))
                .reduce("", String::concat);
        return new PlayedVideo(
                printed.track("video").height(),
                printed.track("video").frames(),
                printed.track("audio").frames(),
                complaints);
    }
}
