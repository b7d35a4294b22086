package dev.duopan.api.baidu.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Default;
import dev.duopan.api.PagedApi;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import dev.duopan.api.ZeroOne;
import dev.duopan.api.baidu.BaiduService;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds files and folders by a part of their names.
 *
 * <p>Official name: search (搜索文件).
 *
 * <p>Errors: -9 for a missing folder, -7 for an illegal path, 2 without a key or for a page or a number out of range. Rate
 * limited, figure unpublished.
 *
 * <p>Source: docs/wire/baidu-xpan.md section 3.8. Doubts: how the service matches and sorts, and how soon it finds what was just
 * written, is unknown. Our server finds names that contain the key, ASCII letters without regard to case, at once; folders come
 * first, then files, both by their folder and then by id. It answers at most {@value #LARGEST_ANSWER} entries if no page is
 * asked for and says whether there are more. The newer documents allow keys of 30 characters and assume pages of 500; our server
 * takes longer keys.
 *
 * @param key what names contain, not empty
 * @param dir path of the folder
 * @param recursion whether to go below the folder's own entries
 * @param page number of the page from 1 on; everything comes at once if it is absent
 * @param num how many entries a page has, at most 1000
 * @param web asks for thumbnails
 * @param category only files of this kind, 1 to 7 as in {@link FileEntry}; newer
 * @param deviceId of hardware applications; newer
 */
@RecordBuilder
@Route(
        service = BaiduService.PAN,
        name = "file.search",
        verb = Verb.GET,
        path = "/rest/2.0/xpan/file",
        when = "method=search",
        repeatable = true)
public record SearchFiles(
        String key,
        @Default("/") @RecordBuilder.Initializer("ROOT") String dir,

        @ZeroOne @Default("0") boolean recursion,
        @Nullable Integer page,

        @Default("1000") @RecordBuilder.Initializer("LARGEST_PAGE")
        int num,

        @ZeroOne @Default("0") boolean web,
        @Nullable Integer category,
        @JsonProperty("device_id") @Nullable String deviceId)
        implements PagedApi<FoundFiles, FileEntry> {
    /** The path of the root folder. */
    public static final String ROOT = "/";
    /** The largest size of a page, and the one that the service assumes. */
    public static final int LARGEST_PAGE = 1000;
    /** How much our server answers at most if no page is asked for. */
    public static final int LARGEST_ANSWER = 10000;

    /** Searches the whole account, page by page. */
    public static SearchFiles everywhere(String key) {
        return SearchFilesBuilder.builder().key(key).recursion(true).page(1).build();
    }

    @Override
    public List<FileEntry> entries(FoundFiles answer) {
        return answer.list();
    }

    @Override
    public Optional<SearchFiles> following(FoundFiles answer) {
        return page == null || !answer.more() || answer.list().isEmpty()
                ? Optional.empty()
                : Optional.of(SearchFilesBuilder.builder(this).page(page + 1).build());
    }
}
