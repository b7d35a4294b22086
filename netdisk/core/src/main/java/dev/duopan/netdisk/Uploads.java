package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.store.BlobRows;
import dev.duopan.netdisk.store.Database;
import dev.duopan.netdisk.store.Transaction;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way of bytes into the netdisk.
 *
 * <p>No call holds more than 256 KiB of a content in memory. A slice is acknowledged when its bytes are on disk; a file
 * when its bytes are in their final place and it is in its folder. Whatever goes wrong before leaves nothing behind that
 * anybody could see.
 */
public final class Uploads {
    private final Database database;
    private final OpenUploads open;
    private final WholeUploads whole;
    private final Completions completions;
    private final KnownContents known;
    private final Clock clock;
    private final Duration lifetime;
    private final ContentShelf shelf;
    private final ContentRule rule;
    private final Set<Space> spaces;

    Uploads(Database database, OpenUploads open, WholeUploads whole, ContentShelf shelf, NetdiskSettings settings) {
        this.database = database;
        this.open = open;
        this.whole = whole;
        completions = new Completions(database, open, shelf, settings);
        known = new KnownContents(settings.instantUpload());
        clock = settings.clock();
        lifetime = settings.uploadLifetime();
        this.shelf = shelf;
        rule = ContentRule.ANYTHING;
        spaces = EnumSet.of(Space.DRIVE);
    }

    private Uploads(Uploads other, Set<Space> spaces, ContentRule rule) {
        database = other.database;
        open = other.open;
        whole = other.whole.accepting(rule);
        completions = other.completions.accepting(rule);
        shelf = other.shelf;
        this.rule = rule;
        known = other.known;
        clock = other.clock;
        lifetime = other.lifetime;
        this.spaces = spaces;
    }

    /**
     * Returns the uploads into the given spaces alone: a folder in another can't be the destination. An upload that has
     * begun is known by its id whatever its space, and takes slices, but is completed only where its space is seen.
     */
    public Uploads seeing(Space first, Space... more) {
        return new Uploads(this, EnumSet.of(first, more), rule);
    }

    /** Returns the same uploads, except that a content must obey a rule to become a file. */
    public Uploads accepting(ContentRule wanted) {
        return new Uploads(this, spaces, wanted);
    }

    /**
     * Begins an upload. A known content becomes a file at once, and so does an empty one; if the policy is
     * {@link ConflictPolicy#SKIP} and the name is taken, what is there is returned.
     *
     * @throws dev.duopan.api.DuopanException {@code EXISTS} if the name is taken and the policy says so, {@code NOT_FOUND}
     *     if there is no such live folder, {@code QUOTA} if the account is too full, {@code INVALID} if it gets too deep
     *     or has too many slices, {@code CORRUPT} if it is empty and a binding fingerprint isn't that of no bytes
     */
    public UploadStart begin(Account account, UploadRequest request) {
        if (request.size() == 0) {
            return new UploadStart.Stored(storeWhole(account, request, InputStream.nullInputStream()));
        }
        return beginInSlices(account, request);
    }

    /**
     * Begins an upload like {@link #begin}, except that an empty file whose content isn't known waits for its completion like
     * any other. It needs no slice, and one empty slice does no harm.
     *
     * @throws dev.duopan.api.DuopanException as {@link #begin}
     */
    public UploadStart beginInSlices(Account account, UploadRequest request) {
        UploadSession session = session(account, request);
        return database.write(transaction -> {
            Tree tree = tree(transaction, account);
            Optional<FileNode> stored = placed(tree, request);
            if (stored.isPresent()) {
                return new UploadStart.Stored(stored.get());
            }
            transaction.uploads().insert(session);
            return new UploadStart.Open(session);
        });
    }

    /**
     * Makes a file of a content that is known by its fingerprint, or does nothing.
     *
     * <p>A content is hit if the fingerprint and size fit exactly one of all contents on the netdisk, and
     * {@link NetdiskSettings#instantUpload()} lets the account see it. Contents of trashed files count as the account's
     * own.
     *
     * @return the file, or nothing if the content isn't known
     * @throws dev.duopan.api.DuopanException as {@link #begin}
     */
    public Optional<FileNode> storeKnown(Account account, UploadRequest request) {
        if (request.size() == 0) {
            return Optional.of(storeWhole(account, request, InputStream.nullInputStream()));
        }
        return database.write(transaction -> placed(tree(transaction, account), request));
    }

    /**
     * Makes a file of a stream that is sent as a whole.
     *
     * @param bytes exactly as many as announced; not closed
     * @throws dev.duopan.api.DuopanException as {@link #begin}; {@code TOO_LARGE} if more bytes come than announced,
     *     {@code CORRUPT} if fewer come or they don't match a binding fingerprint, {@code UNAVAILABLE} if the stream
     *     breaks
     */
    public FileNode storeWhole(Account account, UploadRequest request, InputStream bytes) {
        Optional<FileNode> present = database.read(transaction -> {
            checkSeen(transaction, account, request.destination());
            return whole.present(transaction, account, request);
        });
        return present.orElseGet(() -> whole.receive(account, request, bytes));
    }

    /**
     * Keeps a stream aside until its end, so that its length is known. The caller closes what is returned.
     *
     * @param bytes read to their end; not closed
     * @throws dev.duopan.api.DuopanException {@code UNAVAILABLE} if they can't be written, and whatever the stream throws
     */
    public SetAside setAside(InputStream bytes) {
        return whole.setAside(bytes);
    }

