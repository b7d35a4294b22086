package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.pan123.Absent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the pictures that a copy into the image bed couldn't bring.
 *
 * @param total how many there are on all pages
 * @param list those of this page; null for none
 */
public record ImageCopyFailures(
        @JsonProperty("total") int total,

        @JsonProperty("list") @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
        List<ImageCopyFailure> list) {
    /** Returns those of this page. */
    @JsonIgnore
    public List<ImageCopyFailure> failures() {
        return Absent.list(list);
    }
}
