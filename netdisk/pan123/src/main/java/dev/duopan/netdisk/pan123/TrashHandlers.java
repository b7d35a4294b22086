package dev.duopan.netdisk.pan123;

import dev.duopan.api.pan123.open.DeleteFiles;
import dev.duopan.api.pan123.open.RecoverFiles;
import dev.duopan.api.pan123.open.RecoverFilesTo;
import dev.duopan.api.pan123.open.RecoveredFiles;
import dev.duopan.api.pan123.open.TrashFiles;
import dev.duopan.netdisk.ConflictPolicy;
import dev.duopan.netdisk.Trash;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.Serves;

/** Throws away and brings back (docs/wire/123pan.md section 4.4). */
final class TrashHandlers {
    private final Trash trash;

    TrashHandlers(Trash trash) {
        this.trash = trash;
    }

    @Serves
    void put(Caller caller, TrashFiles request) {
        trash.trash(caller.account(), Batch.of(request.fileIds()));
    }

    /** What comes back to a name that is taken meanwhile gets a number. */
    @Serves
    RecoveredFiles recover(Caller caller, RecoverFiles request) {
        return new RecoveredFiles(trash.recover(caller.account(), Batch.of(request.fileIds()), ConflictPolicy.RENAME)
                .abnormalIds());
    }

    /** What comes back to a name that is taken gets a number here too. */
    @Serves
    void recoverTo(Caller caller, RecoverFilesTo request) {
        trash.recoverTo(caller.account(), Batch.of(request.fileIds()), request.targetFolderId(), ConflictPolicy.RENAME);
    }

    @Serves
    void delete(Caller caller, DeleteFiles request) {
        trash.deleteForever(caller.account(), Batch.of(request.fileIds()));
    }
}
