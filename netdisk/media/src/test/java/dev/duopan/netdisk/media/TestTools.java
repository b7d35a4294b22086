package dev.duopan.netdisk.media;

import java.nio.file.Path;

/** The ffmpeg with which tests work: the system's, or else the one that came with the library. */
public final class TestTools {
    private static final Toolbox TOOLBOX =
            new Toolbox(MediaSettings.in(Path.of("target", "media").toAbsolutePath()));

    private TestTools() {}

    /** Returns it. */
    public static MediaTools get() {
        return TOOLBOX.get();
    }
}
