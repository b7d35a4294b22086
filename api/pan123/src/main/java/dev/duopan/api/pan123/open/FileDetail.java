package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.pan123.Absent;
import dev.duopan.api.pan123.Pan123Time;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;

/**
 * One file or folder (docs/wire/123pan.md section 4.3).
 *
 * @param fileId its id
 * @param filename its name
 * @param type 0 file, 1 folder
 * @param size bytes; for a folder those of everything in it
 * @param etag the md5 of the content in lower-case hex; empty for folders
 * @param status over 100 if a review rejected the content
 * @param parentFileId the folder that it is in
 * @param createAt when it was made, as {@link Pan123Time#LISTED}
 * @param trashed whether it is in the trash; 0 or 1 on the wire
 */
@RecordBuilder
public record FileDetail(
        @JsonProperty("fileID") long fileId,
        @JsonProperty("filename") String filename,
        @JsonProperty("type") int type,
        @JsonProperty("size") long size,
        @JsonProperty("etag") String etag,
        @JsonProperty("status") int status,
        @JsonProperty("parentFileID") long parentFileId,
        @JsonProperty("createAt") String createAt,

        @JsonProperty("trashed") @JsonFormat(shape = JsonFormat.Shape.NUMBER)
        boolean trashed) {
    /** A description whose missing members are empty. */
    public FileDetail {
        filename = Absent.text(filename);
        etag = Absent.text(etag);
        createAt = Absent.text(createAt);
    }

    /** Tells whether this is a folder. */
    @JsonIgnore
    public boolean isFolder() {
        return type == OpenApi.TYPE_FOLDER;
    }

    /** Returns when it was made. */
    public Instant created() {
        return Pan123Time.read(createAt);
    }
}
