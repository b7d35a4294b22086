package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.api.pan123.open.UploadUrl;
import dev.duopan.api.pan123.open.UploadedPart;
import dev.duopan.api.pan123.open.UploadedParts;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.Completion;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.SliceReceipt;
import dev.duopan.netdisk.UploadSession;
import dev.duopan.netdisk.Uploads;
import dev.duopan.netdisk.dispatch.Fidelity;
import dev.duopan.netdisk.dispatch.FidelitySwitch;
import java.util.Optional;

/**
 * The steps of uploads whose slices go to signed addresses, whatever the files are called by afterwards (docs/wire/123pan.md
 * sections 4.5, 4.11 and 6.1). Creating one is the business of each group.
 */
final class PresignedUploads {
    private final Uploads uploads;
    private final SliceLinks links;
    private final boolean asynchronous;

    PresignedUploads(Uploads uploads, SliceLinks links, Fidelity fidelity) {
        this.uploads = uploads;
        this.links = links;
        asynchronous = fidelity.has(FidelitySwitch.ASYNCHRONOUS_COMPLETION);
    }

    /** Where a slice goes, counted from 1. */
    UploadUrl url(Account account, String uploadId, int sliceNo) {
        UploadSession session = get(account, uploadId);
        int count = Math.max(1, session.sliceCount());
        if (sliceNo < 1 || sliceNo > count) {
            throw new ApiException(
                    Pan123Error.INVALID, "sliceNo %d, the upload has slices 1 to %d".formatted(sliceNo, count));
        }
        return new UploadUrl(links.to(session, sliceNo), session.sliceCount() > 1);
    }

    /** The slices that are there, none for a file that isn't longer than one slice. */
    UploadedParts parts(Account account, String uploadId) {
        UploadSession session = get(account, uploadId);
        return new UploadedParts(uploads.slices(account, session.id()).stream()
                .filter(slice -> session.sliceCount() > 1)
                .map(PresignedUploads::part)
                .toList());
    }

    private static UploadedPart part(SliceReceipt slice) {
        return new UploadedPart(Integer.toString(slice.index() + 1), slice.length(), slice.md5());
    }

    /** Makes the upload a file; returns nothing if the caller is to ask for the {@link #result}. */
    Optional<FileNode> complete(Account account, String uploadId) {
        boolean firstCall = !get(account, uploadId).isComplete();
        FileNode file = uploads.complete(account, uploadId, Completion.asRequested());
        return firstCall && asynchronous ? Optional.empty() : Optional.of(file);
    }

    /** Returns the file that the upload became, if it did. */
    Optional<FileNode> result(Account account, String uploadId) {
        return get(account, uploadId).isComplete()
                ? Optional.of(uploads.complete(account, uploadId, Completion.asRequested()))
                : Optional.empty();
    }

    private UploadSession get(Account account, String uploadId) {
        return uploads.find(account, uploadId)
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.NOT_FOUND, "the upload is unknown or has expired; begin a new one"));
    }
}
