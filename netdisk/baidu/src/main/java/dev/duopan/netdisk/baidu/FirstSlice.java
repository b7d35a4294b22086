package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.baidu.account.Membership;
import dev.duopan.netdisk.UploadRequest;
import java.io.InputStream;

/**
 * The bytes of the first slice, which must be 4 MiB at least if more follow: ends with error 31299 if they aren't, before
 * anybody can take them for whole.
 */
final class FirstSlice extends CheckedBody {
    private long missing;

    private FirstSlice(InputStream in, long missing) {
        super(in);
        this.missing = missing;
    }

    /** Where clients choose the size of slices, the first slice of a small file is the whole file. */
    static InputStream guard(InputStream bytes, UploadRequest upload) {
        boolean chosen = upload.slices().sliceSize() == 0;
        return chosen || upload.size() > Membership.SMALLEST_FIRST_SLICE
                ? new FirstSlice(bytes, Math.min(upload.size(), Membership.SMALLEST_FIRST_SLICE))
                : bytes;
    }

    @Override
    void taken(int count) {
        if (count < 0 && missing > 0) {
            throw new ApiException(BaiduError.PCS_FIRST_SLICE_SMALL);
        }
        missing -= Math.max(0, count);
    }
}
