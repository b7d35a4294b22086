package dev.duopan.client.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.baidu.BaiduError;
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
 * Changes to files and folders that wait until they are done and look at what became of every item: an answer may be a success
 * although items failed, and a failure although others succeeded (docs/wire/baidu-xpan.md section 6).
 *
 * <p>Every method throws an {@link ItemsRefusedException} if an item failed.
 */
public final class FileChanges {
    private final FileCalls files;

    FileChanges(FileCalls files) {
        this.files = files;
    }

    /** Copies files and folders. */
    public void copy(List<FileRelocation> items, OnDuplicate ondup) {
        check(files.copy(new CopyFiles(0, items, ondup)));
    }

    /** Moves files and folders. */
    public void move(List<FileRelocation> items, OnDuplicate ondup) {
        check(files.move(new MoveFiles(0, items, ondup)));
    }

    /** Renames files and folders. */
    public void rename(List<FileRenaming> items, OnDuplicate ondup) {
        check(files.rename(new RenameFiles(0, items, ondup)));
    }

    /** Deletes files and folders, into the recycle bin. */
    public void delete(List<String> paths) {
        check(files.delete(DeleteFiles.of(paths.stream().map(FilePath::new).toList())));
    }

    private static void check(Call<ManagedFiles> call) {
        List<ManagedFiles.Item> failures = outcome(call).failures();
        if (!failures.isEmpty()) {
            throw ItemsRefusedException.of(failures);
        }
    }

    private static ManagedFiles outcome(Call<ManagedFiles> call) {
        try {
            return call.send();
        } catch (ApiException e) {
            if (!e.code().equals(BaiduError.BATCH_FAILED.code())) {
                throw e;
            }
            return e.payload(ManagedFiles.class)
                    .filter(items -> !items.failures().isEmpty())
                    .orElseThrow(() -> e);
        }
    }
}
