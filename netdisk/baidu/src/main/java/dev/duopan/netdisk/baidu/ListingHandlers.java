package dev.duopan.netdisk.baidu;

import dev.duopan.api.baidu.file.FileEntry;
import dev.duopan.api.baidu.file.FileList;
import dev.duopan.api.baidu.file.FileTree;
import dev.duopan.api.baidu.file.FolderList;
import dev.duopan.api.baidu.file.FolderPath;
import dev.duopan.api.baidu.file.ListAllFiles;
import dev.duopan.api.baidu.file.ListFiles;
import dev.duopan.api.baidu.file.ListFolders;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.ListOrder;
import dev.duopan.netdisk.Namespace;
import dev.duopan.netdisk.NodeFilter;
import dev.duopan.netdisk.NodeKind;
import dev.duopan.netdisk.NodePage;
import dev.duopan.netdisk.PathedNode;
import dev.duopan.netdisk.Selection;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.Serves;
import java.util.List;
import java.util.Set;

/** Listings of folders and of trees. */
final class ListingHandlers {
    private final Namespace files;
    private final Pages pages;
    private final Views views;
    private final ListedThumbnails thumbnails;

    ListingHandlers(Namespace files, Pages pages, Views views, ListedThumbnails thumbnails) {
        this.files = files;
        this.pages = pages;
        this.views = views;
        this.thumbnails = thumbnails;
    }

    @Serves
    FileList list(Caller caller, ListFiles request) {
        Selection children = Selection.children(Pages.order(request.order())).withDescending(request.desc());
        List<PathedNode> page = pages.page(
                        caller,
                        new Pages.Part(request.dir(), children),
                        Pages.Window.of(request.start(), request.limit(), ListFiles.LARGEST_LIMIT))
                .nodes();
        Set<Long> filled = asksForEmpty(request) ? files.withChildren(caller.account(), folderIds(page)) : Set.of();
        return new FileList(
                page.stream().map(child -> entry(child, request, filled)).toList());
    }

    /** {@code empty} is 0 in all samples, also beside a {@code dir_empty} of 1. */
    private FileEntry entry(PathedNode child, ListFiles request, Set<Long> filled) {
        FileNode node = child.node();
        boolean asked = node.isFolder() && asksForEmpty(request);
        return views.entry(child)
                .md5(views.md5(node).orElse(null))
                .serverAtime(0L)
                .dirEmpty(asked ? filled.contains(node.id()) ? 0 : 1 : null)
                .empty(node.isFolder() ? 0 : null)
                .thumbs(thumbnails.of(node, request.web()))
                .share(0)
                .privacy(0)
                .unlist(0)
                .operId(node.accountId())
                .build();
    }

    private static boolean asksForEmpty(ListFiles request) {
        return request.web() || request.showEmpty();
    }

    @Serves
    FolderList folders(Caller caller, ListFolders request) {
        Selection folders = Selection.children(ListOrder.NAME).withOnly(NodeKind.FOLDER);
        NodePage page = pages.page(
                caller,
                new Pages.Part(request.dir(), folders),
                Pages.Window.of(request.start(), request.limit(), ListFiles.LARGEST_LIMIT));
        return new FolderList(page.nodes().stream()
                .map(folder -> new FolderPath(folder.path()))
                .toList());
    }

    @Serves
    FileTree listAll(Caller caller, ListAllFiles request) {
        Selection tree = Selection.children(Pages.order(request.order()))
                .withRecursive(request.recursion())
                .withDescending(request.desc())
                .withFilter(NodeFilter.NONE.withLowerBounds(
                        Times.instant(request.ctime()), Times.instant(request.mtime())));
        int limit = Math.min(request.limit(), ListFiles.LARGEST_LIMIT);
        NodePage page = pages.page(
                caller,
                new Pages.Part(request.path(), tree),
                Pages.Window.of(request.start(), limit, ListFiles.LARGEST_LIMIT));
        List<FileEntry> list =
                page.nodes().stream().map(node -> entry(node, request)).toList();
        return new FileTree(list, Math.addExact(request.start(), list.size()), page.more());
    }

    private FileEntry entry(PathedNode node, ListAllFiles request) {
        return views.entry(node)
                .md5(views.md5(node.node()).orElse(""))
                .thumbs(thumbnails.of(node.node(), request.web()))
                .build();
    }

    private static List<Long> folderIds(List<PathedNode> nodes) {
        return nodes.stream()
                .map(PathedNode::node)
                .filter(FileNode::isFolder)
                .map(FileNode::id)
                .toList();
    }
}
