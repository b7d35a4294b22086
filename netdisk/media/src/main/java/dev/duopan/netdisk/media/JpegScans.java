package dev.duopan.netdisk.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How often the lines of a JPEG are gone over. A progressive one has about ten such scans; one of thousands, each of next to no
 * bytes, would keep a decoder busy for hours.
 */
final class JpegScans {
    private static final int MOST = 100;
    private static final int MARK = 0xFF;
    private static final int SCAN = 0xDA;

    private JpegScans() {}

    static boolean areTooMany(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 64 * 1024)) {
            int scans = 0;
            int previous = 0;
            for (int next = in.read(); next >= 0 && scans <= MOST; next = in.read()) {
                scans += previous == MARK && next == SCAN ? 1 : 0;
                previous = next;
            }
            return scans > MOST;
        } catch (IOException e) {
            throw Workbench.failure("Look at a picture", e);
        }
    }
}
