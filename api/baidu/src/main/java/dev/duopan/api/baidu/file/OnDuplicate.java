package dev.duopan.api.baidu.file;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happens when the target of a copy, move or renaming exists. */
public enum OnDuplicate {
    /** The item fails with -8. */
    @JsonProperty("fail")
    FAIL,
    /** The item gets another name. */
    @JsonProperty("newcopy")
    NEWCOPY,
    /** What is there is replaced. Reported as unreliable on the real service. */
    @JsonProperty("overwrite")
    OVERWRITE,
    /** The item is left where it is. */
    @JsonProperty("skip")
    SKIP
}
