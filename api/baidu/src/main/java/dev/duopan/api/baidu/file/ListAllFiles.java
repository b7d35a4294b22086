package dev.duopan.api.baidu.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Default;
import dev.duopan.api.PagedApi;
import dev.duopan.api.Rate;
import dev.duopan.api.Route;
import dev.duopan.api.Tier;
import dev.duopan.api.Verb;
import dev.duopan.api.ZeroOne;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.baidu.BaiduService;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lists a folder with everything below it, page by page.
 *
 * <p>Official name: listall (递归获取文件列表). Folders come before files; without an order, the entries of a folder stand in
 * the order of their ids.
 *
 * <p>Errors: 31066 for a missing folder (not -9), 31034 when called more than 8 to 10 times a minute, 42213 in shared folders;
 * some applications get 20013 and have to walk with {@link ListFiles}.
 *
 * <p>Source: docs/wire/baidu-xpan.md section 3.4. Doubts: no largest page is stated; whether the bounds of time are strict is
 * known by the text only; an answer may include the listed folder itself; a cursor that stands still means the end.
 *
 * @param path of the folder
 * @param order what to sort by; by id if it is absent
 * @param desc whether the largest comes first; here the value counts
 * @param start how many entries to skip
 * @param limit how many entries to answer
 * @param recursion whether to go below the folder's own entries
 * @param ctime only files that the service got after this, in seconds since 1970
 * @param mtime only files that changed after this, in seconds since 1970
 * @param web asks for thumbnails
 * @param deviceId of hardware applications
 */
@RecordBuilder
@Rate(tier = Tier.FREE, calls = 8, seconds = 60)
@Rate(tier = Tier.PAID, calls = 8, seconds = 60)
@Rate(tier = Tier.GRANTED, calls = 8, seconds = 60)
@Route(
        service = BaiduService.PAN,
        name = "file.listall",
        verb = Verb.GET,
        path = "/rest/2.0/xpan/multimedia",
        when = "method=listall",
        repeatable = true,
        errors = BaiduError.LIST_ALL)
public record ListAllFiles(
        String path,
        @Nullable SortOrder order,
        @ZeroOne @Default("0") boolean desc,
        @Default("0") int start,

        @Default("1000") @RecordBuilder.Initializer("USUAL_LIMIT")
        int limit,

        @ZeroOne @Default("0") boolean recursion,
        @Nullable Long ctime,
        @Nullable Long mtime,
        @ZeroOne @Default("0") boolean web,
        @JsonProperty("device_id") @Nullable String deviceId)
        implements PagedApi<FileTree, FileEntry> {
    /** The size of a page that the service assumes. */
    public static final int USUAL_LIMIT = 1000;

    /** Lists a folder with everything below it. */
    public static ListAllFiles of(String path) {
        return ListAllFilesBuilder.builder().path(path).recursion(true).build();
    }

    /** Returns the entries below the folder, without the folder itself, which some answers include. */
    @Override
    public List<FileEntry> entries(FileTree page) {
        return page.list().stream().filter(entry -> !isListed(entry.path())).toList();
    }

    private boolean isListed(String entry) {
        return entry.equals(path) || (entry + "/").equals(path);
    }

    @Override
    public Optional<ListAllFiles> following(FileTree page) {
        return page.more() && page.cursor() > start
                ? Optional.of(
                        ListAllFilesBuilder.builder(this).start(page.cursor()).build())
                : Optional.empty();
    }
}
