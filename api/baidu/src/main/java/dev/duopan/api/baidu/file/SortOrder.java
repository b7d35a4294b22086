package dev.duopan.api.baidu.file;

import com.fasterxml.jackson.annotation.JsonProperty;

/** By what listings are sorted; folders come first in any case. */
public enum SortOrder {
    /** By name. */
    @JsonProperty("name")
    NAME,
    /** By the time of the last change at the service. */
    @JsonProperty("time")
    TIME,
    /** By size. */
    @JsonProperty("size")
    SIZE
}
