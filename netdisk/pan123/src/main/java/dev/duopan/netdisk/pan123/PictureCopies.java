package dev.duopan.netdisk.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.ConflictPolicy;
import dev.duopan.netdisk.Destination;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Namespace;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.NewFolder;
import dev.duopan.netdisk.Relocation;
import dev.duopan.netdisk.Space;
import dev.duopan.netdisk.StoredContent;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Copies pictures of the drive below one folder of the image bed. No bytes are copied. */
final class PictureCopies {
    private final Netdisk netdisk;
    private final Account account;
    private final Namespace everywhere;
    private final long target;
    private final Map<List<String>, Long> folders = new HashMap<>();

    PictureCopies(Netdisk netdisk, Account account, long target) {
        this.netdisk = netdisk;
        this.account = account;
        this.target = target;
        everywhere = netdisk.files().seeing(Space.DRIVE, Space.IMAGES);
    }

    /**
     * Copies one picture; another one of its name keeps that, and the copy gets a number.
     *
     * @throws DuopanException of kind NOT_FOUND if file or target aren't there any more, INVALID if it isn't a picture, EXISTS
     *     if a picture is where a folder is needed, QUOTA if the account is too full
     */
    void copy(ImageCopyPlan.Item item) {
        FileNode file = netdisk.files().live(account, item.fileId());
        if (!ImageCopyPlan.isWanted(file)) {
            throw new DuopanException(ErrorKind.INVALID, file.name() + " isn't the picture any more that it was");
        }
        checkBytes(file);
        long folder = item.folders().isEmpty() ? target : folders.computeIfAbsent(item.folders(), this::folder);
        everywhere.copy(account, List.of(Relocation.of(file.id(), folder).withPolicy(ConflictPolicy.RENAME)));
    }

    private void checkBytes(FileNode file) {
        try (StoredContent content = netdisk.contents().open(file);
                InputStream bytes = content.stream()) {
            PictureFormat.demand(bytes);
        } catch (IOException e) {
            throw new DuopanException(ErrorKind.UNAVAILABLE, "%s can't be read".formatted(file.name()), e);
        }
    }

    private long folder(List<String> names) {
        NewFolder order = NewFolder.at(new Destination(target, names)).withPolicy(ConflictPolicy.OVERWRITE);
        return everywhere.createFolder(account, order).id();
    }
}
