package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A share that was made.
 *
 * @param shareId its id
 * @param shareKey what visitors know it by, such as {@code PvitVv-nPeLH}
 */
public record CreatedShare(
        @JsonProperty("shareID") long shareId,
        @JsonProperty("shareKey") String shareKey) {}
