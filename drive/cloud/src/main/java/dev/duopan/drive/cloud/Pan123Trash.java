package dev.duopan.drive.cloud;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.pan123.open.DeleteFiles;
import dev.duopan.api.pan123.open.FileItem;
import dev.duopan.api.pan123.open.GetFileInfos;
import dev.duopan.api.pan123.open.OpenApi;
import dev.duopan.api.pan123.open.RecoverFilesTo;
import dev.duopan.client.pan123.Pan123Open;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.Refusals;
import dev.duopan.drive.Trash;
import dev.duopan.drive.TrashedEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The trash of 123pan (docs/wire/123pan.md section 4.4).
 *
 * <p>The service brings things back into a folder under their old names only, and what it does about a name that is taken
 * isn't documented. So names are looked at before, and whatever needs another name comes back in a new folder of its own,
 * from which it is moved.
 */
final class Pan123Trash implements Trash {
    private final Pan123Open pan;
    private final Pan123Files files;
    private final CloudPaths paths;

    Pan123Trash(Pan123Open pan, Pan123Files files, CloudPaths paths) {
        this.pan = pan;
        this.files = files;
        this.paths = paths;
    }

    @Override
    public List<TrashedEntry> list() {
        return new Pan123TrashListing(pan).complete();
    }

    @Override
    public Entry restore(String id, DrivePath to, ConflictPolicy conflict) {
        if (to.isRoot()) {
            throw new DuopanException(ErrorKind.INVALID, "Restoring in place of the root is refused.");
        }
        paths.names().check(to);
        FileItem item = trashed(List.of(id)).getFirst();
        files.forget(CloudFiles.above(to));
        paths.landing().prepare(to);
        DrivePath place = paths.landing().place("Restoring to", to, Pan123Files.entry(to, item), conflict);
        paths.landing().replacing(place, () -> bring(item, place));
        return paths.arrived(place);
    }

    private void bring(FileItem item, DrivePath place) {
        if (item.filename().equals(place.name())) {
            recover(item, CloudFiles.above(place));
        } else {
            bringRenamed(item, place);
        }
    }

    /** Taking the new folder back deletes nothing for good: the entry may be in it. */
    private void bringRenamed(FileItem item, DrivePath place) {
        DrivePath between = place.sibling("restoring-" + UUID.randomUUID());
        Entry inside = Pan123Files.entry(between.child(item.filename()), item);
        Steps steps = new Steps();
        steps.take(() -> files.makeFolder(between), () -> files.discard(files.recall(between)));
        steps.take(() -> recover(item, between), () -> files.discard(inside));
        steps.take(() -> files.relocate(inside, place), () -> {});
        if (files.list(between).isEmpty()) {
            Entry folder = files.recall(between);
            files.discard(folder);
            purge(List.of(Long.parseLong(folder.id())));
        }
    }

    private void recover(FileItem item, DrivePath folder) {
        long target = files.folderId(folder);
        RecoverFilesTo request = new RecoverFilesTo(List.of(item.fileId()), target);
        Certain.now()
                .change(
                        () -> pan.trash().recoverTo(request).send(),
                        () -> told(request.fileIds()).stream()
                                .anyMatch(now -> !now.trashed() && now.parentFileId() == target));
    }

    @Override
    public void delete(Collection<String> ids) {
        purge(trashed(ids).stream().map(FileItem::fileId).toList());
    }

    /** Returns what is in the trash under those ids, all of them. */
    private List<FileItem> trashed(Collection<String> ids) {
        List<FileItem> items = new ArrayList<>();
        for (List<String> batch : batches(ids.stream().distinct().toList())) {
            List<Long> numbers = batch.stream().map(Pan123Trash::number).toList();
            List<FileItem> found =
                    told(numbers).stream().filter(FileItem::trashed).toList();
            checkAll(numbers, found);
            items.addAll(found);
        }
        return items;
    }

    private List<FileItem> told(List<Long> ids) {
        return pan.files().infos(new GetFileInfos(ids)).send().fileList();
    }

    private static void checkAll(List<Long> wanted, List<FileItem> told) {
        List<Long> there = told.stream().map(FileItem::fileId).toList();
        wanted.stream().filter(id -> !there.contains(id)).findFirst().ifPresent(missing -> {
            throw Refusals.notInTrash(Long.toString(missing));
        });
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw Refusals.notInTrash(id);
        }
    }

    private void purge(List<Long> ids) {
        batches(ids)
                .forEach(batch -> Certain.now()
                        .change(
                                () -> pan.trash().delete(new DeleteFiles(batch)).send(),
                                () -> told(batch).stream().noneMatch(FileItem::trashed)));
    }

    private static <T> List<List<T>> batches(List<T> all) {
        List<List<T>> batches = new ArrayList<>();
        for (int start = 0; start < all.size(); start += OpenApi.MAX_BATCH) {
            batches.add(all.subList(start, Math.min(all.size(), start + OpenApi.MAX_BATCH)));
        }
        return batches;
    }

    @Override
    public void empty() {
        delete(list().stream().map(TrashedEntry::id).toList());
    }
}
