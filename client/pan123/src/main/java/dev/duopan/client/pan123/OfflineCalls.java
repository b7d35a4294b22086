package dev.duopan.client.pan123;

import dev.duopan.api.pan123.open.DownloadOffline;
import dev.duopan.api.pan123.open.GetOfflineProgress;
import dev.duopan.api.pan123.open.OfflineProgress;
import dev.duopan.api.pan123.open.OfflineTask;
import dev.duopan.client.Call;
import dev.duopan.client.Client;

/** The calls that let the service fetch from the internet into the drive (docs/wire/123pan.md section 4.8). */
public final class OfflineCalls {
    private final Client client;

    OfflineCalls(Client client) {
        this.client = client;
    }

    /** Lets the service fetch a URL. */
    public Call<OfflineTask> download(DownloadOffline request) {
        return client.call(request);
    }

    /** Tells how far a fetch is. */
    public Call<OfflineProgress> progress(GetOfflineProgress request) {
        return client.call(request);
    }
}
