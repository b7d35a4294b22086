package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.store.BlobRows;
import dev.duopan.netdisk.store.Database;
import dev.duopan.netdisk.store.Transaction;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes files of uploads whose slices are all there. */
final class Completions {
    private final Database database;
    private final OpenUploads open;
    private final ContentShelf shelf;
    private final Clock clock;
    private final Duration lifetime;
    private final ContentRule rule;

    Completions(Database database, OpenUploads open, ContentShelf shelf, NetdiskSettings settings) {
        this.database = database;
        this.open = open;
        this.shelf = shelf;
        clock = settings.clock();
        lifetime = settings.uploadLifetime();
        rule = ContentRule.ANYTHING;
    }

    private Completions(Completions other, ContentRule rule) {
        database = other.database;
        open = other.open;
        shelf = other.shelf;
        clock = other.clock;
        lifetime = other.lifetime;
        this.rule = rule;
    }

    Completions accepting(ContentRule other) {
        return new Completions(this, other);
    }

    /**
     * An upload about to end.
     *
     * @param upload as this process knows it; the caller holds its lock for completing
     * @param account whose it is
     * @param session as it is kept
     * @param completion what the client says
     */
    record Ending(OpenUpload upload, Account account, UploadSession session, Completion completion) {}

    FileNode complete(Ending ending) {
        checkSize(ending);
        FileNode node;
        try {
            node = store(ending, ending.upload().seal());
        } catch (RuntimeException failure) {
            ending.upload().unseal();
            throw failure;
        }
        forget(ending.session().id());
        return node;
    }

    void forget(String uploadId) {
        try {
            open.forget(uploadId);
        } catch (IOException failure) {
            throw Disk.failure("Tidy up after an upload", failure);
        }
    }

    private FileNode store(Ending ending, FileContent content) {
        checkSlices(ending);
        UploadSession session = ending.session();
        WholeUploads.checkFingerprint(session.request(), content);
        shelf.check(ending.upload().files().data(), rule);
        return shelf.keep(ending.upload().files().data(), content, (transaction, blob) -> {
            checkStillOpen(transaction, session);
            FileNode placed = place(tree(transaction, ending.account()), ending, blob);
            transaction.uploads().finish(session.id(), placed.id());
            return placed;
        });
    }

    private void checkStillOpen(Transaction transaction, UploadSession session) {
        if (!transaction.uploads().touch(session.id(), clock.instant().plus(lifetime))) {
            throw new DuopanException(
                    ErrorKind.NOT_FOUND, "Complete the upload: it ended or expired meanwhile; begin a new one");
        }
    }

    private static FileNode place(Tree tree, Ending ending, BlobRows.Stored blob) {
        UploadRequest request = ending.session().request();
        Completion completion = ending.completion();
        ConflictPolicy policy = completion.policy();
        Instant created = completion.clientCreatedAt();
        Instant modified = completion.clientModifiedAt();
        FileDraft draft = new FileDraft(
                blob,
                created == null ? request.clientCreatedAt() : created,
                modified == null ? request.clientModifiedAt() : modified);
        return new Placement(tree).file(request.destination(), policy == null ? request.policy() : policy, draft);
    }

    private static void checkSize(Ending ending) {
        Long size = ending.completion().size();
        long announced = ending.session().request().size();
        if (size != null && size != announced) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "Complete the upload of " + announced + " bytes: " + size + " bytes are said now");
        }
    }

    private static void checkSlices(Ending ending) {
        List<String> expected = ending.completion().sliceMd5s();
        List<String> actual =
                ending.upload().receipts().stream().map(SliceReceipt::md5).toList();
        if (expected != null && !expected.equals(actual)) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "Complete the upload of slices " + differing(expected, actual)
                            + ": their MD5s aren't those that were acknowledged; send them again");
        }
    }

    private static String differing(List<String> expected, List<String> actual) {
        return IntStream.range(0, Math.max(expected.size(), actual.size()))
                .filter(index -> index >= expected.size()
                        || index >= actual.size()
                        || !expected.get(index).equals(actual.get(index)))
                .limit(10)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
    }

    private Tree tree(Transaction transaction, Account account) {
        return new Tree(transaction, account, clock.instant(), EnumSet.allOf(Space.class));
    }
}
