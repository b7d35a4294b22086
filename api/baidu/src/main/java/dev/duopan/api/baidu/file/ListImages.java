package dev.duopan.api.baidu.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Default;
import dev.duopan.api.PagedApi;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import dev.duopan.api.ZeroOne;
import dev.duopan.api.baidu.BaiduService;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Lists the pictures of a folder.
 *
 * <p>Official name: imagelist (获取图片列表). Entries carry {@code thumbs} with {@code web}. Doubt: the official table describes {@code web} in the words of the list of
 * documents; its example gets thumbnails by it.
 *
 * <p>Order, pages, errors and limits are those of {@link CategoryListing}. Source: docs/wire/baidu-xpan.md section 3.5.
 *
 * @param parentPath path of the folder
 * @param page number of the page from 1 on; everything comes at once if it is absent
 * @param num how many entries a page has, at most 10000
 * @param order what to sort by, without a page only
 * @param desc whether the largest comes first, without a page only
 * @param recursion whether to go below the folder's own entries
 * @param web asks for thumbnails
 */
@RecordBuilder
@Route(
        service = BaiduService.PAN,
        name = "file.imagelist",
        verb = Verb.GET,
        path = "/rest/2.0/xpan/file",
        when = "method=imagelist",
        repeatable = true)
public record ListImages(
        @JsonProperty("parent_path")
        @Default("/")
        @RecordBuilder.Initializer(value = "ROOT", source = CategoryListing.class)
        String parentPath,

        @Nullable Integer page,

        @Default("1000") @RecordBuilder.Initializer(value = "USUAL_PAGE", source = CategoryListing.class)
        int num,

        @Default("time") @RecordBuilder.Initializer(value = "BY_TIME", source = CategoryListing.class)
        SortOrder order,

        @ZeroOne @Default("1") @RecordBuilder.Initializer(value = "DESCENDING", source = CategoryListing.class)
        boolean desc,

        @ZeroOne @Default("0") boolean recursion,
        @ZeroOne @Default("0") boolean web)
        implements CategoryListing, PagedApi<CategoryFiles, FileEntry> {
    /** Lists the pictures of a folder and of all below it, page by page. */
    public static ListImages below(String folder) {
        return ListImagesBuilder.builder()
                .parentPath(folder)
                .page(1)
                .recursion(true)
                .build();
    }

    @Override
    public ListImages withPage(int number) {
        return ListImagesBuilder.builder(this).page(number).build();
    }
}
