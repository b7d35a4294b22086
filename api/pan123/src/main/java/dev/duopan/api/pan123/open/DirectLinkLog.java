package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Secret;
import org.jspecify.annotations.Nullable;

/**
 * The log of one hour.
 *
 * @param id documented as text and a number in the sample; both are read
 * @param fileName of the {@code .gz} file
 * @param fileSize its bytes
 * @param timeRange such as {@code 2025-06-20 15:00~16:00}, in UTC+8
 * @param downloadUrl where it can be fetched; whoever has the address can read it for a time
 */
public record DirectLinkLog(
        @JsonProperty("id") @Nullable String id,
        @JsonProperty("fileName") @Nullable String fileName,
        @JsonProperty("fileSize") long fileSize,
        @JsonProperty("logTimeRange") @Nullable String timeRange,
        @JsonProperty("downloadURL") Secret downloadUrl) {}
