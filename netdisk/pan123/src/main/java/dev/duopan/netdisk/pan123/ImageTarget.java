package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.api.pan123.open.ImageBed;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.Completion;
import dev.duopan.netdisk.ConflictPolicy;
import dev.duopan.netdisk.Destination;
import dev.duopan.netdisk.FileNames;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.Space;
import dev.duopan.netdisk.UploadRequest;
import dev.duopan.netdisk.Uploads;
import java.util.List;

/** The image bed takes pictures only; one whose name is taken gets a number. */
record ImageTarget(ImageTree images, Uploads uploads) implements FetchTarget {
    static ImageTarget of(Netdisk netdisk) {
        Uploads uploads = netdisk.uploads().seeing(Space.IMAGES).accepting(PictureFormat::demand);
        return new ImageTarget(ImageTree.of(netdisk), uploads);
    }

    @Override
    public UploadRequest request(Account account, FetchInput input, Arrival arrival) {
        ImageNames.demandPicture(arrival.name());
        if (arrival.size() > ImageBed.MAX_SIZE) {
            throw new ApiException(
                    Pan123Error.TOO_LARGE,
                    "a picture of %d bytes, %d are possible".formatted(arrival.size(), ImageBed.MAX_SIZE));
        }
        Long folderId = input.folderId();
        Destination destination = folderId == null
                ? new Destination(
                        images.folder(account, ImageBed.ROOT), List.of(FileNames.OFFLINE_FOLDER, arrival.name()))
                : Destination.in(folderId, arrival.name());
        return UploadRequest.of(destination, arrival.size()).withPolicy(ConflictPolicy.RENAME);
    }

    @Override
    public FileNode complete(Account account, String uploadId) {
        return uploads.complete(account, uploadId, Completion.asRequested());
    }

    @Override
    public Object wireId(long fileId) {
        return fileId == 0 ? "" : images.ids().write(fileId);
    }
}
