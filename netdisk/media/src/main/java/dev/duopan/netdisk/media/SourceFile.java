package dev.duopan.netdisk.media;

import java.nio.file.Path;
import java.util.List;

/**
 * A file of whose content nothing is known, as ffmpeg and ffprobe get to see it.
 *
 * <p>Only formats that carry everything inside themselves are opened: no playlists, no scripts, no manifests. Whatever a file
 * says, no network address and no other file is opened for it.
 *
 * @param file where it is
 */
record SourceFile(Path file) {
    private static final String PROTOCOLS = "file,pipe";
    private static final String FORMATS = String.join(
            ",",
            "3g2",
            "3gp",
            "asf",
            "avi",
            "av1",
            "dv",
            "flv",
            "h264",
            "hevc",
            "ivf",
            "live_flv",
            "m4v",
            "matroska",
            "mjpeg_2000",
            "mov",
            "mp4",
            "mpeg",
            "mpegts",
            "mpegvideo",
            "mxf",
            "nut",
            "obu",
            "ogg",
            "rm",
            "vob",
            "webm",
            "wtv",
            "y4m",
            "yuv4mpegpipe");

    /** No picture of a video that anybody can play has more. */
    private static final String MOST_PIXELS = "67108864";

    /** The options that name it as the input. */
    List<String> options() {
        return List.of(
                "-protocol_whitelist",
                PROTOCOLS,
                "-format_whitelist",
                FORMATS,
                "-max_pixels",
                MOST_PIXELS,
                "-i",
                "file:" + file);
    }
}
