package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.api.pan123.open.ListFilesByPage;
import dev.duopan.api.pan123.open.NumberedFileItem;
import dev.duopan.api.pan123.open.NumberedFilePage;
import dev.duopan.api.pan123.open.OrderDirection;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.ListOrder;
import dev.duopan.netdisk.Namespace;
import dev.duopan.netdisk.NodeQuery;
import dev.duopan.netdisk.NodeWindow;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counted pages of a folder, of the trash or of a search, sorted (docs/wire/123pan.md section 4.3). */
final class NumberedPages {
    private final Namespace files;
    private final Account account;
    private final ListFilesByPage request;

    NumberedPages(Namespace files, Account account, ListFilesByPage request) {
        this.files = files;
        this.account = account;
        this.request = request;
    }

    NumberedFilePage page() {
        FilePages.checkLimit(request.limit());
        if (request.page() < 0) {
            throw new ApiException(Pan123Error.INVALID, "page %d, pages count from 1".formatted(request.page()));
        }
        NodeWindow window = files.window(account, query());
        FileViews views = new FileViews(files, account);
        Map<Long, String> folders = folderNames(window.nodes());
        List<NumberedFileItem> items = window.nodes().stream()
                .map(node -> views.numbered(node, folders.getOrDefault(node.parentId(), "")))
                .toList();
        return new NumberedFilePage(window.total(), items);
    }

    private NodeQuery query() {
        String text = request.searchData() == null ? "" : request.searchData().strip();
        return new NodeQuery(
                place(text),
                text,
                order(),
                request.orderDirection() == OrderDirection.DESCENDING,
                (request.number() - 1L) * request.limit(),
                request.limit());
    }

    private NodeQuery.Place place(String text) {
        if (Boolean.TRUE.equals(request.trashed())) {
            return new NodeQuery.InTrash();
        }
        return text.isEmpty() ? new NodeQuery.InFolder(request.parentFolderId()) : new NodeQuery.Everywhere();
    }

    private ListOrder order() {
        return switch (request.orderBy()) {
            case ID, SHARE -> ListOrder.ID;
            case NAME -> ListOrder.NAME;
            case SIZE -> ListOrder.SIZE;
            case CREATED -> ListOrder.CREATED;
            case CHANGED, CHANGED_AGAIN -> ListOrder.TIME;
        };
    }

    private Map<Long, String> folderNames(List<FileNode> nodes) {
        List<Long> ids = nodes.stream().map(FileNode::parentId).distinct().toList();
        return files.find(account, ids).stream().collect(Collectors.toMap(FileNode::id, FileNode::name));
    }
}
