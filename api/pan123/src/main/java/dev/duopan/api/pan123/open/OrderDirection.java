package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;

/** In which direction {@link ListFilesByPage} sorts. */
public enum OrderDirection {
    /** The smallest first. */
    @JsonProperty("asc")
    ASCENDING,
    /** The biggest first. */
    @JsonProperty("desc")
    DESCENDING
}
