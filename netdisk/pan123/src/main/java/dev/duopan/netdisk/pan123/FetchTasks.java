package dev.duopan.netdisk.pan123;

import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.Tasks;
import dev.duopan.netdisk.fetch.Fetcher;

/** The workers of the tasks that go to the internet. */
final class FetchTasks {
    private FetchTasks() {}

    static void register(Netdisk netdisk, Fetcher fetcher) {
        Tasks tasks = netdisk.tasks();
        tasks.register(OfflineHandlers.KIND, new FetchWorker(fetcher, new DriveTarget(netdisk.uploads())));
        tasks.register(ImageOfflineHandlers.KIND, new FetchWorker(fetcher, ImageTarget.of(netdisk)));
        tasks.register(Callbacks.KIND, new Callbacks(fetcher));
    }
}
