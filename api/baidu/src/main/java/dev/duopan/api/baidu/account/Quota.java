package dev.duopan.api.baidu.account;

import org.jspecify.annotations.Nullable;

/**
 * How much room an account has, in bytes.
 *
 * @param total all room
 * @param used what files take
 * @param free room that costs nothing; not what remains, although the official page says so: its own example has it equal to
 *     {@code total} (docs/wire/baidu-xpan.md section 10)
 * @param expire whether some room ends within 7 days
 */
public record Quota(
        long total,
        long used,
        @Nullable Long free,
        @Nullable Boolean expire) {
    /** Returns what remains; never negative. */
    public long remaining() {
        return Math.max(0, total - used);
    }
}
