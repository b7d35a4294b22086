package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A folder whose direct links were switched on or off, by its name. */
public record DirectLinkFolder(
        @JsonProperty("filename") @Nullable String filename) {}
