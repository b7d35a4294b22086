package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.baidu.BaiduError;
import java.io.InputStream;

/** Bodies that are sent to the storage hosts: of a length that is announced, and bounded (docs/wire/baidu-xpan.md section 1.2). */
final class StorageBody extends CheckedBody {
    private long left;

    private StorageBody(InputStream bytes, long limit) {
        super(bytes);
        left = limit;
    }

    /** Refuses a body whose length isn't announced. */
    static void check(WireHeaders headers) {
        if (headers.find("Transfer-Encoding").isPresent()) {
            throw new ApiException(BaiduError.PCS_CHUNKED);
        }
        if (headers.find("Content-Length").isEmpty()) {
            throw new ApiException(BaiduError.PCS_CONTENT_LENGTH, "Content-Length is missing");
        }
    }

    /** Returns the same bytes, refused when there are more than so many. */
    static InputStream limited(InputStream bytes, long limit) {
        return new StorageBody(bytes, limit);
    }

    @Override
    void taken(int count) {
        left -= Math.max(0, count);
        if (left < 0) {
            throw new ApiException(BaiduError.PCS_CONTENT_LENGTH, "too many bytes to be sent at once; send slices");
        }
    }
}