    /** Returns the account's upload of that id, also when it is complete; nothing if it's unknown or expired. */
    public Optional<UploadSession> find(Account account, String uploadId) {
        return database.read(transaction -> transaction.uploads().find(account.id(), uploadId, clock.instant()));
    }

    /**
     * Takes a slice. Slices may come in any order and several at once. The same slice may be sent again: with the same
     * bytes it is just acknowledged again, with other bytes it replaces what was there. Two that are sent at the same
     * time never mix, and the one acknowledged last is what ends up in the file.
     *
     * @param bytes the slice; not closed
     * @return the acknowledgement, given when the bytes are on disk
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if the account has no such upload, {@code INVALID} if the
     *     index or an announced length is out of range, {@code TOO_LARGE} if more bytes come than the slice has,
     *     {@code CORRUPT} if fewer come or they don't match the announced MD5, {@code UNAVAILABLE} if the stream breaks,
     *     {@code CONFLICT} if other bytes come while the upload is being completed, or after that
     */
    public SliceReceipt writeSlice(Account account, SliceWrite slice, InputStream bytes) {
        OpenUpload upload = open.of(get(account, slice.uploadId()));
        Transmission transmission = upload.begin(slice);
        try {
            SliceReceipt receipt = transmission.receive(bytes);
            transmission.force();
            return upload.acknowledge(transmission, receipt, clock.instant().plus(lifetime));
        } finally {
            upload.end(transmission);
        }
    }

    /**
     * Returns the slices that were acknowledged, by index.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if the account has no such upload
     */
    public List<SliceReceipt> slices(Account account, String uploadId) {
        return open.of(get(account, uploadId)).receipts();
    }

    /**
     * Returns the indexes of the slices that are still to be sent, ascending. While the slice size isn't known, the
     * announced count is believed, and slice 0 is wanted in any case.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if the account has no such upload
     */
    public List<Integer> missingSlices(Account account, String uploadId) {
        return open.of(get(account, uploadId)).missing();
    }

    /**
     * Makes the upload a file. Once it is one, the call may be repeated and returns the same file, as long as the session
     * isn't forgotten. After a failure the upload is still there.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if the account has no such upload or folder,
     *     {@code CONFLICT} if slices are missing, {@code INVALID} if the size or a slice's MD5 isn't as the completion
     *     says, {@code CORRUPT} if the bytes don't match a binding fingerprint, {@code EXISTS} if the name is taken and
     *     the policy says so, {@code QUOTA} if the account is too full
     */
    public FileNode complete(Account account, String uploadId, Completion completion) {
        OpenUpload upload = open.of(get(account, uploadId));
        upload.completing().lock();
        try {
            UploadSession session = get(account, uploadId);
            Long nodeId = session.nodeId();
            if (nodeId != null) {
                return database.read(transaction -> tree(transaction, account).get(nodeId));
            }
            database.read(transaction ->
                    checkSeen(transaction, account, session.request().destination()));
            return completions.complete(new Completions.Ending(upload, account, session, completion));
        } finally {
            upload.completing().unlock();
        }
    }

    private boolean checkSeen(Transaction transaction, Account account, Destination destination) {
        long folderId = destination.folderId();
        if (folderId == FileNode.ROOT && !spaces.contains(Space.DRIVE)) {
            throw new DuopanException(ErrorKind.NOT_FOUND, "Upload: it goes to a space that isn't offered here");
        }
        return folderId == FileNode.ROOT
                || tree(transaction, account).folder(folderId).id() == folderId;
    }

    /**
     * Forgets an upload and its slices. A file that it became stays.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if the account has no such upload
     */
    public void abandon(Account account, String uploadId) {
        UploadSession session = get(account, uploadId);
        database.run(transaction -> transaction.uploads().delete(session.id()));
        completions.forget(session.id());
    }

    private UploadSession get(Account account, String uploadId) {
        return find(account, uploadId)
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.NOT_FOUND, "Continue the upload: it is unknown or expired; begin a new one"));
    }

    private UploadSession session(Account account, UploadRequest request) {
        long sliceSize = request.slices().sliceSize();
        if (sliceSize > 0 && Math.ceilDiv(request.size(), sliceSize) > SlicePlan.MAXIMUM_COUNT) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "Upload " + request.size() + " bytes in slices of " + sliceSize + ": at most "
                            + SlicePlan.MAXIMUM_COUNT + " slices are possible");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new UploadSession(Secrets.hex(16), account.id(), request, sliceSize, now, now.plus(lifetime), null);
    }

    /** Returns what needs no bytes: what is there already and is to be left, or a known content put into its place. */
    private Optional<FileNode> placed(Tree tree, UploadRequest request) {
        Placement placement = new Placement(tree);
        Optional<BlobRows.Stored> content = known.find(tree, request);
        boolean again = content.flatMap(blob -> placement.twin(request.destination(), blob))
                .isPresent();
        Optional<FileNode> present =
                again ? Optional.empty() : placement.check(request.destination(), request.policy(), request.size());
        return present.or(() -> content.map(blob -> place(placement, request, blob)));
    }

    private FileNode place(Placement placement, UploadRequest request, BlobRows.Stored blob) {
        shelf.check(blob.content(), rule);
        FileDraft draft = new FileDraft(blob, request.clientCreatedAt(), request.clientModifiedAt());
        return placement.file(request.destination(), request.policy(), draft);
    }

    private Tree tree(Transaction transaction, Account account) {
        return new Tree(transaction, account, clock.instant(), spaces);
    }
}
