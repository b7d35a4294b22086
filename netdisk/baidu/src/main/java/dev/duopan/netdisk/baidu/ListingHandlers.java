package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.baidu.file.FileEntry;
import dev.duopan.api.baidu.file.FileList;
import dev.duopan.api.baidu.file.FileTree;
import dev.duopan.api.baidu.file.FolderList;
import dev.duopan.api.baidu.file.FolderPath;
import dev.duopan.api.baidu.file.ListAllFiles;
import dev.duopan.api.baidu.file.ListFiles;
import dev.duopan.api.baidu.file.ListFolders;
import dev.duopan.api.baidu.file.SortOrder;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.ListOrder;
import dev.duopan.netdisk.Listing;
import dev.duopan.netdisk.Namespace;
import dev.duopan.netdisk.PathedNode;
import dev.duopan.netdisk.TreeListing;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.Serves;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Listings of folders and of trees. */
final class ListingHandlers {
    private final Namespace files;
    private final Paths paths;
    private final Views views;

    ListingHandlers(Namespace files, Paths paths, Views views) {
        this.files = files;
        this.paths = paths;
        this.views = views;
    }

    @Serves
    FileList list(Caller caller, ListFiles request) {
        Account account = caller.account();
        Listing listing = Listing.by(order(request.order()))
                .withDescending(request.desc())
                .withWindow(request.start(), pageSize(request.limit()));
        List<FileNode> children = children(account, request.dir(), listing);
        Set<Long> filled =
                request.web() || request.showEmpty() ? files.withChildren(account, folderIds(children)) : Set.of();
        return new FileList(place(request.dir(), children).stream()
                .map(child -> entry(child, request, filled))
                .toList());
    }

    private FileEntry entry(PathedNode child, ListFiles request, Set<Long> filled) {
        boolean asked = child.node().isFolder() && (request.web() || request.showEmpty());
        return views.entry(child)
                .md5(views.md5(child.node()).orElse(null))
                .serverAtime(0L)
                .dirEmpty(asked ? filled.contains(child.node().id()) ? 0 : 1 : null)
                .share(0)
                .privacy(0)
                .unlist(0)
                .operId(child.node().accountId())
                .build();
    }

    @Serves
    FolderList folders(Caller caller, ListFolders request) {
        Listing listing =
                Listing.by(ListOrder.NAME).withFoldersOnly(true).withWindow(request.start(), pageSize(request.limit()));
        List<FileNode> folders = children(caller.account(), request.dir(), listing);
        return new FolderList(place(request.dir(), folders).stream()
                .map(folder -> new FolderPath(folder.path()))
                .toList());
    }

    @Serves
    FileTree listAll(Caller caller, ListAllFiles request) {
        int limit = Math.min(request.limit(), ListFiles.LARGEST_LIMIT);
        if (limit < 1) {
            throw new ApiException(BaiduError.PARAMETER_ERROR, "limit must be at least 1");
        }
        TreeListing listing = new TreeListing(
                request.recursion(),
                order(request.order()),
                request.desc(),
                Times.instant(request.ctime()),
                Times.instant(request.mtime()),
                request.start(),
                limit + 1);
        FileNode folder = paths.at(caller.account(), request.path());
        List<PathedNode> found = files.tree(caller.account(), folder.id(), listing);
        List<FileEntry> page = found.stream()
                .limit(limit)
                .map(node ->
                        views.entry(node).md5(views.md5(node.node()).orElse("")).build())
                .toList();
        return new FileTree(page, request.start() + page.size(), found.size() > limit);
    }

    private List<FileNode> children(Account account, String path, Listing listing) {
        return files.children(account, paths.at(account, path).id(), listing);
    }

    private List<PathedNode> place(String folder, List<FileNode> children) {
        List<String> names = paths.names(folder);
        String prefix = names.isEmpty() ? "/" : "/" + String.join("/", names) + "/";
        return children.stream()
                .map(child -> new PathedNode(child, prefix + child.name()))
                .toList();
    }

    private static List<Long> folderIds(List<FileNode> nodes) {
        return nodes.stream().filter(FileNode::isFolder).map(FileNode::id).toList();
    }

    private static int pageSize(int limit) {
        if (limit < 1 || limit > ListFiles.LARGEST_LIMIT) {
            throw new ApiException(
                    BaiduError.PARAMETER_ERROR, "limit must be 1 to %d".formatted(ListFiles.LARGEST_LIMIT));
        }
        return limit;
    }

    private static ListOrder order(@Nullable SortOrder order) {
        return switch (order) {
            case NAME -> ListOrder.NAME;
            case TIME -> ListOrder.TIME;
            case SIZE -> ListOrder.SIZE;
            case null -> ListOrder.ID;
        };
    }
}
