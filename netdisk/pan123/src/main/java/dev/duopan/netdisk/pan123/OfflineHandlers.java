package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.api.pan123.open.DownloadOffline;
import dev.duopan.api.pan123.open.GetOfflineProgress;
import dev.duopan.api.pan123.open.OfflineProgress;
import dev.duopan.api.pan123.open.OfflineTask;
import dev.duopan.api.pan123.open.OpenApi;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.Namespace;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.TaskKind;
import dev.duopan.netdisk.Tasks;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.Serves;
import org.jspecify.annotations.Nullable;

/** Fetches from the internet into the drive (docs/wire/123pan.md section 4.8). */
final class OfflineHandlers {
    static final TaskKind<FetchInput> KIND = FetchOrders.kind("123pan.offline");

    private final Tasks tasks;
    private final Namespace files;

    OfflineHandlers(Netdisk netdisk) {
        tasks = netdisk.tasks();
        files = netdisk.files();
    }

    @Serves
    OfflineTask download(Caller caller, DownloadOffline request) {
        FetchInput input = new FetchInput(
                FetchOrders.url(request.url()),
                FetchOrders.name(request.fileName()),
                folder(caller.account(), request.folderId()),
                FetchOrders.callback(request.callbackUrl()));
        return new OfflineTask(tasks.submit(caller.account(), KIND, input).id());
    }

    private @Nullable Long folder(Account account, @Nullable Long folderId) {
        if (folderId == null) {
            return null;
        }
        if (folderId == OpenApi.ROOT) {
            throw new ApiException(
                    Pan123Error.INVALID, "dirID can't be the root folder; leave it out for the default folder");
        }
        if (!files.live(account, folderId).isFolder()) {
            throw new ApiException(Pan123Error.INVALID, "dirID %d is a file".formatted(folderId));
        }
        return folderId;
    }

    @Serves
    OfflineProgress progress(Caller caller, GetOfflineProgress request) {
        FetchProgress progress = FetchProgress.of(tasks.get(caller.account(), KIND, request.taskId()));
        return new OfflineProgress(progress.percent(), progress.status());
    }
}
