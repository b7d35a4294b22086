package dev.duopan.api.baidu.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Default;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import dev.duopan.api.ZeroOne;
import dev.duopan.api.baidu.BaiduService;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts the files of some kinds in a folder.
 *
 * <p>Official name: categoryinfo (获取分类文件总个数).
 *
 * <p>Errors: -9 for a missing folder, -7 for an illegal path, 2 for a kind that doesn't exist. Rate limited, figure
 * unpublished.
 *
 * <p>Source: docs/wire/baidu-xpan.md section 3.6. Doubts: the official table knows one kind only and a {@code count} at the top
 * of the answer; the service takes several, separated by commas, and answers by kind. Our server counts all kinds if none is
 * given, and answers a kind of which there is nothing with zeros.
 *
 * @param category 1 to 7 as in {@link FileEntry}, several separated by commas
 * @param parentPath path of the folder; absent for everything in the account
 * @param recursion whether to go below the folder's own entries
 */
@Route(
        service = BaiduService.PAN,
        name = "file.categoryinfo",
        verb = Verb.GET,
        path = "/api/categoryinfo",
        repeatable = true)
public record CountCategories(
        @Nullable String category,
        @JsonProperty("parent_path") @Nullable String parentPath,
        @ZeroOne @Default("0") boolean recursion)
        implements Api<CategoryCounts> {
    /** Counts everything of some kinds in the account. */
    public static CountCategories everywhere(Collection<Integer> categories) {
        return new CountCategories(
                categories.stream().map(String::valueOf).collect(Collectors.joining(",")), null, true);
    }
}
