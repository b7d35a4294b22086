package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A fetch by a direct link.
 *
 * @param uniqueId of this entry
 * @param fileName the file's name
 * @param fileSize its bytes
 * @param filePath where it was
 * @param url the link
 * @param fileSource {@link #FROM_DRIVE} or {@link #FROM_IMAGES}
 * @param totalTraffic the bytes that were sent
 */
public record DirectLinkAccess(
        @JsonProperty("uniqueID") @Nullable String uniqueId,
        @JsonProperty("fileName") @Nullable String fileName,
        @JsonProperty("fileSize") long fileSize,
        @JsonProperty("filePath") @Nullable String filePath,
        @JsonProperty("directLinkURL") @Nullable String url,
        @JsonProperty("fileSource") int fileSource,
        @JsonProperty("totalTraffic") long totalTraffic) {
    /** The {@link #fileSource} of files. */
    public static final int FROM_DRIVE = 1;

    /** The {@link #fileSource} of pictures of the image bed. */
    public static final int FROM_IMAGES = 2;
}
