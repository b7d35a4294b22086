package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.api.pan123.open.DownloadImageOffline;
import dev.duopan.api.pan123.open.GetImageOfflineProgress;
import dev.duopan.api.pan123.open.ImageOfflineProgress;
import dev.duopan.api.pan123.open.OfflineTask;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.TaskKind;
import dev.duopan.netdisk.Tasks;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.Serves;
import org.jspecify.annotations.Nullable;

/** Fetches from the internet into the image bed (docs/wire/123pan.md section 4.11). */
final class ImageOfflineHandlers {
    static final TaskKind<FetchInput> KIND = FetchOrders.kind("123pan.image_offline");

    private final ImageTree images;
    private final Tasks tasks;

    ImageOfflineHandlers(Netdisk netdisk, ImageTree images) {
        this.images = images;
        tasks = netdisk.tasks();
    }

    @Serves
    OfflineTask download(Caller caller, DownloadImageOffline request) {
        String name = FetchOrders.name(request.fileName());
        if (name != null) {
            ImageNames.demandPicture(name);
        }
        FetchInput input = new FetchInput(
                FetchOrders.url(request.url()),
                name,
                folder(caller.account(), request.folderId()),
                FetchOrders.callback(request.callbackUrl()));
        return new OfflineTask(tasks.submit(caller.account(), KIND, input).id());
    }

    private @Nullable Long folder(Account account, @Nullable String folderId) {
        if (folderId == null || folderId.isEmpty()) {
            return null;
        }
        if (folderId.equals("0")) {
            throw new ApiException(
                    Pan123Error.INVALID, "businessDirID can't be the root; leave it out for the default folder");
        }
        return images.folder(account, folderId);
    }

    @Serves
    ImageOfflineProgress progress(Caller caller, GetImageOfflineProgress request) {
        FetchProgress progress = FetchProgress.of(tasks.get(caller.account(), KIND, request.taskId()));
        return new ImageOfflineProgress((int) progress.percent(), progress.status());
    }
}
