package dev.duopan.api.baidu.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Default;
import dev.duopan.api.PagedApi;
import dev.duopan.api.Presence;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import dev.duopan.api.ZeroOne;
import dev.duopan.api.baidu.BaiduService;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;

/**
 * Lists one folder, page by page.
 *
 * <p>Official name: list (获取文件列表). The whole folder is sorted, folders first even when descending, and then cut into pages;
 * there is no total, so the last page is the one that is shorter than asked for.
 *
 * <p>Errors: -9 for a missing folder, -7. Rate limited, figure unpublished.
 *
 * <p>Source: docs/wire/baidu-xpan.md section 3.3. Doubts: collation of names and order of equal keys are unknown; {@code desc}
 * means descending by being there, so it is never sent as 0; the service ignores {@code limit} without {@code start}, so both
 * are always sent.
 *
 * @param dir path of the folder
 * @param order what to sort by
 * @param desc whether the largest comes first
 * @param start how many entries to skip
 * @param limit how many entries to answer, at most 10000; clients stay at 1000
 * @param web asks for {@code dir_empty} and thumbnails
 * @param showEmpty asks for {@code dir_empty}
 */
@RecordBuilder
@Route(
        service = BaiduService.PAN,
        name = "file.list",
        verb = Verb.GET,
        path = "/rest/2.0/xpan/file",
        when = "method=list",
        repeatable = true)
public record ListFiles(
        @Default("/") @RecordBuilder.Initializer("ROOT") String dir,

        @Default("name") @RecordBuilder.Initializer("BY_NAME")
        SortOrder order,

        @Presence("1") boolean desc,
        @Default("0") int start,

        @Default("1000") @RecordBuilder.Initializer("USUAL_LIMIT")
        int limit,

        @Presence("web") boolean web,
        @JsonProperty("showempty") @ZeroOne @Default("0") boolean showEmpty)
        implements PagedApi<FileList, FileEntry> {
    /** The path of the root folder. */
    public static final String ROOT = "/";
    /** The order that the service assumes. */
    public static final SortOrder BY_NAME = SortOrder.NAME;
    /** The size of a page that the service assumes, and the largest that it advises. */
    public static final int USUAL_LIMIT = 1000;
    /** The largest size of a page. */
    public static final int LARGEST_LIMIT = 10000;

    /** Lists a folder by name from its first entry. */
    public static ListFiles of(String dir) {
        return ListFilesBuilder.builder().dir(dir).build();
    }

    @Override
    public List<FileEntry> entries(FileList page) {
        return page.list();
    }

    @Override
    public Optional<ListFiles> following(FileList page) {
        return page.list().size() < limit
                ? Optional.empty()
                : Optional.of(ListFilesBuilder.builder(this)
                        .start(start + page.list().size())
                        .build());
    }
}
