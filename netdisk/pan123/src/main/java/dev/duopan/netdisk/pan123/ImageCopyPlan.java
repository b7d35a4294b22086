package dev.duopan.netdisk.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.pan123.open.ImageBed;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.IdPage;
import dev.duopan.netdisk.Namespace;
import java.util.ArrayList;
import java.util.List;

/** Finds the pictures below files and folders of the drive, as far as names and lengths tell (docs/wire/123pan.md section 4.11). */
final class ImageCopyPlan {
    private static final int WINDOW = 500;

    private final Namespace drive;
    private final Account account;
    private final Runnable pulse;
    private final List<Item> items = new ArrayList<>();

    /**
     * A picture to be copied.
     *
     * @param fileId which
     * @param name its name in the drive
     * @param folders the names of the folders that it goes into, seen from the target; possibly none
     */
    record Item(long fileId, String name, List<String> folders) {}

    /**
     * A plan of an account's files.
     *
     * @param pulse called now and then while they are looked through
     */
    ImageCopyPlan(Namespace drive, Account account, Runnable pulse) {
        this.drive = drive;
        this.account = account;
        this.pulse = pulse;
    }

    static boolean isWanted(FileNode file) {
        return ImageNames.isPicture(file.name()) && file.size() > 0 && file.size() <= ImageBed.MAX_SIZE;
    }

    /**
     * Returns the pictures in the order in which they are found.
     *
     * @throws DuopanException of kind TOO_LARGE if there are too many or folders lie too deep, NOT_FOUND if one of the files
     *     isn't there
     */
    List<Item> of(List<Long> fileIds) {
        fileIds.forEach(id -> walk(drive.live(account, id), List.of()));
        return items;
    }

    private void walk(FileNode node, List<String> folders) {
        if (node.isFolder()) {
            walkInto(node, folders);
        } else if (isWanted(node)) {
            add(new Item(node.id(), node.name(), folders));
        }
    }

    private void walkInto(FileNode folder, List<String> folders) {
        if (folders.size() == ImageBed.MAX_LEVELS) {
            throw new DuopanException(
                    ErrorKind.TOO_LARGE,
                    "folder %s lies below %d others, no more are possible"
                            .formatted(folder.name(), ImageBed.MAX_LEVELS));
        }
        List<String> inner = new ArrayList<>(folders);
        inner.add(folder.name());
        IdPage page = IdPage.first(WINDOW);
        List<FileNode> children = read(folder, page);
        while (!children.isEmpty()) {
            children.forEach(child -> walk(child, List.copyOf(inner)));
            page = page.after(children.getLast().id());
            children = read(folder, page);
        }
    }

    private List<FileNode> read(FileNode folder, IdPage page) {
        pulse.run();
        return drive.children(account, folder.id(), page);
    }

    private void add(Item item) {
        if (items.size() == ImageBed.MAX_COPIED) {
            throw new DuopanException(
                    ErrorKind.TOO_LARGE,
                    "there are more than %d pictures, order them in parts".formatted(ImageBed.MAX_COPIED));
        }
        items.add(item);
    }
}
