package dev.duopan.netdisk.pan123;

import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.Completion;
import dev.duopan.netdisk.ConflictPolicy;
import dev.duopan.netdisk.Destination;
import dev.duopan.netdisk.FileNames;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.UploadRequest;
import dev.duopan.netdisk.Uploads;
import java.util.List;

/** The drive takes every file; one whose name is taken gets a number. */
record DriveTarget(Uploads uploads) implements FetchTarget {
    @Override
    public UploadRequest request(Account account, FetchInput input, Arrival arrival) {
        Long folderId = input.folderId();
        Destination destination = folderId == null
                ? new Destination(FileNode.ROOT, List.of(FileNames.OFFLINE_FOLDER, arrival.name()))
                : Destination.in(folderId, arrival.name());
        return UploadRequest.of(destination, arrival.size()).withPolicy(ConflictPolicy.RENAME);
    }

    @Override
    public FileNode complete(Account account, String uploadId) {
        return uploads.complete(account, uploadId, Completion.asRequested());
    }

    @Override
    public Object wireId(long fileId) {
        return fileId;
    }
}
