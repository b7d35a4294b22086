package dev.duopan.api.baidu.upload;

import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Content;
import dev.duopan.api.Default;
import dev.duopan.api.InQuery;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import dev.duopan.api.baidu.BaiduService;
import dev.duopan.api.baidu.file.OnDuplicate;

/**
 * Sends a file at once, without announcing it.
 *
 * <p>Official name: upload (上传单个文件), of the older storage interface; not in the seed. Everything but the bytes travels in
 * the query; the body needs its length announced. Servers also take PUT with the bare bytes. At most {@value #LARGEST} bytes.
 * Not repeatable: after a lost answer, look.
 *
 * <p>Errors, in the shape of the storage hosts: 31061 if the path is taken and {@code ondup} is fail, 31062 for an illegal
 * name, 31064 outside the application's folder, 31112 if the account is full, 31208 if the length is missing or too large,
 * 31211 for chunked bodies.
 *
 * <p>Source: docs/wire/baidu-xpan.md sections 4.7 and 8. Doubts: clients send overwrite and newcopy only, so that what happens
 * without {@code ondup} is this project's choice: fail.
 *
 * @param path of the file
 * @param ondup what happens when the path is taken
 * @param file the bytes
 */
@Route(
        service = BaiduService.PCS,
        name = "upload.whole",
        verb = {Verb.POST, Verb.PUT},
        path = "/rest/2.0/pcs/file",
        when = "method=upload",
        body = Body.MULTIPART)
public record UploadWhole(
        @InQuery String path, @InQuery @Default("fail") OnDuplicate ondup, Content file) implements Api<WholeFile> {
    /** The most bytes that can be sent at once: 2 GiB. */
    public static final long LARGEST = 2L << 30;
}
