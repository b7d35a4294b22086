package dev.duopan.api.baidu.file;

import dev.duopan.api.Default;
import dev.duopan.api.PagedApi;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import dev.duopan.api.baidu.BaiduService;
import java.util.List;
import java.util.Optional;

/**
 * Lists the paths of the folders in a folder, sorted by name.
 *
 * <p>Official name: list with {@code folder=1}, which answers folders only and of each only its path; told apart from
 * {@link ListFiles} because the answer has another shape.
 *
 * <p>Errors and limits are those of {@link ListFiles}. Source: docs/wire/baidu-xpan.md section 3.3.
 *
 * @param dir path of the folder
 * @param start how many entries to skip
 * @param limit how many entries to answer, at most 10000
 */
@Route(
        service = BaiduService.PAN,
        name = "file.list_folders",
        verb = Verb.GET,
        path = "/rest/2.0/xpan/file",
        when = {"method=list", "folder=1"},
        repeatable = true)
public record ListFolders(
        @Default("/") String dir,
        @Default("0") int start,
        @Default("1000") int limit) implements PagedApi<FolderList, FolderPath> {
    /** Lists a folder from its first entry. */
    public static ListFolders of(String dir) {
        return new ListFolders(dir, 0, ListFiles.USUAL_LIMIT);
    }

    @Override
    public List<FolderPath> entries(FolderList page) {
        return page.list();
    }

    @Override
    public Optional<ListFolders> following(FolderList page) {
        return page.list().size() < limit
                ? Optional.empty()
                : Optional.of(new ListFolders(dir, start + page.list().size(), limit));
    }
}
