package dev.duopan.netdisk.media;

import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.ConflictPolicy;
import dev.duopan.netdisk.Destination;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.IdPage;
import dev.duopan.netdisk.Namespace;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.NewFolder;
import dev.duopan.netdisk.Space;
import dev.duopan.netdisk.UploadRequest;
import dev.duopan.netdisk.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the results of work on videos are kept: in the space of renditions, in a folder for each video, and in that in a folder
 * for each task, both called by their ids.
 */
final class VideoShelf {
    private static final int PAGE = 1_000;

    private final Namespace files;
    private final Uploads uploads;

    VideoShelf(Netdisk netdisk) {
        files = netdisk.files().seeing(Space.RENDITIONS);
        uploads = netdisk.uploads().seeing(Space.RENDITIONS);
    }

    /** Makes an empty folder for the results of a task, whatever an earlier attempt left there. */
    FileNode begin(Account account, long fileId, long taskId) {
        discard(account, fileId, taskId);
        Destination place = new Destination(root(account), List.of(Long.toString(fileId), Long.toString(taskId)));
        return files.createFolder(account, NewFolder.at(place));
    }

    /** Puts a file into the folder of a task. */
    void store(Account account, Destination place, Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            UploadRequest request = UploadRequest.of(place, Files.size(file)).withPolicy(ConflictPolicy.OVERWRITE);
            uploads.storeWhole(account, request, bytes);
        } catch (IOException e) {
            throw Workbench.failure("Store " + place.name(), e);
        }
    }

    /** Deletes the results of a task, if there are any. */
    void discard(Account account, long fileId, long taskId) {
        folder(account, fileId)
                .flatMap(folder -> files.child(account, folder.id(), Long.toString(taskId)))
                .ifPresent(folder -> files.delete(account, List.of(folder.id())));
    }

    /** Deletes all results about a video. */
    void discard(Account account, long fileId) {
        folder(account, fileId).ifPresent(folder -> files.delete(account, List.of(folder.id())));
    }

    /** Returns the folders of a video's tasks, called by their ids. */
    List<FileNode> tasks(Account account, long fileId) {
        return folder(account, fileId)
                .map(folder -> children(account, folder.id()))
                .orElse(List.of());
    }

    /** Returns everything in a folder, by name. */
    List<FileNode> children(Account account, long folderId) {
        List<FileNode> all = new ArrayList<>();
        IdPage page = new IdPage(0, PAGE, false);
        List<FileNode> read = files.children(account, folderId, page);
        while (!read.isEmpty()) {
            all.addAll(read);
            page = page.after(read.getLast().id());
            read = files.children(account, folderId, page);
        }
        return all;
    }

    /** Returns a file of a folder. */
    Optional<FileNode> child(Account account, long folderId, String name) {
        return files.child(account, folderId, name);
    }

    private Optional<FileNode> folder(Account account, long fileId) {
        return files.child(account, root(account), Long.toString(fileId));
    }

    private long root(Account account) {
        return files.root(account, Space.RENDITIONS).id();
    }
}
