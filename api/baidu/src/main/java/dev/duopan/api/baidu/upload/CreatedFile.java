package dev.duopan.api.baidu.upload;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.baidu.NumberFlag;
import org.jspecify.annotations.Nullable;

/**
 * A file or folder that was made. Times are in seconds since 1970.
 *
 * @param fsId its id
 * @param path where it is, after a renaming: the only thing to trust
 * @param name the path once more, not the last part of it
 * @param serverFilename the last part of the path; missing in some answers
 * @param size in bytes; missing for folders in some answers
 * @param md5 a tag of the content; files only
 * @param category as in {@link dev.duopan.api.baidu.file.FileEntry}
 * @param directory whether it is a folder
 * @param ctime now
 * @param mtime now
 * @param status of folders, 0
 */
public record CreatedFile(
        @JsonProperty("fs_id") long fsId,
        String path,
        @Nullable String name,
        @JsonProperty("server_filename") @Nullable String serverFilename,
        @Nullable Long size,
        @Nullable String md5,
        int category,
        @JsonProperty("isdir") @NumberFlag boolean directory,
        long ctime,
        long mtime,
        @Nullable Integer status) {}
