package dev.duopan.netdisk.media;

import java.nio.file.Path;
import java.util.Map;

/**
 * An ffmpeg and an ffprobe that can be used.
 *
 * @param ffmpeg the program that converts
 * @param ffprobe the program that tells what a file is
 * @param environment what both need around them
 * @param version what ffmpeg says that it is
 * @param encoder the H.264 encoder that it has
 */
public record MediaTools(
        Path ffmpeg, Path ffprobe, Map<String, String> environment, String version, VideoEncoder encoder) {
    /** Copies the map. */
    public MediaTools {
        environment = Map.copyOf(environment);
    }
}
