package dev.duopan.netdisk.baidu;

import dev.duopan.api.baidu.upload.UploadWhole;
import dev.duopan.api.baidu.upload.WholeFile;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.Destination;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.SetAside;
import dev.duopan.netdisk.UploadRequest;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.RequestInfo;
import dev.duopan.netdisk.dispatch.Serves;
import java.io.IOException;
import java.io.InputStream;

/** Taking files at once, by the rules of the storage hosts (docs/wire/baidu-xpan.md section 4.7). */
final class WholeFileHandlers {
    private final Netdisk netdisk;
    private final Paths paths;
    private final Views views;

    WholeFileHandlers(Netdisk netdisk, Paths paths, Views views) {
        this.netdisk = netdisk;
        this.paths = paths;
        this.views = views;
    }

    @Serves
    WholeFile upload(Caller caller, RequestInfo info, UploadWhole request) throws IOException {
        StorageBody.check(info.headers());
        Destination destination = paths.storable(request.path());
        try (InputStream bytes = StorageBody.limited(request.file().open(), UploadWhole.LARGEST);
                SetAside whole = netdisk.uploads().setAside(bytes);
                InputStream again = whole.open()) {
            UploadRequest wish = UploadRequest.of(destination, whole.size()).withPolicy(Ondup.policy(request.ondup()));
            return view(caller.account(), netdisk.uploads().storeWhole(caller.account(), wish, again));
        }
    }

    private WholeFile view(Account account, FileNode file) {
        long time = file.modifiedAt().getEpochSecond();
        String path = netdisk.files().pathOf(account, file.id());
        return new WholeFile(path, file.size(), time, time, views.md5(file).orElse(""), file.id());
    }
}
