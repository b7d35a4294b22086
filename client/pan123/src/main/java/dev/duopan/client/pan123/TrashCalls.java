package dev.duopan.client.pan123;

import dev.duopan.api.Empty;
import dev.duopan.api.pan123.open.DeleteFiles;
import dev.duopan.api.pan123.open.RecoverFiles;
import dev.duopan.api.pan123.open.RecoverFilesTo;
import dev.duopan.api.pan123.open.RecoveredFiles;
import dev.duopan.api.pan123.open.TrashFiles;
import dev.duopan.client.Call;
import dev.duopan.client.Client;

/** The calls about the trash (docs/wire/123pan.md section 4.4). */
public final class TrashCalls {
    private final Client client;

    TrashCalls(Client client) {
        this.client = client;
    }

    /** Moves files and folders to the trash. */
    public Call<Empty> put(TrashFiles request) {
        return client.call(request);
    }

    /** Brings files and folders back to where they were. */
    public Call<RecoveredFiles> recover(RecoverFiles request) {
        return client.call(request);
    }

    /** Brings files and folders back into a folder. */
    public Call<Empty> recoverTo(RecoverFilesTo request) {
        return client.call(request);
    }

    /** Deletes what is in the trash for good. */
    public Call<Empty> delete(DeleteFiles request) {
        return client.call(request);
    }
}
