package dev.duopan.netdisk;

import dev.duopan.netdisk.store.BlobRows;
import dev.duopan.netdisk.store.Transaction;
import java.util.List;
import java.util.Optional;

/** Finds contents by what clients say about them. */
final class KnownContents {
    private final InstantUploadVisibility visibility;

    KnownContents(InstantUploadVisibility visibility) {
        this.visibility = visibility;
    }

    Optional<BlobRows.Stored> find(Tree tree, UploadRequest request) {
        if (!request.fingerprint().identifies()) {
            return Optional.empty();
        }
        List<BlobRows.Stored> matching = tree.transaction().blobs().matching(request.size(), request.fingerprint());
        return matching.size() == 1 && isVisible(tree, matching.getFirst())
                ? Optional.of(matching.getFirst())
                : Optional.empty();
    }

    private boolean isVisible(Tree tree, BlobRows.Stored blob) {
        Transaction transaction = tree.transaction();
        return switch (visibility) {
            case OWN_ACCOUNT -> transaction.blobs().isUsedBy(tree.account().id(), blob.id());
            case EVERYONE -> transaction.blobs().isUsed(blob.id());
        };
    }
}
