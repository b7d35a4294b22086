package dev.duopan.api.baidu.file;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Secret;
import dev.duopan.api.baidu.NumberFlag;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A file as {@link DescribeFiles} shows it. Times are in seconds since 1970.
 *
 * @param fsId id of the file
 * @param path from the root
 * @param filename the last part of the path; the official table calls it {@code file_name}, the answers don't
 * @param size in bytes
 * @param directory whether it is a folder
 * @param category as in {@link FileEntry}
 * @param md5 a tag of the content
 * @param serverCtime when the service got the file
 * @param serverMtime when the service last changed it
 * @param localCtime when the file was created, by the client's word; newer
 * @param localMtime when the file was changed, by the client's word; newer
 * @param operId id of the account, as it stands in links
 * @param dlink where it is downloaded, with the token joined by {@code &}; of files only, if asked for
 * @param thumbs if asked for; without members where there are none
 * @param dateTaken of pictures, if asked for
 * @param width of pictures in pixels, if asked for
 * @param height of pictures in pixels, if asked for
 * @param duration of audio and video in seconds; newer
 */
@RecordBuilder
public record FileDescription(
        @JsonProperty("fs_id") long fsId,
        String path,
        @JsonAlias("file_name") String filename,
        long size,
        @JsonProperty("isdir") @NumberFlag boolean directory,
        int category,
        @Nullable String md5,
        @JsonProperty("server_ctime") long serverCtime,
        @JsonProperty("server_mtime") long serverMtime,
        @JsonProperty("local_ctime") @Nullable Long localCtime,
        @JsonProperty("local_mtime") @Nullable Long localMtime,
        @JsonProperty("oper_id") @Nullable Long operId,
        @Nullable Secret dlink,
        @Nullable Thumbnails thumbs,
        @JsonProperty("date_taken") @Nullable Long dateTaken,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Integer duration) {}
