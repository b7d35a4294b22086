package dev.duopan.api.baidu.upload;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A slice that the service has.
 *
 * @param md5 plain md5 of its bytes, although the official table calls it the cloud md5
 * @param partSeq the slice's number; only newer hosts tell it, some as a text
 */
public record UploadedSlice(
        @JsonProperty(required = true) String md5,
        @JsonProperty("partseq") @Nullable Integer partSeq) {
    /** What hosts of the documented kind answer. */
    public static UploadedSlice of(String md5) {
        return new UploadedSlice(md5, null);
    }
}
