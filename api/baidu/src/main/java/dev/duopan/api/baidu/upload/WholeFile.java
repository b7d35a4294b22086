package dev.duopan.api.baidu.upload;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A file that was sent at once. Times are in seconds since 1970.
 *
 * @param path where it is; another than asked for if that was taken and newcopy was wanted
 * @param size in bytes
 * @param ctime when the service got it
 * @param mtime when the service got it
 * @param md5 a tag of the content, see {@link dev.duopan.api.baidu.CloudMd5}
 * @param fsId its id
 */
public record WholeFile(
        String path,
        long size,
        long ctime,
        long mtime,
        String md5,
        @JsonProperty("fs_id") long fsId) {}
