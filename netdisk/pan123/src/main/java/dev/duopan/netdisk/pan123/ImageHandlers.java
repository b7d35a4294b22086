package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.api.pan123.open.DeleteImages;
import dev.duopan.api.pan123.open.GetImageDetail;
import dev.duopan.api.pan123.open.Image;
import dev.duopan.api.pan123.open.ImageBed;
import dev.duopan.api.pan123.open.ImagePage;
import dev.duopan.api.pan123.open.ListImages;
import dev.duopan.api.pan123.open.MadeImageFolder;
import dev.duopan.api.pan123.open.MadeImageFolders;
import dev.duopan.api.pan123.open.MakeImageFolders;
import dev.duopan.api.pan123.open.MoveImages;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.NewFolder;
import dev.duopan.netdisk.Relocation;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.Serves;
import java.util.List;

/** Shows and arranges the image bed (docs/wire/123pan.md section 4.11). */
final class ImageHandlers {
    private final ImageTree images;
    private final ImageViews views;

    ImageHandlers(ImageViews views) {
        images = views.images();
        this.views = views;
    }

    @Serves
    MadeImageFolders makeFolders(Caller caller, MakeImageFolders request) {
        long parent = images.folder(caller.account(), request.parentFolderId());
        List<NewFolder> orders = request.names().names().stream()
                .map(name -> NewFolder.at(Names.in(parent, name)))
                .toList();
        return new MadeImageFolders(images.files().createFolders(caller.account(), orders).stream()
                .map(folder -> new MadeImageFolder(folder.name(), images.ids().write(folder.id())))
                .toList());
    }

    @Serves
    ImagePage list(Caller caller, ListImages request) {
        Account account = caller.account();
        ImagePages pages = new ImagePages(images, account, request);
        FileNode folder = images.files().get(account, images.folder(account, request.parentFolderId()));
        List<FileNode> found = pages.wanted(folder.id());
        boolean more = found.size() > request.limit();
        List<FileNode> shown = more ? found.subList(0, request.limit()) : found;
        return new ImagePage(
                more ? images.ids().write(shown.getLast().id()) : ImagePage.END, views.items(account, folder, shown));
    }

    @Serves
    Image detail(Caller caller, GetImageDetail request) {
        Account account = caller.account();
        FileNode node = images.node(account, request.fileId());
        FileNode folder = images.files().get(account, node.parentId());
        return views.items(account, folder, List.of(node)).getFirst();
    }

    @Serves
    void move(Caller caller, MoveImages request) {
        Account account = caller.account();
        if (request.targetFolderId().equals(ImageBed.ROOT)
                || request.targetFolderId().equals("0")) {
            throw new ApiException(Pan123Error.INVALID, "nothing can be moved to the root; name a folder");
        }
        long folder = images.folder(account, request.targetFolderId());
        images.files()
                .move(
                        account,
                        images.nodes(account, request.fileIds()).stream()
                                .map(id -> Relocation.of(id, folder))
                                .toList());
    }

    @Serves
    void delete(Caller caller, DeleteImages request) {
        images.files().delete(caller.account(), images.nodes(caller.account(), request.fileIds()));
    }
}
