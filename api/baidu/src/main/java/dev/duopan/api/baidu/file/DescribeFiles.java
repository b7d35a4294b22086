package dev.duopan.api.baidu.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Default;
import dev.duopan.api.JsonText;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import dev.duopan.api.ZeroOne;
import dev.duopan.api.baidu.BaiduService;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes up to 100 files by their ids, on request with links to download them.
 *
 * <p>Official name: filemetas (查询文件信息). Match answers by id: their order isn't documented. This server answers in the
 * order of the request, names each file once, and leaves out ids that don't exist, as it does those of other accounts.
 *
 * <p>Errors: 42211 if pictures can't be looked into now, 42212 (worth a repetition; not here), 42213 for a shared folder of
 * another account, 42214; 2 for more than 100 ids. Rate limited, figure unpublished.
 *
 * <p>Source: docs/wire/baidu-xpan.md section 3.9.
 *
 * @param fsIds the ids
 * @param path only for shared folders, as {@code /<uk>-<fsid>}; anything else is ignored
 * @param thumb asks for thumbnails
 * @param dlink asks for download links, valid 8 hours
 * @param extra asks for size and date of pictures; this server adds size and length of videos. What it doesn't know of a file
 *     and can't find out within seconds is left out, and is there when it's asked for again
 * @param needMedia asks for what is known of audio and video; newer. The same as {@code extra} here
 * @param detail newer, undocumented; without effect here
 */
@RecordBuilder
@Route(
        service = BaiduService.PAN,
        name = "file.filemetas",
        verb = Verb.GET,
        path = "/rest/2.0/xpan/multimedia",
        when = "method=filemetas",
        repeatable = true)
public record DescribeFiles(
        @JsonProperty("fsids") @JsonText List<Long> fsIds,
        @Nullable String path,
        @ZeroOne @Default("0") boolean thumb,
        @ZeroOne @Default("0") boolean dlink,
        @ZeroOne @Default("0") boolean extra,
        @JsonProperty("needmedia") @ZeroOne @Default("0") boolean needMedia,
        @ZeroOne @Default("0") boolean detail)
        implements Api<FileDescriptions> {
    /** How many ids one call takes. */
    public static final int MOST_IDS = 100;

    /** Describes files without links. */
    public static DescribeFiles of(List<Long> fsIds) {
        return DescribeFilesBuilder.builder().fsIds(fsIds).build();
    }

    /** Describes files with links to download them. */
    public static DescribeFiles withLinks(List<Long> fsIds) {
        return DescribeFilesBuilder.builder().fsIds(fsIds).dlink(true).build();
    }
}
