package dev.duopan.netdisk.baidu;

import dev.duopan.api.baidu.upload.CreatedFile;
import dev.duopan.api.baidu.upload.MakeDirectory;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Namespace;
import dev.duopan.netdisk.NewFolder;
import dev.duopan.netdisk.PathedNode;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.Serves;

/** Making folders. */
final class FolderHandlers {
    private final Namespace files;
    private final Paths paths;
    private final Views views;

    FolderHandlers(Namespace files, Paths paths, Views views) {
        this.files = files;
        this.paths = paths;
        this.views = views;
    }

    @Serves
    CreatedFile make(Caller caller, MakeDirectory request) {
        NewFolder folder = NewFolder.at(paths.writable(request.path()))
                .withPolicy(UploadWishes.policy(request.rtype()))
                .withClientTimes(Times.instant(request.localCtime()), Times.instant(request.localMtime()));
        FileNode made = files.createFolder(caller.account(), folder);
        return views.created(new PathedNode(made, files.pathOf(caller.account(), made.id())));
    }
}
