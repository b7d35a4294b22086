package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.netdisk.Destination;
import dev.duopan.netdisk.FileNames;
import dev.duopan.netdisk.Shares;
import java.util.function.Supplier;

/** Names as callers give them; a bad one is refused with the code for names (docs/wire/123pan.md section 6). */
final class Names {
    private Names() {}

    static String check(String name) {
        return refusingBadNames(() -> FileNames.COMMON.check(name));
    }

    static String checkShare(String name) {
        return refusingBadNames(() -> {
            Shares.checkName(name);
            return name;
        });
    }

    /** The place of a new file or folder directly in a folder. */
    static Destination in(long folderId, String name) {
        return refusingBadNames(() -> Destination.in(folderId, name));
    }

    /** The end of a path such as {@code /a/b/c.txt} that begins in a folder. */
    static Destination below(long folderId, String path) {
        return refusingBadNames(() -> Destination.below(folderId, path));
    }

    private static <T> T refusingBadNames(Supplier<T> work) {
        try {
            return work.get();
        } catch (DuopanException e) {
            throw e.kind() == ErrorKind.INVALID
                    ? new ApiException(Pan123Error.BAD_NAME, String.valueOf(e.getMessage()))
                    : e;
        }
    }
}
