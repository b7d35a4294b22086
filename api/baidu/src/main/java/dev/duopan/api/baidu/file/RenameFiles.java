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
 * Renames files and folders where they are.
 *
 * <p>Official name: filemanager with {@code opera=rename} (管理文件). Errors: 12 if any item failed, with a code per item: -9 missing, -8 exists, -7 name;
 * 111 BUSY if it would be a task and another one isn't finished; 2 if there are no items or more than {@value
 * ManagedFiles#MOST_ITEMS}. Not repeatable.
 *
 * <p>Source: docs/wire/baidu-xpan.md section 6. The official sample of the items is broken JSON.
 *
 * @param async 0 to wait, 1 to let the service decide, 2 not to wait; servers take it from the query, too. The netdisk decides to
 *     wait for {@value ManagedFiles#MOST_AWAITED} items or fewer
 * @param filelist what to do
 * @param ondup what happens when a target exists, unless the item says otherwise
 */
@Route(
        service = BaiduService.PAN,
        name = "file.rename",
        verb = Verb.POST,
        path = "/rest/2.0/xpan/file",
        when = {"method=filemanager", "opera=rename"},
        body = Body.FORM,
        errors = BaiduError.FILE_MANAGER)
public record RenameFiles(
        int async,
        @JsonText List<FileRenaming> filelist,
        @Default("fail") OnDuplicate ondup) implements Api<ManagedFiles> {
    /** Waits until everything is done; what is in the way makes an item fail. */
    public static RenameFiles of(List<FileRenaming> filelist) {
        return new RenameFiles(0, filelist, OnDuplicate.FAIL);
    }
}
