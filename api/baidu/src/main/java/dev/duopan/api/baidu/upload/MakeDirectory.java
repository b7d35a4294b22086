package dev.duopan.api.baidu.upload;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Default;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import dev.duopan.api.baidu.BaiduService;
import org.jspecify.annotations.Nullable;

/**
 * Makes a folder.
 *
 * <p>Official name: create with {@code isdir=1} (创建文件夹). Folders on the way that are missing are made too; for this call
 * that is undocumented, for uploads it was observed.
 *
 * <p>Errors: -8 if it exists and {@code rtype} is 0, -7 for a bad name. Not repeatable.
 *
 * <p>Source: docs/wire/baidu-xpan.md section 3.13. Contradiction: the pages give {@code rtype} the default 0 here and 1 for
 * files, so clients send it always.
 *
 * @param path of the folder
 * @param rtype what happens when the path is taken; {@link Rtype#FAIL} or {@link Rtype#RENAME}
 * @param size 0; sent by many clients, of no meaning
 * @param localCtime when the folder was created, in seconds since 1970
 * @param localMtime when the folder was changed, in seconds since 1970
 * @param mode how it came about, as in {@link CreateFile}
 */
@Route(
        service = BaiduService.PAN,
        name = "upload.mkdir",
        verb = Verb.POST,
        path = "/rest/2.0/xpan/file",
        when = "method=create",
        whenInBody = "isdir=1",
        body = Body.FORM)
public record MakeDirectory(
        String path,
        @Default("0") Rtype rtype,
        @Nullable Long size,
        @JsonProperty("local_ctime") @Nullable Long localCtime,
        @JsonProperty("local_mtime") @Nullable Long localMtime,
        @Nullable Integer mode)
        implements Api<CreatedFile> {
    /** Makes a folder. */
    public static MakeDirectory of(String path, Rtype rtype) {
        return new MakeDirectory(path, rtype, 0L, null, null, null);
    }
}
