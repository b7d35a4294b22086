package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.baidu.file.ManagedFiles;
import dev.duopan.netdisk.ChangeOrder;
import dev.duopan.netdisk.ChangeOutcome;
import dev.duopan.netdisk.ChangeVerb;
import dev.duopan.netdisk.FileChange;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Items of one call and what became of them, as the protocol has it (docs/wire/baidu-xpan.md section 6). */
final class Batch {
    private Batch() {}

    /** Returns what to do. A source that comes twice fails the whole call before anything is done. */
    static ChangeOrder order(ChangeVerb verb, List<FileChange> items) {
        if (items.isEmpty() || items.size() > ManagedFiles.MOST_ITEMS) {
            throw new ApiException(
                    BaiduError.PARAMETER_ERROR,
                    "filelist has %d items, 1 to %d are possible".formatted(items.size(), ManagedFiles.MOST_ITEMS));
        }
        refuseTwins(items);
        return new ChangeOrder(verb, items);
    }

    private static void refuseTwins(List<FileChange> items) {
        Set<String> seen = new HashSet<>();
        List<ManagedFiles.Item> twins = items.stream()
                .map(FileChange::path)
                .filter(path -> !seen.add(plain(path)))
                .map(path -> new ManagedFiles.Item(BaiduError.PARAMETER_ERROR.number(), path))
                .toList();
        if (!twins.isEmpty()) {
            throw failure(twins);
        }
    }

    /** One path may be written with doubled slashes and with one at the end. */
    private static String plain(String path) {
        String single = path.replaceAll("/{2,}", "/");
        return single.endsWith("/") ? single.substring(0, single.length() - 1) : single;
    }

    /** Returns a row per item, or fails with 12 and these rows if an item failed. */
    static ManagedFiles answer(List<ChangeOutcome> outcomes) {
        List<ManagedFiles.Item> rows = outcomes.stream()
                .map(outcome -> new ManagedFiles.Item(
                        ItemCode.of(outcome), outcome.change().path()))
                .toList();
        if (outcomes.stream().anyMatch(ChangeOutcome::failed)) {
            throw failure(rows);
        }
        return new ManagedFiles(rows, null);
    }

    private static ApiException failure(List<ManagedFiles.Item> rows) {
        return new ApiException(BaiduError.BATCH_FAILED, BaiduError.BATCH_FAILED.text(), new ManagedFiles(rows, null));
    }
}
