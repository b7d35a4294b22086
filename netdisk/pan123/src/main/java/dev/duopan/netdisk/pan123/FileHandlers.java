package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.api.pan123.open.CopiedFile;
import dev.duopan.api.pan123.open.CopyFile;
import dev.duopan.api.pan123.open.CopyFiles;
import dev.duopan.api.pan123.open.CopyProgress;
import dev.duopan.api.pan123.open.CopyTask;
import dev.duopan.api.pan123.open.DownloadInfo;
import dev.duopan.api.pan123.open.FileDetail;
import dev.duopan.api.pan123.open.FileInfos;
import dev.duopan.api.pan123.open.FilePage;
import dev.duopan.api.pan123.open.GetCopyProgress;
import dev.duopan.api.pan123.open.GetDownloadInfo;
import dev.duopan.api.pan123.open.GetFileDetail;
import dev.duopan.api.pan123.open.GetFileInfos;
import dev.duopan.api.pan123.open.ListFiles;
import dev.duopan.api.pan123.open.ListFilesByPage;
import dev.duopan.api.pan123.open.MadeFolder;
import dev.duopan.api.pan123.open.MakeFolder;
import dev.duopan.api.pan123.open.MoveFiles;
import dev.duopan.api.pan123.open.NumberedFilePage;
import dev.duopan.api.pan123.open.RenameFile;
import dev.duopan.api.pan123.open.RenameFiles;
import dev.duopan.api.pan123.open.RenamedFiles;
import dev.duopan.netdisk.ConflictPolicy;
import dev.duopan.netdisk.Copies;
import dev.duopan.netdisk.CopyOrder;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Namespace;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.NewFolder;
import dev.duopan.netdisk.Relocation;
import dev.duopan.netdisk.Task;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.Serves;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows and arranges files and folders (docs/wire/123pan.md section 4.3). */
final class FileHandlers {
    private final Namespace files;
    private final Copies copies;
    private final DownloadLinks links;

    FileHandlers(Netdisk netdisk, DownloadLinks links) {
        this.files = netdisk.files();
        this.copies = netdisk.copies();
        this.links = links;
    }

    @Serves
    FilePage list(Caller caller, ListFiles request) {
        return FilePages.of(files, caller.account(), request).page();
    }

    @Serves
    NumberedFilePage listByPage(Caller caller, ListFilesByPage request) {
        return new NumberedPages(files, caller.account(), request).page();
    }

    @Serves
    FileDetail detail(Caller caller, GetFileDetail request) {
        FileNode node = files.get(caller.account(), request.fileId());
        return new FileViews(files, caller.account()).detail(node);
    }

    /** In the order of the request; ids that don't exist are left out. */
    @Serves
    FileInfos infos(Caller caller, GetFileInfos request) {
        List<Long> ids = Batch.of(request.fileIds());
        FileViews views = new FileViews(files, caller.account());
        Map<Long, FileNode> found =
                files.find(caller.account(), ids).stream().collect(Collectors.toMap(FileNode::id, Function.identity()));
        return FileInfos.of(ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(views::item)
                .toList());
    }

    @Serves
    MadeFolder makeFolder(Caller caller, MakeFolder request) {
        NewFolder order = NewFolder.at(Names.in(request.parentFolderId(), request.name()));
        return new MadeFolder(files.createFolder(caller.account(), order).id());
    }

    @Serves
    void rename(Caller caller, RenameFile request) {
        files.rename(caller.account(), request.fileId(), Names.check(request.fileName()));
    }

    @Serves
    RenamedFiles rename(Caller caller, RenameFiles request) {
        if (request.renameList().isEmpty()) {
            throw new ApiException(Pan123Error.INVALID, "at least one new name is needed");
        }
        if (request.renameList().size() > RenameFiles.MAX_NAMES) {
            throw new ApiException(
                    Pan123Error.TOO_LARGE,
                    "%d names in one call, %d are possible"
                            .formatted(request.renameList().size(), RenameFiles.MAX_NAMES));
        }
        Renamer renamer = new Renamer(files, caller.account());
        request.renameList().forEach(renamer::rename);
        return renamer.result();
    }

    @Serves
    void move(Caller caller, MoveFiles request) {
        files.move(
                caller.account(),
                Batch.of(request.fileIds()).stream()
                        .map(id -> Relocation.of(id, request.targetFolderId()))
                        .toList());
    }

    @Serves
    CopiedFile copy(Caller caller, CopyFile request) {
        FileNode source = files.live(caller.account(), request.fileId());
        if (source.isFolder()) {
            throw new ApiException(
                    Pan123Error.INVALID, "%d is a folder, only files can be copied here".formatted(source.id()));
        }
        Relocation order = Relocation.of(source.id(), request.targetFolderId()).withPolicy(ConflictPolicy.RENAME);
        return new CopiedFile(
                source.id(),
                files.copy(caller.account(), List.of(order)).getFirst().id());
    }

    @Serves
    CopyTask copy(Caller caller, CopyFiles request) {
        List<Long> ids = Batch.of(request.fileIds(), CopyFiles.MAX_FILES);
        return new CopyTask(copies.order(caller.account(), new CopyOrder(ids, request.targetFolderId()))
                .id());
    }

    @Serves
    CopyProgress copyProgress(Caller caller, GetCopyProgress request) {
        Task task = copies.get(caller.account(), request.taskId());
        CopyProgress.Status status = switch (task.status()) {
            case WAITING -> CopyProgress.Status.WAITING;
            case RUNNING, RETRYING -> CopyProgress.Status.RUNNING;
            case DONE -> CopyProgress.Status.DONE;
            case FAILED -> CopyProgress.Status.FAILED;
        };
        return new CopyProgress(task.id(), status);
    }

    @Serves
    DownloadInfo downloadInfo(Caller caller, GetDownloadInfo request) {
        FileNode node = files.live(caller.account(), request.fileId());
        if (node.isFolder()) {
            throw new ApiException(
                    Pan123Error.INVALID, "%d is a folder, only files can be fetched".formatted(node.id()));
        }
        return new DownloadInfo(links.to(caller.account(), node));
    }
}
