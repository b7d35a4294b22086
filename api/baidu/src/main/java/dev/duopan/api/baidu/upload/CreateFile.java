package dev.duopan.api.baidu.upload;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.JsonText;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import dev.duopan.api.baidu.BaiduService;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a file out of the slices that were sent.
 *
 * <p>Official name: create (创建文件). Size, path and {@code rtype} repeat the announcement; the list holds the md5 of every
 * slice of the file, also of those that needn't be sent. Without an upload id a list of one md5 asks for an instant
 * upload; this is how empty files are made (undocumented, section 4.7).
 *
 * <p>Errors: 10 if slices are missing or sizes or md5s differ, 31190, 31355, 31363, 31352: start anew from the announcement;
 * -8, -7, -10, 2; 31365 for a file over the limit of the membership. Not repeatable.
 *
 * <p>Source: docs/wire/baidu-xpan.md section 3.13. The answer's times are now, while the stored ones are those sent.
 *
 * @param path the same as announced
 * @param size the same as announced
 * @param blockList md5 of each slice in order
 * @param uploadId from the announcement
 * @param rtype what happens when the path is taken, the same as announced; null for what was announced, or for
 *     {@link Rtype#RENAME} if nothing was
 * @param localCtime when the file was created, in seconds since 1970
 * @param localMtime when the file was changed, in seconds since 1970
 * @param isRevision makes {@code rtype} void by being there, whatever its value: the file takes the place of what is at the
 *     path. 1 asks the service to keep versions, which no call of the open platform shows
 * @param mode how the upload came about: 1 by hand, 2 in a batch, 3 backup of files, 4 of pictures, 5 of videos
 * @param zipQuality quality of a compressed picture: 50, 70 or 100
 * @param zipSign md5 of the picture before compression, in either form; the official table types it as a number
 * @param exifInfo what is known of a picture; descriptions of the file may answer from it
 */
@RecordBuilder
@Route(
        service = BaiduService.PAN,
        name = "upload.create",
        verb = Verb.POST,
        path = "/rest/2.0/xpan/file",
        when = "method=create",
        whenInBody = "isdir=0",
        body = Body.FORM)
public record CreateFile(
        String path,
        long size,
        @JsonProperty("block_list") @JsonText List<String> blockList,
        @JsonProperty("uploadid") @Nullable String uploadId,
        @RecordBuilder.Initializer("RENAME") @Nullable Rtype rtype,
        @JsonProperty("local_ctime") @Nullable Long localCtime,
        @JsonProperty("local_mtime") @Nullable Long localMtime,
        @JsonProperty("is_revision") @Nullable Integer isRevision,
        @Nullable Integer mode,
        @JsonProperty("zip_quality") @Nullable Integer zipQuality,
        @JsonProperty("zip_sign") @Nullable String zipSign,
        @JsonProperty("exif_info") @JsonText @Nullable ExifInfo exifInfo)
        implements Api<CreatedFile> {
    /** What the service assumes for {@code rtype} where nothing was announced. */
    public static final Rtype RENAME = Rtype.RENAME;
}
