package dev.duopan.api.baidu.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Default;
import dev.duopan.api.PagedApi;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import dev.duopan.api.ZeroOne;
import dev.duopan.api.baidu.BaiduService;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lists the files of some kinds, page by page.
 *
 * <p>Official name: categorylist (获取分类文件列表). Thumbnails come without being asked for.
 *
 * <p>Errors: -9 for a missing folder, -7 for an illegal path, 2 for a kind that doesn't exist or a limit out of range. Rate
 * limited, figure unpublished.
 *
 * <p>Source: docs/wire/baidu-xpan.md section 3.7. Doubts: {@code ctime} and {@code mtime} are sent by clients and stand in no
 * table; our server takes them as in {@link ListAllFiles}. A cursor that stands still means the end.
 *
 * @param category 1 to 7 as in {@link FileEntry}, several separated by commas
 * @param parentPath path of the folder; absent for everything in the account
 * @param recursion whether to go below the folder's own entries
 * @param ext what names end with, without dots, several separated by commas; absent for all
 * @param start how many entries to skip
 * @param limit how many entries to answer, at most 1000
 * @param order what to sort by
 * @param desc whether the largest comes first; here the value counts
 * @param ctime only files that the service got after this, in seconds since 1970
 * @param mtime only files that changed after this, in seconds since 1970
 */
@RecordBuilder
@Route(
        service = BaiduService.PAN,
        name = "file.categorylist",
        verb = Verb.GET,
        path = "/rest/2.0/xpan/multimedia",
        when = "method=categorylist",
        repeatable = true)
public record ListByCategory(
        String category,
        @JsonProperty("parent_path") @Nullable String parentPath,
        @ZeroOne @Default("0") boolean recursion,
        @Nullable String ext,
        @Default("0") int start,

        @Default("1000") @RecordBuilder.Initializer("LARGEST_LIMIT")
        int limit,

        @Default("time") @RecordBuilder.Initializer("BY_TIME")
        SortOrder order,

        @ZeroOne @Default("1") @RecordBuilder.Initializer("DESCENDING")
        boolean desc,

        @Nullable Long ctime,
        @Nullable Long mtime)
        implements PagedApi<CategorizedFiles, CategorizedFile> {
    /** The order that the service assumes. */
    public static final SortOrder BY_TIME = SortOrder.TIME;
    /** The direction that the service assumes. */
    public static final boolean DESCENDING = true;
    /** The largest size of a page, and the one that the service assumes. */
    public static final int LARGEST_LIMIT = 1000;

    /** Lists everything of some kinds in the account. */
    public static ListByCategory everywhere(Collection<Integer> categories) {
        return ListByCategoryBuilder.builder()
                .category(categories.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .recursion(true)
                .build();
    }

    @Override
    public List<CategorizedFile> entries(CategorizedFiles page) {
        return page.list();
    }

    @Override
    public Optional<ListByCategory> following(CategorizedFiles page) {
        return page.more() && page.cursor() > start
                ? Optional.of(
                        ListByCategoryBuilder.builder(this).start(page.cursor()).build())
                : Optional.empty();
    }
}
