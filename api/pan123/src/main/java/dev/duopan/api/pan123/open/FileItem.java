package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.pan123.Absent;
import dev.duopan.api.pan123.FileCategory;
import dev.duopan.api.pan123.Pan123Time;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;

/**
 * A file or folder as listings show it (docs/wire/123pan.md section 4.2).
 *
 * @param fileId its id
 * @param filename its name
 * @param parentFileId the folder that it is in, or was in before it went to the trash
 * @param type 0 file, 1 folder
 * @param etag the md5 of the content in lower-case hex; empty for folders
 * @param size bytes; 0 for folders
 * @param category what the name tells about the content
 * @param status over 100 if a review rejected the content
 * @param punishFlag non-zero if the content is blocked
 * @param s3KeyFlag {@code <uid of the first uploader>-0}; with the md5 it grants download on the web API
 * @param storageNode {@code m0} for folders, else the store such as {@code m16}
 * @param trashed whether it is in the trash; 0 or 1 on the wire
 * @param createAt when it was made, as {@link Pan123Time#LISTED}
 * @param updateAt when it was last changed, likewise
 */
@RecordBuilder
public record FileItem(
        @JsonProperty("fileId") long fileId,
        @JsonProperty("filename") String filename,
        @JsonProperty("parentFileId") long parentFileId,
        @JsonProperty("type") int type,
        @JsonProperty("etag") String etag,
        @JsonProperty("size") long size,
        @JsonProperty("category") FileCategory category,
        @JsonProperty("status") int status,
        @JsonProperty("punishFlag") int punishFlag,
        @JsonProperty("s3KeyFlag") String s3KeyFlag,
        @JsonProperty("storageNode") String storageNode,

        @JsonProperty("trashed") @JsonFormat(shape = JsonFormat.Shape.NUMBER)
        boolean trashed,

        @JsonProperty("createAt") String createAt,
        @JsonProperty("updateAt") String updateAt) {
    /** An item whose missing members are empty. */
    public FileItem {
        filename = Absent.text(filename);
        etag = Absent.text(etag);
        category = category == null ? FileCategory.UNKNOWN : category;
        s3KeyFlag = Absent.text(s3KeyFlag);
        storageNode = Absent.text(storageNode);
        createAt = Absent.text(createAt);
        updateAt = Absent.text(updateAt);
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

    /** Returns when it was last changed. */
    public Instant updated() {
        return Pan123Time.read(updateAt);
    }
}
