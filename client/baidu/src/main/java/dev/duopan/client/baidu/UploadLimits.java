package dev.duopan.client.baidu;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.baidu.account.Membership;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What the account's membership allows (docs/wire/baidu-xpan.md section 4.1), asked for once. */
final class UploadLimits {
    private final AccountCalls account;
    private final AtomicReference<@Nullable Membership> known = new AtomicReference<>();

    UploadLimits(AccountCalls account) {
        this.account = account;
    }

    int sliceSize(long fileSize) {
        Membership membership = membership();
        if (fileSize > membership.largestFile()) {
            throw new DuopanException(
                    ErrorKind.TOO_LARGE,
                    "a file of %,d bytes: this account's membership allows %,d"
                            .formatted(fileSize, membership.largestFile()));
        }
        return membership.largestSlice();
    }

    /** Returns the digests of a file, for slices of a size that the service takes. */
    ContentDigests digests(FileUpload file) {
        long length = file.content().length();
        int sliceSize = sliceSize(length);
        ContentDigests known = file.digests();
        if (known == null) {
            return ContentDigests.of(file.content(), sliceSize);
        }
        checkSlices(file, known);
        return known;
    }

    private void checkSlices(FileUpload file, ContentDigests digests) {
        long slices = Math.ceilDiv(file.content().length(), digests.sliceSize());
        boolean chosen = slices == 1 || digests.sliceSize() >= Membership.SMALLEST_FIRST_SLICE;
        if (digests.sliceMd5s().size() != slices
                || slices > Membership.MOST_SLICES
                || !chosen
                || digests.sliceSize() > membership().largestSlice()) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "%s: its digests are those of %d slices of %d bytes; it must have at most %d of 4 MiB to %d bytes"
                            .formatted(
                                    file,
                                    digests.sliceMd5s().size(),
                                    digests.sliceSize(),
                                    Membership.MOST_SLICES,
                                    membership().largestSlice()));
        }
    }

    private Membership membership() {
        Membership membership = known.get();
        if (membership == null) {
            membership = account.userInfo().send().membership();
            known.set(membership);
        }
        return membership;
    }
}
