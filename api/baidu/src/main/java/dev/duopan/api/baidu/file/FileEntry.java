package dev.duopan.api.baidu.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Secret;
import dev.duopan.api.baidu.NumberFlag;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A file or folder as listings show it (docs/wire/baidu-xpan.md section 3.0).
 *
 * <p>The components that may be null are not in every listing. Times are in seconds since 1970.
 *
 * @param fsId id of the file, unique; equal content in two files has two ids
 * @param path from the root
 * @param serverFilename the last part of the path
 * @param size in bytes; 0 for folders
 * @param directory whether it is a folder
 * @param category 1 video, 2 audio, 3 picture, 4 document, 5 application, 6 other and folders, 7 torrent
 * @param md5 a tag of the content, see {@link dev.duopan.api.baidu.CloudMd5}; for folders absent or empty
 * @param serverCtime when the service got the file
 * @param serverMtime when the service last changed it
 * @param localCtime when the file was created, by the client's word
 * @param localMtime when the file was changed, by the client's word
 * @param serverAtime 0 wherever it was seen
 * @param dirEmpty of folders: 1 if there are no sub-folders or, by another reading, nothing at all; the samples fit both
 * @param empty of folders: undocumented
 * @param thumbs previews
 * @param share undocumented
 * @param privacy undocumented
 * @param unlist undocumented
 * @param operId id of the account, as it stands in links
 * @param docpreview of documents: where a preview is found, without the choice of its form
 * @param lodocpreview of documents: where a preview as PDF is found
 * @param objectKey of documents, pictures, videos and torrents: opaque
 * @param extentTinyint1 undocumented, 0 in searches
 */
@RecordBuilder
public record FileEntry(
        @JsonProperty("fs_id") long fsId,
        String path,
        @JsonProperty("server_filename") String serverFilename,
        long size,
        @JsonProperty("isdir") @NumberFlag boolean directory,
        int category,
        @Nullable String md5,
        @JsonProperty("server_ctime") long serverCtime,
        @JsonProperty("server_mtime") long serverMtime,
        @JsonProperty("local_ctime") @Nullable Long localCtime,
        @JsonProperty("local_mtime") @Nullable Long localMtime,
        @JsonProperty("server_atime") @Nullable Long serverAtime,
        @JsonProperty("dir_empty") @Nullable Integer dirEmpty,
        @Nullable Integer empty,
        @Nullable Thumbnails thumbs,
        @Nullable Integer share,
        @Nullable Integer privacy,
        @Nullable Integer unlist,
        @JsonProperty("oper_id") @Nullable Long operId,
        @Nullable Secret docpreview,
        @Nullable Secret lodocpreview,
        @JsonProperty("object_key") @Nullable String objectKey,
        @JsonProperty("extent_tinyint1") @Nullable Integer extentTinyint1) {}
