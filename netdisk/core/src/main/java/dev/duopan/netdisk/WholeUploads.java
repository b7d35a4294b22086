package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.store.Database;
import dev.duopan.netdisk.store.Transaction;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;

/** Uploads that come as one stream. */
final class WholeUploads {
    private final Database database;
    private final Staging staging;
    private final ContentShelf shelf;
    private final Clock clock;
    private final ContentRule rule;

    WholeUploads(Database database, Staging staging, ContentShelf shelf, Clock clock) {
        this.database = database;
        this.staging = staging;
        this.shelf = shelf;
        this.clock = clock;
        rule = ContentRule.ANYTHING;
    }

    private WholeUploads(WholeUploads other, ContentRule rule) {
        database = other.database;
        staging = other.staging;
        shelf = other.shelf;
        clock = other.clock;
        this.rule = rule;
    }

    WholeUploads accepting(ContentRule other) {
        return new WholeUploads(this, other);
    }

    /** Returns what is there and is to be left; fails if the file couldn't be put into its place. */
    Optional<FileNode> present(Transaction transaction, Account account, UploadRequest request) {
        return placement(transaction, account).check(request.destination(), request.policy(), request.size());
    }

    SetAside setAside(InputStream bytes) {
        return SetAside.take(bytes, staged("a stream"));
    }

    static void checkFingerprint(UploadRequest request, FileContent content) {
        if (request.fingerprintBinding() && !request.fingerprint().matches(content)) {
            throw new DuopanException(
                    ErrorKind.CORRUPT,
                    "Store " + request.destination().name() + ": its bytes have the MD5 " + content.md5()
                            + ", which isn't what was announced; send it again");
        }
    }

    FileNode receive(Account account, UploadRequest request, InputStream bytes) {
        Path staged = staged(request.destination().name());
        try {
            FileContent content = write(request, bytes, staged);
            checkFingerprint(request, content);
            shelf.check(staged, rule);
            return shelf.keep(
                    staged,
                    content,
                    (transaction, blob) -> placement(transaction, account)
                            .file(
                                    request.destination(),
                                    request.policy(),
                                    new FileDraft(blob, request.clientCreatedAt(), request.clientModifiedAt())));
        } finally {
            delete(staged);
        }
    }

    private FileContent write(UploadRequest request, InputStream bytes, Path staged) {
        ContentDigests digests = new ContentDigests();
        byte[] buffer = new byte[Disk.BUFFER];
        try (FileChannel channel = FileChannel.open(staged, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            int count = read(bytes, buffer);
            while (count >= 0) {
                checkLength(request, digests.length() + count <= request.size(), "more");
                Disk.writeFully(channel, ByteBuffer.wrap(buffer, 0, count), digests.length());
                digests.update(buffer, count);
                count = read(bytes, buffer);
            }
            checkLength(request, digests.length() == request.size(), "fewer");
            channel.force(true);
        } catch (IOException failure) {
            throw Disk.failure("Store " + request.destination().name(), failure);
        }
        return digests.finish();
    }

    private static void checkLength(UploadRequest request, boolean right, String found) {
        if (!right) {
            throw new DuopanException(
                    found.equals("more") ? ErrorKind.TOO_LARGE : ErrorKind.CORRUPT,
                    "Store " + request.destination().name() + " of " + request.size() + " bytes: " + found + " came");
        }
    }

    private static int read(InputStream bytes, byte[] buffer) {
        try {
            return bytes.read(buffer);
        } catch (IOException broken) {
            throw new DuopanException(ErrorKind.UNAVAILABLE, "Receive a file: the stream broke; send it again", broken);
        }
    }

    private Path staged(String name) {
        try {
            return staging.newWhole();
        } catch (IOException failure) {
            throw Disk.failure("Store " + name, failure);
        }
    }

    private Placement placement(Transaction transaction, Account account) {
        return new Placement(new Tree(transaction, account, clock.instant(), EnumSet.allOf(Space.class)));
    }

    private static void delete(Path staged) {
        try {
            Disk.delete(staged);
        } catch (IOException failure) {
            throw Disk.failure("Tidy up after a file", failure);
        }
    }
}
