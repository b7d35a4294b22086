package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.baidu.upload.UploadSlice;
import dev.duopan.api.baidu.upload.UploadedSlice;
import dev.duopan.netdisk.SliceWrite;
import dev.duopan.netdisk.UploadSession;
import dev.duopan.netdisk.Uploads;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.RequestInfo;
import dev.duopan.netdisk.dispatch.Serves;
import java.io.IOException;
import java.io.InputStream;

/** Taking slices, by the rules of the storage hosts (docs/wire/baidu-xpan.md sections 1.2, 3.12 and 4.1). */
final class SliceHandlers {
    private final Uploads uploads;
    private final Paths paths;

    SliceHandlers(Uploads uploads, Paths paths) {
        this.uploads = uploads;
        this.paths = paths;
    }

    @Serves
    UploadedSlice slice(Caller caller, RequestInfo info, UploadSlice request) throws IOException {
        StorageBody.check(info.headers());
        UploadSession session = UploadIds.sessionId(request.uploadId())
                .flatMap(id -> uploads.find(caller.account(), id))
                .filter(found -> paths.isStoredAt(found.request().destination(), request.path()))
                .orElseThrow(() -> new ApiException(BaiduError.PCS_UPLOAD_ID));
        SliceWrite slice = SliceWrite.of(session.id(), request.partSeq());
        try (InputStream bytes = request.file().open();
                InputStream guarded = request.partSeq() == 0 ? FirstSlice.guard(bytes, session.request()) : bytes) {
            return UploadedSlice.of(
                    uploads.writeSlice(caller.account(), slice, guarded).md5());
        }
    }
}
