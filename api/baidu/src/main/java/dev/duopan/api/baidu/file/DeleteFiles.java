package dev.duopan.api.baidu.file;

import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Default;
import dev.duopan.api.JsonText;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.baidu.BaiduService;
import java.util.List;

/**
 * Moves files and folders into the recycle bin, from which only Baidu's own clients can take them.
 *
 * <p>Official name: filemanager with {@code opera=delete} (管理文件). Errors: 12 if any item failed, with a code per item: -9 missing, -7 the root folder;
 * 111 BUSY if it would be a task and another one isn't finished; 2 if there are no items or more than {@value
 * ManagedFiles#MOST_ITEMS}; 132 RISK_CONTROL of mass deletions, with a {@link dev.duopan.api.baidu.Verification} as payload. Not repeatable.
 *
 * <p>Source: docs/wire/baidu-xpan.md section 6. What happens to targets has no meaning here.
 *
 * @param async 0 to wait, 1 to let the service decide, 2 not to wait; servers take it from the query, too. The netdisk decides to
 *     wait for {@value ManagedFiles#MOST_AWAITED} items or fewer
 * @param filelist what to do
 * @param ondup what happens when a target exists, unless the item says otherwise
 */
@Route(
        service = BaiduService.PAN,
        name = "file.delete",
        verb = Verb.POST,
        path = "/rest/2.0/xpan/file",
        when = {"method=filemanager", "opera=delete"},
        body = Body.FORM,
        errors = BaiduError.FILE_MANAGER)
public record DeleteFiles(
        int async,
        @JsonText List<FilePath> filelist,
        @Default("fail") OnDuplicate ondup) implements Api<ManagedFiles> {
    /** Waits until everything is done; what is in the way makes an item fail. */
    public static DeleteFiles of(List<FilePath> filelist) {
        return new DeleteFiles(0, filelist, OnDuplicate.FAIL);
    }
}
