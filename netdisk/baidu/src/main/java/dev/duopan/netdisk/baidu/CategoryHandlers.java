package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.baidu.file.CategorizedFile;
import dev.duopan.api.baidu.file.CategorizedFiles;
import dev.duopan.api.baidu.file.CategoryCounts;
import dev.duopan.api.baidu.file.CategoryCounts.Count;
import dev.duopan.api.baidu.file.CategoryFiles;
import dev.duopan.api.baidu.file.CategoryListing;
import dev.duopan.api.baidu.file.CountCategories;
import dev.duopan.api.baidu.file.FileEntry;
import dev.duopan.api.baidu.file.ListByCategory;
import dev.duopan.api.baidu.file.ListDocuments;
import dev.duopan.api.baidu.file.ListImages;
import dev.duopan.api.baidu.file.ListTorrents;
import dev.duopan.api.baidu.file.ListVideos;
import dev.duopan.netdisk.CategoryTotal;
import dev.duopan.netdisk.FileCategory;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.ListOrder;
import dev.duopan.netdisk.Listings;
import dev.duopan.netdisk.NodeFilter;
import dev.duopan.netdisk.NodePage;
import dev.duopan.netdisk.Selection;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.Serves;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Listings and numbers of the files of some kinds. */
final class CategoryHandlers {
    private static final int MOST_EXTENSIONS = 100;

    private final Listings listings;
    private final Paths paths;
    private final Pages pages;
    private final CategoryViews views;

    CategoryHandlers(Listings listings, Paths paths, Pages pages, CategoryViews views) {
        this.listings = listings;
        this.paths = paths;
        this.pages = pages;
        this.views = views;
    }

    @Serves
    CategoryFiles documents(Caller caller, ListDocuments request) {
        return list(caller, request, FileCategory.DOCUMENT);
    }

    @Serves
    CategoryFiles images(Caller caller, ListImages request) {
        return list(caller, request, FileCategory.PICTURE);
    }

    @Serves
    CategoryFiles videos(Caller caller, ListVideos request) {
        return list(caller, request, FileCategory.VIDEO);
    }

    @Serves
    CategoryFiles torrents(Caller caller, ListTorrents request) {
        return list(caller, request, FileCategory.TORRENT);
    }

    private CategoryFiles list(Caller caller, CategoryListing request, FileCategory category) {
        Integer number = request.page();
        Selection selection = selection(request).withFilter(NodeFilter.NONE.withCategories(List.of(category)));
        Pages.Window asked =
                Pages.Window.page(number == null ? 1 : number, request.num(), CategoryListing.LARGEST_PAGE);
        Pages.Window window = number == null ? new Pages.Window(0, CategoryListing.LARGEST_PAGE) : asked;
        NodePage page = pages.page(caller, new Pages.Part(request.parentPath(), selection), window);
        if (number == null && page.more()) {
            throw new ApiException(
                    BaiduError.PARAMETER_ERROR,
                    "more than %d files; ask for them with page and num".formatted(CategoryListing.LARGEST_PAGE));
        }
        List<FileEntry> entries = page.nodes().stream()
                .map(node -> views.entry(node, category, request.web()))
                .toList();
        return new CategoryFiles(entries);
    }

    private static Selection selection(CategoryListing request) {
        Selection selection = request.page() == null
                ? Selection.children(Pages.order(request.order())).withDescending(request.desc())
                : Selection.children(ListOrder.TIME).withDescending(true);
        return selection.withRecursive(request.recursion());
    }

    @Serves
    CategoryCounts count(Caller caller, CountCategories request) {
        Place place = Place.of(request.parentPath(), request.recursion());
        List<FileCategory> categories = Optional.ofNullable(request.category())
                .map(Categories::parse)
                .orElseGet(() -> List.of(FileCategory.values()));
        Selection selection = Selection.children(ListOrder.TIME)
                .withRecursive(place.recursive())
                .withFilter(NodeFilter.NONE.withCategories(categories));
        FileNode folder = paths.at(caller.account(), place.path());
        Map<FileCategory, CategoryTotal> totals = listings.totals(caller.account(), folder.id(), selection);
        Map<String, Count> counts = new LinkedHashMap<>();
        selection
                .filter()
                .categories()
                .forEach(category -> counts.put(
                        Integer.toString(category.number()), count(totals.getOrDefault(category, CategoryTotal.NONE))));
        return new CategoryCounts(counts);
    }

    private static Count count(CategoryTotal total) {
        return new Count(total.files(), total.bytes(), total.files());
    }

    @Serves
    CategorizedFiles list(Caller caller, ListByCategory request) {
        Place place = Place.of(request.parentPath(), request.recursion());
        Selection selection = Selection.children(Pages.order(request.order()))
                .withRecursive(place.recursive())
                .withDescending(request.desc())
                .withFilter(filter(request));
        NodePage page = pages.page(
                caller,
                new Pages.Part(place.path(), selection),
                Pages.Window.of(request.start(), request.limit(), ListByCategory.LARGEST_LIMIT));
        List<CategorizedFile> list =
                page.nodes().stream().map(views::categorized).toList();
        return new CategorizedFiles(list, Math.addExact(request.start(), list.size()), page.more());
    }

    private static NodeFilter filter(ListByCategory request) {
        return NodeFilter.NONE
                .withCategories(Categories.parse(request.category()))
                .withExtensions(extensions(request.ext()))
                .withLowerBounds(Times.instant(request.ctime()), Times.instant(request.mtime()));
    }

    private static List<String> extensions(@Nullable String list) {
        List<String> extensions = list == null
                ? List.of()
                : Arrays.stream(list.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(String::strip)
                        .map(extension -> extension.startsWith(".") ? extension.substring(1) : extension)
                        .filter(extension -> !extension.isEmpty())
                        .toList();
        if (extensions.size() > MOST_EXTENSIONS) {
            throw new ApiException(
                    BaiduError.PARAMETER_ERROR, "at most %d extensions are possible".formatted(MOST_EXTENSIONS));
        }
        return extensions;
    }

    /** Where to look: everywhere if no folder is named. */
    private record Place(String path, boolean recursive) {
        static Place of(@Nullable String path, boolean recursion) {
            return path == null || path.isEmpty() ? new Place(CategoryListing.ROOT, true) : new Place(path, recursion);
        }
    }
}
