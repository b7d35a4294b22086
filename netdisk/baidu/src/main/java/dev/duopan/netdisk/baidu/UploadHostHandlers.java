package dev.duopan.netdisk.baidu;

import dev.duopan.api.baidu.upload.LocateUpload;
import dev.duopan.api.baidu.upload.UploadHosts;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.RequestInfo;
import dev.duopan.netdisk.dispatch.Serves;
import java.net.URI;
import java.util.List;

/** Where slices go: to this very server, whoever asks. */
final class UploadHostHandlers {
    private final FaceContext context;

    UploadHostHandlers(FaceContext context) {
        this.context = context;
    }

    @Serves
    UploadHosts locate(RequestInfo info, LocateUpload request) {
        URI base = context.publicBase().get();
        List<UploadHosts.Server> servers = List.of(new UploadHosts.Server(base.toString()));
        List<String> addresses = List.of(base.toString());
        return new UploadHosts(
                base.getRawAuthority(),
                servers,
                servers,
                List.of(),
                addresses,
                addresses,
                List.of(),
                UploadHosts.EXPIRE_SECONDS,
                info.peer(),
                context.clock().instant().getEpochSecond(),
                0,
                "");
    }
}
