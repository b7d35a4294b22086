package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What the service posts as JSON to the callback's URL when a fetch has ended (docs/wire/123pan.md section 4.8).
 *
 * @param url what was fetched
 * @param status 0 if the file is there, 1 if it failed
 * @param failReason why it failed, as the official sample calls it; empty if it didn't
 * @param fileReason the same, as the official text calls it
 * @param fileId the file, a number, of pictures the text of their id; 0 or empty if it failed
 */
public record OfflineCallback(
        @JsonProperty("url") String url,
        @JsonProperty("status") int status,
        @JsonProperty("failReason") String failReason,
        @JsonProperty("fileReason") String fileReason,
        @JsonProperty("fileID") Object fileId) {}
