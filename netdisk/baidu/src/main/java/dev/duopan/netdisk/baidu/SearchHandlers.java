package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.baidu.file.FileEntry;
import dev.duopan.api.baidu.file.FoundFiles;
import dev.duopan.api.baidu.file.SearchFiles;
import dev.duopan.netdisk.ListOrder;
import dev.duopan.netdisk.NodeFilter;
import dev.duopan.netdisk.NodePage;
import dev.duopan.netdisk.PathedNode;
import dev.duopan.netdisk.Selection;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.Serves;
import java.util.List;

/** Searches for names. */
final class SearchHandlers {
    /** No name is longer. */
    private static final int LONGEST_KEY = 255;

    private final Pages pages;
    private final Views views;
    private final ListedThumbnails thumbnails;

    SearchHandlers(Pages pages, Views views, ListedThumbnails thumbnails) {
        this.pages = pages;
        this.views = views;
        this.thumbnails = thumbnails;
    }

    @Serves
    FoundFiles search(Caller caller, SearchFiles request) {
        Selection selection = Selection.children(ListOrder.ID)
                .withRecursive(request.recursion())
                .withFilter(filter(request));
        Integer page = request.page();
        Pages.Window asked = Pages.Window.page(page == null ? 1 : page, request.num(), SearchFiles.LARGEST_PAGE);
        Pages.Window window = page == null ? new Pages.Window(0, SearchFiles.LARGEST_ANSWER) : asked;
        NodePage found = pages.page(caller, new Pages.Part(request.dir(), selection), window);
        List<FileEntry> list =
                found.nodes().stream().map(node -> entry(node, request)).toList();
        return new FoundFiles(list, found.more());
    }

    private FileEntry entry(PathedNode pathed, SearchFiles request) {
        return views.entry(pathed)
                .md5(views.md5(pathed.node()).orElse(null))
                .share(0)
                .operId(pathed.node().accountId())
                .extentTinyint1(0)
                .thumbs(thumbnails.of(pathed.node(), request.web()))
                .build();
    }

    private static NodeFilter filter(SearchFiles request) {
        if (request.key().isEmpty() || request.key().length() > LONGEST_KEY) {
            throw new ApiException(
                    BaiduError.PARAMETER_ERROR, "key must have 1 to %d characters".formatted(LONGEST_KEY));
        }
        NodeFilter filter = NodeFilter.NONE.withText(request.key());
        Integer category = request.category();
        return category == null ? filter : filter.withCategories(List.of(Categories.numbered(category)));
    }
}
