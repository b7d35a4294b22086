package dev.duopan.client.baidu;

import dev.duopan.api.baidu.file.CopyFiles;
import dev.duopan.api.baidu.file.DeleteFiles;
import dev.duopan.api.baidu.file.FilePath;
import dev.duopan.api.baidu.file.FileRelocation;
import dev.duopan.api.baidu.file.FileRenaming;
import dev.duopan.api.baidu.file.ManagedFiles;
import dev.duopan.api.baidu.file.MoveFiles;
import dev.duopan.api.baidu.file.OnDuplicate;
import dev.duopan.api.baidu.file.RenameFiles;
import dev.duopan.client.Call;
import java.util.List;

/**
 * Changes to files and folders that return when they are done and look at what became of every item: an answer may be a success
 * although items failed, and a failure although others succeeded (docs/wire/baidu-xpan.md section 6).
 *
 * <p>Every method throws an {@link ItemsRefusedException} if an item failed. {@link BaiduPan#changes} has the service answer when
 * all is done; {@link BaiduPan#longChanges} asks for it again and again.
 */
public final class FileChanges {
    private final FileCalls files;
    private final Settlement settlement;

    FileChanges(FileCalls files, Settlement settlement) {
        this.files = files;
        this.settlement = settlement;
    }

    /** Copies files and folders. */
    public void copy(List<FileRelocation> items, OnDuplicate ondup) {
        check(files.copy(new CopyFiles(settlement.async(), items, ondup)));
    }

    /** Moves files and folders. */
    public void move(List<FileRelocation> items, OnDuplicate ondup) {
        check(files.move(new MoveFiles(settlement.async(), items, ondup)));
    }

    /** Renames files and folders. */
    public void rename(List<FileRenaming> items, OnDuplicate ondup) {
        check(files.rename(new RenameFiles(settlement.async(), items, ondup)));
    }

    /** Deletes files and folders, into the recycle bin. */
    public void delete(List<String> paths) {
        List<FilePath> items = paths.stream().map(FilePath::new).toList();
        check(files.delete(new DeleteFiles(settlement.async(), items, OnDuplicate.FAIL)));
    }

    private void check(Call<ManagedFiles> call) {
        List<ManagedFiles.Item> failures = settlement.failures(call);
        if (!failures.isEmpty()) {
            throw ItemsRefusedException.of(failures);
        }
    }
}
