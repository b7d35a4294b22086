package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.baidu.file.CopyFiles;
import dev.duopan.api.baidu.file.DeleteFiles;
import dev.duopan.api.baidu.file.FilePath;
import dev.duopan.api.baidu.file.FileRelocation;
import dev.duopan.api.baidu.file.FileRenaming;
import dev.duopan.api.baidu.file.ManagedFiles;
import dev.duopan.api.baidu.file.MoveFiles;
import dev.duopan.api.baidu.file.OnDuplicate;
import dev.duopan.api.baidu.file.RenameFiles;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.ConflictPolicy;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Namespace;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.Relocation;
import dev.duopan.netdisk.Trash;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.Serves;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Copying, moving, renaming and deleting. Each item succeeds or fails by itself, as the protocol has it.
 *
 * <p>Every call waits until all is done and answers with {@code info}, also with {@code async} 1 and 2: a {@code taskid} is
 * there only if the service chose not to wait (docs/wire/baidu-xpan.md section 6).
 */
final class ManagementHandlers {
    private static final int LARGEST_ASYNC = 2;

    private final Namespace files;
    private final Trash trash;
    private final Paths paths;

    ManagementHandlers(Netdisk netdisk, Paths paths) {
        this.files = netdisk.files();
        this.trash = netdisk.trash();
        this.paths = paths;
    }

    @Serves
    ManagedFiles copy(Caller caller, CopyFiles request) {
        checkAsync(request.async());
        return Batch.of(request.filelist(), FileRelocation::path)
                .each(item ->
                        files.copy(caller.account(), List.of(relocation(caller.account(), item, request.ondup()))));
    }

    @Serves
    ManagedFiles move(Caller caller, MoveFiles request) {
        checkAsync(request.async());
        return Batch.of(request.filelist(), FileRelocation::path)
                .each(item ->
                        files.move(caller.account(), List.of(relocation(caller.account(), item, request.ondup()))));
    }

    @Serves
    ManagedFiles rename(Caller caller, RenameFiles request) {
        checkAsync(request.async());
        return Batch.of(request.filelist(), FileRenaming::path)
                .each(item -> files.move(caller.account(), List.of(renaming(caller.account(), item, request.ondup()))));
    }

    @Serves
    ManagedFiles delete(Caller caller, DeleteFiles request) {
        checkAsync(request.async());
        return Batch.of(request.filelist(), FilePath::path)
                .each(item -> trash.trash(
                        caller.account(),
                        List.of(changeable(caller.account(), item.path()).id())));
    }

    /** Everything is checked before a missing target folder is made, so that a refused item leaves nothing behind. */
    private Relocation relocation(Account account, FileRelocation item, OnDuplicate usual) {
        FileNode source = changeable(account, item.path());
        List<String> from = paths.names(item.path());
        List<String> into = paths.names(item.dest());
        if (source.isFolder()
                && into.size() >= from.size()
                && into.subList(0, from.size()).equals(from)) {
            throw new ApiException(BaiduError.PARAMETER_ERROR, "a folder can't get inside itself");
        }
        String name = paths.name(source, Optional.ofNullable(item.newname()).orElse(""));
        FileNode target = paths.folder(account, item.dest());
        return new Relocation(source.id(), target.id(), name, policy(item.ondup(), usual));
    }

    private Relocation renaming(Account account, FileRenaming item, OnDuplicate usual) {
        FileNode source = changeable(account, item.path());
        if (item.newname().isEmpty()) {
            throw new ApiException(BaiduError.NAME_ILLEGAL, "newname is empty");
        }
        String name = paths.name(source, item.newname());
        return new Relocation(source.id(), source.parentId(), name, policy(item.ondup(), usual));
    }

    private FileNode changeable(Account account, String path) {
        FileNode node = paths.at(account, path);
        if (node.isRoot()) {
            throw new ApiException(BaiduError.NAME_ILLEGAL, "the root folder can't be changed");
        }
        return node;
    }

    private static ConflictPolicy policy(@Nullable OnDuplicate own, OnDuplicate usual) {
        return switch (own == null ? usual : own) {
            case FAIL -> ConflictPolicy.FAIL;
            case NEWCOPY -> ConflictPolicy.RENAME;
            case OVERWRITE -> ConflictPolicy.OVERWRITE;
            case SKIP -> ConflictPolicy.SKIP;
        };
    }

    private static void checkAsync(int async) {
        if (async < 0 || async > LARGEST_ASYNC) {
            throw new ApiException(BaiduError.PARAMETER_ERROR, "async must be 0, 1 or 2");
        }
    }
}
