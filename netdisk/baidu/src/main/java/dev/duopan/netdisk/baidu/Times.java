package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.baidu.BaiduError;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times as this protocol writes them: seconds since 1970, up to the year 9999. */
final class Times {
    private static final long LATEST = 253_402_300_799L;

    private Times() {}

    static @Nullable Instant instant(@Nullable Long seconds) {
        if (seconds == null) {
            return null;
        }
        if (seconds < 0 || seconds > LATEST) {
            throw new ApiException(BaiduError.PARAMETER_ERROR, "a time is out of range; seconds since 1970 are needed");
        }
        return Instant.ofEpochSecond(seconds);
    }
}
