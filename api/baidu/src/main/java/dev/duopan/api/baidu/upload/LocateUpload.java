package dev.duopan.api.baidu.upload;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import dev.duopan.api.baidu.BaiduService;
import org.jspecify.annotations.Nullable;

/**
 * Asks which hosts take the slices of an upload.
 *
 * <p>Official name: locateupload (获取上传域名). All slices of one upload go to one of them: slices on several hosts make
 * {@link CreateFile} fail with 10. Where nothing usable comes back, {@code d.pcs.baidu.com} takes them.
 *
 * <p>Needs no token and, from old clients, no parameter at all; so it tells nothing of the upload. Repeatable. Errors: only
 * those of the host.
 *
 * <p>Source: docs/wire/baidu-xpan.md section 4.9; the call isn't in the seed.
 *
 * @param appId number of the application; 250528 from those who have none
 * @param path of the announced file
 * @param uploadId from the announcement
 * @param version of the answer, 2.0
 */
@Route(
        service = BaiduService.PCS,
        name = "upload.locate",
        verb = Verb.GET,
        path = "/rest/2.0/pcs/file",
        when = "method=locateupload",
        authenticated = false,
        repeatable = true)
public record LocateUpload(
        @JsonProperty("appid") @Nullable Long appId,
        @Nullable String path,
        @JsonProperty("uploadid") @Nullable String uploadId,
        @JsonProperty("upload_version") @Nullable String version)
        implements Api<UploadHosts> {
    /** What applications without a number of their own send as {@code appid}. */
    public static final long ANY_APPLICATION = 250_528;

    /** Asks for the hosts of an upload. */
    public static LocateUpload of(String path, String uploadId) {
        return new LocateUpload(ANY_APPLICATION, path, uploadId, "2.0");
    }
}
