package dev.duopan.client.baidu;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.ErrorRow;
import dev.duopan.api.baidu.BaiduDialect;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.baidu.file.ManagedFiles;
import java.util.List;

/** Items of a batch that failed; the others took effect. Its kind is that of the first one. */
public final class ItemsRefusedException extends DuopanException {
    private final List<ManagedFiles.Item> items;

    private ItemsRefusedException(ErrorKind kind, String message, List<ManagedFiles.Item> items) {
        super(kind, message);
        this.items = List.copyOf(items);
    }

    static ItemsRefusedException of(List<ManagedFiles.Item> items) {
        ManagedFiles.Item first = items.getFirst();
        ErrorRow row = new BaiduDialect()
                .errors()
                .find(BaiduError.FILE_MANAGER, Integer.toString(first.errno()))
                .orElse(BaiduError.UNKNOWN_ERROR);
        String others = items.size() == 1 ? "" : ", and %d more items failed".formatted(items.size() - 1);
        return new ItemsRefusedException(
                row.kind(), "%s: code %d, %s%s".formatted(first.path(), first.errno(), row.text(), others), items);
    }

    /** Returns the items that failed. */
    public List<ManagedFiles.Item> items() {
        return items;
    }
}
