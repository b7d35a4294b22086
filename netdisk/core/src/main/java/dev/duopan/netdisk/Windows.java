package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;

/** The bounds that every window of a listing obeys. */
final class Windows {
    private Windows() {}

    static void check(long start, int limit) {
        if (start < 0 || limit < 1) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "List from " + start + ", at most " + limit + ": the start must be 0 or more, the limit 1 or more");
        }
    }
}
