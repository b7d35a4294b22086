package dev.duopan.netdisk.baidu;

import dev.duopan.netdisk.UploadSession;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Upload ids as clients see them: {@code N1-} and base64 of address, time and number (docs/wire/baidu-xpan.md section 3.11).
 * Clients take them as opaque; the number is the session's own id.
 */
final class UploadIds {
    private static final String PREFIX = "N1-";
    private static final int PARTS = 3;

    private UploadIds() {}

    static String of(UploadSession session) {
        String text = "127.0.0.1:%d:%s".formatted(session.createdAt().getEpochSecond(), session.id());
        return PREFIX + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns the session's id; nothing if the text was never an upload id of this server. */
    static Optional<String> sessionId(String uploadId) {
        if (!uploadId.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(uploadId.substring(PREFIX.length()));
            String[] parts = new String(decoded, StandardCharsets.US_ASCII).split(":", PARTS);
            return parts.length == PARTS ? Optional.of(parts[PARTS - 1]) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
