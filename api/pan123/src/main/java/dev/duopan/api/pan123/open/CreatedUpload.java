package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.pan123.Absent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of {@link CreateUpload}: a file that is there already, or an upload that waits for its slices.
 *
 * @param fileId the file if {@code reuse}; 0 otherwise
 * @param reuse whether the service knew the content, so that nothing has to be sent
 * @param preuploadId the upload's id; absent or empty if {@code reuse}
 * @param sliceSize the length in bytes of every slice but the last, 16,777,216 in samples; absent or 0 if {@code reuse}
 * @param servers base URLs without trailing slash, any of which takes the slices; empty if {@code reuse}
 */
public record CreatedUpload(
        @JsonProperty("fileID") long fileId,
        @JsonProperty("reuse") boolean reuse,
        @JsonProperty("preuploadID") @Nullable String preuploadId,
        @JsonProperty("sliceSize") @Nullable Long sliceSize,

        @JsonProperty("servers") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> servers) {
    /** A result whose missing list is an empty one. */
    public CreatedUpload {
        servers = Absent.list(servers);
    }

    /** A file that came to be without any bytes sent. */
    public static CreatedUpload reused(long fileId) {
        return new CreatedUpload(fileId, true, null, null, List.of());
    }
}
