package dev.duopan.api.baidu.upload;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Default;
import dev.duopan.api.JsonText;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import dev.duopan.api.ZeroOne;
import dev.duopan.api.baidu.BaiduService;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Announces a file: it either exists then because the service knows its content, or the slices to send are told.
 *
 * <p>Official name: precreate (预上传). A file that isn't larger than a slice is one slice; otherwise all slices but the last
 * have the same size. Sent again with the upload id of an upload that stopped, it tells the slices still missing.
 *
 * <p>Errors: -8 if the file exists and {@code rtype} is 0, -7 for names and folders that may not be written, -10, 2, and 31365
 * for a file over the limit of the membership. Not repeatable: with {@code rtype} 1 a repetition may make a second file.
 *
 * <p>Source: docs/wire/baidu-xpan.md sections 3.11 and 4. Contradictions: the default of {@code rtype} is 0 here and 1 in
 * {@link CreateFile}, so clients send the same value twice; an empty {@code block_list} in an answer means all slices.
 *
 * @param path where the file shall be
 * @param size in bytes, at least 1
 * @param directory always false
 * @param autoinit always 1
 * @param blockList md5 of each slice in order
 * @param rtype what happens when the path is taken
 * @param uploadId of an upload to continue
 * @param contentMd5 md5 of the whole file
 * @param sliceMd5 md5 of the first 256 KiB
 * @param localCtime when the file was created, in seconds since 1970
 * @param localMtime when the file was changed, in seconds since 1970
 * @param isRevision as in {@link CreateFile}; only the official Go SDK sends it here
 */
@RecordBuilder
@Route(
        service = BaiduService.PAN,
        name = "upload.precreate",
        verb = Verb.POST,
        path = "/rest/2.0/xpan/file",
        when = "method=precreate",
        body = Body.FORM)
public record Precreate(
        String path,
        long size,
        @JsonProperty("isdir") @ZeroOne @Default("0") boolean directory,
        @Default("1") @RecordBuilder.Initializer("ALWAYS") int autoinit,
        @JsonProperty("block_list") @JsonText List<String> blockList,
        @Default("0") @RecordBuilder.Initializer("FAIL") Rtype rtype,
        @JsonProperty("uploadid") @Nullable String uploadId,
        @JsonProperty("content-md5") @Nullable String contentMd5,
        @JsonProperty("slice-md5") @Nullable String sliceMd5,
        @JsonProperty("local_ctime") @Nullable Long localCtime,
        @JsonProperty("local_mtime") @Nullable Long localMtime,
        @JsonProperty("is_revision") @Nullable Integer isRevision)
        implements Api<Precreated> {
    /** The only value of {@code autoinit}. */
    public static final int ALWAYS = 1;
    /** What the service assumes for {@code rtype} here. */
    public static final Rtype FAIL = Rtype.FAIL;
    /** How much of a file the second md5 of instant upload covers, in bytes. */
    public static final int SLICE_MD5_LENGTH = 256 * 1024;
}
