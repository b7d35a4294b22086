package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A slice that has arrived.
 *
 * @param partNumber which one, from 1; text on the wire
 * @param size its length in bytes; a number, because clients take the slice size from it
 * @param etag its md5, 32 lower-case hex digits
 */
public record UploadedPart(
        @JsonProperty("partNumber") String partNumber,
        @JsonProperty("size") long size,
        @JsonProperty("etag") String etag) {}
