package dev.duopan.netdisk.pan123;

import dev.duopan.api.WireExchange;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.StoredContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An HLS playlist (RFC 8216): lines that are tags, comments or empty, and between them the addresses of pieces.
 *
 * @param lines in order
 */
record Playlist(List<String> lines) {
    /** The name under which every rendition has its playlist. */
    static final String NAME = "stream.m3u8";

    private static final int LONGEST = 16 * 1024 * 1024;

    static boolean isOne(FileNode file) {
        return file.name().equals(NAME);
    }

    static Playlist read(StoredContent content) throws IOException {
        try (InputStream in = content.stream()) {
            return new Playlist(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }

    /** The same with an address for the name of each piece. */
    Playlist withAddresses(UnaryOperator<String> address) {
        return new Playlist(lines.stream()
                .map(line -> line.isBlank() || line.startsWith("#") ? line : address.apply(line.strip()))
                .toList());
    }

    /** Answers it; its addresses expire, so nobody may keep it. */
    void send(WireExchange exchange) throws IOException {
        byte[] text = lines.stream().collect(Collectors.joining("\n", "", "\n")).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = exchange.answer(
                200,
                OpenToPages.headers()
                        .with("Content-Type", "application/vnd.apple.mpegurl")
                        .with("Cache-Control", "no-store")
                        .with("X-Content-Type-Options", "nosniff"),
                text.length)) {
            out.write(text);
        }
    }
}
