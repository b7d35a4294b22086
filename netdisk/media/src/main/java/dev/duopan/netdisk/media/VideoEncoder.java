package dev.duopan.netdisk.media;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An H.264 encoder of ffmpeg; the first that a build has is used. */
public enum VideoEncoder {
    /** The usual one, under the GPL. */
    LIBX264("libx264") {
        @Override
        List<String> options(Resolution resolution) {
            return List.of(
                    "-preset",
                    "veryfast",
                    "-crf",
                    "23",
                    "-maxrate",
                    rate(resolution.videoBitRate()),
                    "-bufsize",
                    rate(2 * resolution.videoBitRate()),
                    "-sc_threshold",
                    "0");
        }
    },
    /** Cisco's, found in builds without parts under the GPL. */
    LIBOPENH264("libopenh264") {
        @Override
        List<String> options(Resolution resolution) {
            return List.of("-b:v", rate(resolution.videoBitRate()));
        }
    },
    /** That of macOS. */
    VIDEOTOOLBOX("h264_videotoolbox") {
        @Override
        List<String> options(Resolution resolution) {
            return List.of("-b:v", rate(resolution.videoBitRate()));
        }
    };

    private final String wireName;

    VideoEncoder(String wireName) {
        this.wireName = wireName;
    }

    /** Returns its name in ffmpeg. */
    String wireName() {
        return wireName;
    }

    /** Returns what makes it aim at a resolution's bit rate. */
    abstract List<String> options(Resolution resolution);

    /** Finds the best one in the list that ffmpeg prints of its encoders. */
    static Optional<VideoEncoder> among(List<String> listing) {
        return Arrays.stream(values())
                .filter(encoder -> listing.stream()
                        .anyMatch(line -> List.of(line.split("\\s+", -1)).contains(encoder.wireName)))
                .findFirst();
    }

    private static String rate(int bitsPerSecond) {
        return Integer.toString(bitsPerSecond);
    }
}
