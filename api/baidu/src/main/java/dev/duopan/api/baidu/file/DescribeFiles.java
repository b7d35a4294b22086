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
 * <p>Official name: filemetas (查询文件信息). Match answers by id: their order isn't documented, and unknown ids are left out
 * by this server.
 *
 * <p>Errors: 42211, 42212 (worth a repetition), 42213, 42214; 2 for more than 100 ids. Rate limited, figure unpublished.
 *
 * <p>Source: docs/wire/baidu-xpan.md section 3.9.
 *
 * @param fsIds the ids
 * @param path only for shared folders
 * @param thumb asks for thumbnails
 * @param dlink asks for download links, valid 8 hours
 * @param extra asks for size and date of pictures
 * @param needMedia asks for what is known of audio and video; newer
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
        @JsonProperty("needmedia") @ZeroOne @Default("0") boolean needMedia)
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
