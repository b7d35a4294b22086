package dev.duopan.netdisk.baidu;

import dev.duopan.api.baidu.file.OnDuplicate;
import dev.duopan.netdisk.ConflictPolicy;

/** What happens to a taken name, in the protocol's words and the netdisk's. */
final class Ondup {
    private Ondup() {}

    static ConflictPolicy policy(OnDuplicate ondup) {
        return switch (ondup) {
            case FAIL -> ConflictPolicy.FAIL;
            case NEWCOPY -> ConflictPolicy.RENAME;
            case OVERWRITE -> ConflictPolicy.OVERWRITE;
            case SKIP -> ConflictPolicy.SKIP;
        };
    }

    static OnDuplicate of(ConflictPolicy policy) {
        return switch (policy) {
            case FAIL -> OnDuplicate.FAIL;
            case RENAME, RENAME_IF_DIFFERENT -> OnDuplicate.NEWCOPY;
            case OVERWRITE -> OnDuplicate.OVERWRITE;
            case SKIP -> OnDuplicate.SKIP;
        };
    }
}
