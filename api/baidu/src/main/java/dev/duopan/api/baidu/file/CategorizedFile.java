package dev.duopan.api.baidu.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A file as {@link ListByCategory} shows it: without the times of its author, and never a folder. Times are in seconds since
 * 1970.
 *
 * @param fsId id of the file
 * @param path from the root
 * @param serverFilename the last part of the path
 * @param size in bytes
 * @param category as in {@link FileEntry}
 * @param md5 a tag of the content, see {@link dev.duopan.api.baidu.CloudMd5}
 * @param serverCtime when the service got the file
 * @param serverMtime when the service last changed it
 * @param thumbs previews, where there are any
 */
public record CategorizedFile(
        @JsonProperty("fs_id") long fsId,
        String path,
        @JsonProperty("server_filename") String serverFilename,
        long size,
        int category,
        @Nullable String md5,
        @JsonProperty("server_ctime") long serverCtime,
        @JsonProperty("server_mtime") long serverMtime,
        @Nullable Thumbnails thumbs) {}
