package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Secret;
import java.net.URI;

/**
 * To where one slice is put.
 *
 * @param presignedUrl the signed address; whoever has it can put the slice until it expires
 * @param isMultipart whether the upload has several slices; in samples only, the field table doesn't name it
 */
public record UploadUrl(
        @JsonProperty("presignedURL") Secret presignedUrl,
        @JsonProperty("isMultipart") boolean isMultipart) {
    /**
     * Returns the address. PUT with the bare bytes and nothing else: neither an access token nor {@code Platform}. Answered
     * with 200 and an empty body, 403 when it has expired.
     */
    public URI location() {
        return URI.create(presignedUrl.reveal());
    }
}
