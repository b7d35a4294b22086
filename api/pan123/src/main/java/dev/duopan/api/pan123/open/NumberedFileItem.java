package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.pan123.Absent;
import dev.duopan.api.pan123.FileCategory;
import dev.duopan.api.pan123.Pan123Time;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;

/**
 * A file or folder as the first generation of listings shows it (docs/wire/123pan.md section 4.2). It doesn't say whether it
 * is in the trash.
 *
 * @param fileId its id
 * @param filename its name
 * @param parentFileId the folder that it is in, or was in before it went to the trash
 * @param parentName the name of that folder; empty for the root
 * @param type 0 file, 1 folder
 * @param etag the md5 of the content in lower-case hex; empty for folders
 * @param size bytes; 0 for folders
 * @param contentType always {@code 0}; the documents call it a number, samples have a text
 * @param category what the name tells about the content
 * @param hidden always false in samples
 * @param status over 100 if a review rejected the content
 * @param punishFlag non-zero if the content is blocked
 * @param s3KeyFlag {@code <uid of the first uploader>-0}
 * @param storageNode {@code m0} for folders, else the store such as {@code m16}
 * @param createAt when it was made, as {@link Pan123Time#WITH_ZONE_NAME}
 * @param updateAt when it was last changed, likewise
 * @param thumbnail the address of a small picture; empty if there is none
 * @param downloadUrl empty in samples
 */
@RecordBuilder
public record NumberedFileItem(
        @JsonProperty("fileID") long fileId,
        @JsonProperty("filename") String filename,
        @JsonProperty("parentFileId") long parentFileId,
        @JsonProperty("parentName") String parentName,
        @JsonProperty("type") int type,
        @JsonProperty("etag") String etag,
        @JsonProperty("size") long size,
        @JsonProperty("contentType") String contentType,
        @JsonProperty("category") FileCategory category,
        @JsonProperty("hidden") boolean hidden,
        @JsonProperty("status") int status,
        @JsonProperty("punishFlag") int punishFlag,
        @JsonProperty("s3KeyFlag") String s3KeyFlag,
        @JsonProperty("storageNode") String storageNode,
        @JsonProperty("createAt") String createAt,
        @JsonProperty("updateAt") String updateAt,
        @JsonProperty("thumbnail") String thumbnail,
        @JsonProperty("downloadUrl") String downloadUrl) {
    /** An item whose missing members are empty. */
    public NumberedFileItem {
        filename = Absent.text(filename);
        parentName = Absent.text(parentName);
        etag = Absent.text(etag);
        contentType = Absent.text(contentType);
        category = category == null ? FileCategory.UNKNOWN : category;
        s3KeyFlag = Absent.text(s3KeyFlag);
        storageNode = Absent.text(storageNode);
        createAt = Absent.text(createAt);
        updateAt = Absent.text(updateAt);
        thumbnail = Absent.text(thumbnail);
        downloadUrl = Absent.text(downloadUrl);
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
