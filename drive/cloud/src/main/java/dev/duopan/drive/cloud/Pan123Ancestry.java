package dev.duopan.drive.cloud;

import dev.duopan.api.pan123.open.FileItem;
import dev.duopan.api.pan123.open.GetFileInfos;
import dev.duopan.api.pan123.open.OpenApi;
import dev.duopan.client.pan123.Pan123Open;
import dev.duopan.drive.DrivePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where folders are of which only the ids are known, as the service told while one question was answered. */
final class Pan123Ancestry {
    private final Pan123Open pan;
    private final Map<Long, FileItem> folders = new HashMap<>();

    Pan123Ancestry(Pan123Open pan) {
        this.pan = pan;
    }

    /** Asks for folders and those above them: a call for each hundred of each depth. */
    void learn(Collection<Long> folderIds) {
        Set<Long> wanted = new TreeSet<>(folderIds);
        while (unknown(wanted)) {
            List<FileItem> told = ask(List.copyOf(wanted));
            told.forEach(folder -> folders.put(folder.fileId(), folder));
            wanted = new TreeSet<>(told.stream().map(FileItem::parentFileId).toList());
        }
    }

    private boolean unknown(Set<Long> wanted) {
        wanted.removeAll(folders.keySet());
        wanted.remove(OpenApi.ROOT);
        return !wanted.isEmpty();
    }

    private List<FileItem> ask(List<Long> ids) {
        List<FileItem> told = new ArrayList<>();
        for (int start = 0; start < ids.size(); start += OpenApi.MAX_BATCH) {
            List<Long> batch = ids.subList(start, Math.min(ids.size(), start + OpenApi.MAX_BATCH));
            told.addAll(pan.files().infos(new GetFileInfos(batch)).send().fileList());
        }
        return told;
    }

    /** Returns where a folder is, or was if it is in the trash; empty if it or one above is gone for good. */
    Optional<DrivePath> path(long folderId) {
        List<String> names = new ArrayList<>();
        for (long id = folderId; id != OpenApi.ROOT; ) {
            FileItem folder = folders.get(id);
            if (folder == null || names.size() > folders.size()) {
                return Optional.empty();
            }
            names.add(folder.filename());
            id = folder.parentFileId();
        }
        return Optional.of(names.reversed().stream().reduce(DrivePath.ROOT, DrivePath::child, (one, other) -> other));
    }

    /** Returns where a folder is; empty if it or one above is in the trash or gone for good. */
    Optional<DrivePath> livePath(long folderId) {
        for (long id = folderId;
                id != OpenApi.ROOT && folders.containsKey(id);
                id = folders.get(id).parentFileId()) {
            if (folders.get(id).trashed()) {
                return Optional.empty();
            }
        }
        return path(folderId);
    }
}
