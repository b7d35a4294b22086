package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.baidu.account.Membership;
import dev.duopan.netdisk.UploadRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of the first slice, which must be 4 MiB at least if more follow: ends with error 31299 if they aren't, before
 * anybody can take them for whole.
 */
final class FirstSlice extends FilterInputStream {
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
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        if (count < 0 && missing > 0) {
            throw new ApiException(BaiduError.PCS_FIRST_SLICE_SMALL);
        }
        missing -= Math.max(0, count);
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] ignored = new byte[(int) Math.min(count, 64 * 1024)];
        return Math.max(0, read(ignored, 0, ignored.length));
    }
}
