package dev.duopan.netdisk.baidu;

import dev.duopan.api.ErrorKind;
import dev.duopan.api.ErrorRow;
import dev.duopan.api.baidu.BaiduDialect;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.netdisk.ChangeOutcome;

/** The codes that items of a batch carry: names and the root folder -7, getting inside itself 2. */
final class ItemCode {
    private ItemCode() {}

    /** Returns an item's code, 0 if it was changed. */
    static int of(ChangeOutcome outcome) {
        return outcome.failure() == null ? 0 : number(outcome.failure());
    }

    private static int number(ErrorKind kind) {
        return switch (kind) {
            case INVALID -> BaiduError.NAME_ILLEGAL.number();
            case CONFLICT -> BaiduError.PARAMETER_ERROR.number();
            default -> {
                ErrorRow row = new BaiduDialect().errors().answer("", kind);
                yield Integer.parseInt(row.code());
            }
        };
    }
}
