package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.pan123.Absent;
import dev.duopan.api.pan123.Pan123Time;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A picture or folder of the image bed (docs/wire/123pan.md section 4.11).
 *
 * @param fileId its id
 * @param filename its name
 * @param parentFileId the folder that it is in; empty is the root
 * @param type 0 picture, 1 folder
 * @param etag the md5 of the content in lower-case hex; empty for folders
 * @param size bytes; 0 for folders
 * @param status over 100 if a review rejected the content
 * @param s3KeyFlag {@code <uid of the first uploader>-0}; in samples only
 * @param storageNode {@code m0} for folders, else the store such as {@code m16}; in samples only
 * @param createAt when it was made, as {@link Pan123Time#LISTED}
 * @param updateAt when it was last changed, likewise
 * @param downloadUrl where anybody can fetch the picture; empty for folders
 * @param ossIndex not explained; in samples only
 * @param totalTraffic the bytes that were sent from the public address so far
 * @param parentFilename the name of the folder that it is in; {@link ImageBed#ROOT_NAME} for the root
 * @param extension what the name ends with, without the dot; empty for folders
 * @param userSelfUrl the address under the account's own domain; empty for folders
 */
@RecordBuilder
public record Image(
        @JsonProperty("fileId") String fileId,
        @JsonProperty("filename") String filename,
        @JsonProperty("parentFileId") String parentFileId,
        @JsonProperty("type") int type,
        @JsonProperty("etag") String etag,
        @JsonProperty("size") long size,
        @JsonProperty("status") int status,
        @JsonProperty("s3KeyFlag") String s3KeyFlag,
        @JsonProperty("storageNode") String storageNode,
        @JsonProperty("createAt") String createAt,
        @JsonProperty("updateAt") String updateAt,
        @JsonProperty("downloadURL") String downloadUrl,
        @JsonProperty("ossIndex") int ossIndex,
        @JsonProperty("totalTraffic") long totalTraffic,
        @JsonProperty("parentFilename") String parentFilename,
        @JsonProperty("extension") String extension,
        @JsonProperty("userSelfURL") String userSelfUrl) {
    /** A picture whose missing texts are empty. */
    public Image {
        fileId = Absent.text(fileId);
        filename = Absent.text(filename);
        parentFileId = Absent.text(parentFileId);
        etag = Absent.text(etag);
        s3KeyFlag = Absent.text(s3KeyFlag);
        storageNode = Absent.text(storageNode);
        createAt = Absent.text(createAt);
        updateAt = Absent.text(updateAt);
        downloadUrl = Absent.text(downloadUrl);
        parentFilename = Absent.text(parentFilename);
        extension = Absent.text(extension);
        userSelfUrl = Absent.text(userSelfUrl);
    }

    /** Tells whether this is a folder. */
    @JsonIgnore
    public boolean isFolder() {
        return type == OpenApi.TYPE_FOLDER;
    }

    /** Returns the public address of a picture, nothing for a folder. */
    public Optional<URI> location() {
        return downloadUrl.isEmpty() ? Optional.empty() : Optional.of(URI.create(downloadUrl));
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
