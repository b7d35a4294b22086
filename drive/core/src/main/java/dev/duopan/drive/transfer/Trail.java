package dev.duopan.drive.transfer;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.Digest;
import dev.duopan.drive.Entry;
import java.util.Comparator;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What is remembered of one file on its way: followed by whoever goes on, noted anew at each step, erased at the end. */
final class Trail implements AutoCloseable {
    private static final int MOST_FUTILE = 3;

    private final TransferJournal.Page page;
    private final String version;
    private final FileProgress outdated;
    private final ReentrantLock noting = new ReentrantLock();
    private FileProgress found;
    private FileProgress now;

    /** The trail of a source that is of a version now. */
    Trail(TransferJournal.Page page, String version) {
        this.page = page;
        this.version = version;
        FileProgress remembered = page.found();
        boolean usable = remembered.version().equals(version) && remembered.futile() < MOST_FUTILE;
        this.outdated = usable ? FileProgress.NONE : remembered;
        this.found = usable ? remembered : FileProgress.of(version);
        this.now = found;
    }

    /** Returns a text that changes when a file does, as far as its drive tells. */
    static String versionOf(Entry file) {
        String digests = file.digests().byAlgorithm().values().stream()
                .sorted(Comparator.comparing(Digest::algorithm))
                .map(digest -> digest.algorithm() + "=" + digest.text())
                .collect(Collectors.joining(" "));
        return "%d bytes of %s, id \"%s\" %s".formatted(file.size(), file.modifiedAt(), file.id(), digests);
    }

    /** Returns whether anything of this is remembered. */
    boolean isKept() {
        return !page.equals(TransferJournal.Page.BLANK);
    }

    /** Returns from where to go on. */
    FileProgress found() {
        return found;
    }

    /** Returns where bytes of another version lie, or such that nothing came of; empty if nowhere. */
    String outdatedStage() {
        return outdated.stage();
    }

    /** Remembers a step. */
    void note(UnaryOperator<FileProgress> step) {
        noting.lock();
        try {
            FileProgress next = step.apply(now);
            if (!next.equals(now)) {
                now = next;
                page.write(next);
            }
        } finally {
            noting.unlock();
        }
    }

    /**
     * Lets a file take its way. When it arrives the trail is erased, and also when it fails in a way that trying again later
     * won't mend. If going on fails because of what was there, it begins anew at once.
     */
    <T> T follow(Supplier<T> way) {
        try {
            T arrived = attempt(way);
            page.erase();
            return arrived;
        } catch (RuntimeException e) {
            leave(e);
            throw e;
        }
    }

    private <T> T attempt(Supplier<T> way) {
        boolean continues = !found.equals(FileProgress.of(version));
        try {
            return way.get();
        } catch (DuopanException e) {
            if (!continues || !mayBeMendedAnew(e)) {
                throw e;
            }
            found = FileProgress.of(version);
            note(before -> found);
            return way.get();
        }
    }

    private static boolean mayBeMendedAnew(DuopanException failure) {
        return switch (failure.kind()) {
            case CORRUPT, INVALID -> !Thread.currentThread().isInterrupted();
            case NOT_FOUND,
                    EXISTS,
                    DENIED,
                    UNAUTHENTICATED,
                    QUOTA,
                    RATE_LIMITED,
                    TOO_LARGE,
                    BUSY,
                    CONFLICT,
                    UNAVAILABLE,
                    UNSUPPORTED,
                    RISK_CONTROL -> false;
        };
    }

    private void leave(RuntimeException failure) {
        if (!isWorthKeeping(failure)) {
            page.erase();
        } else if (isFutile(failure)) {
            page.write(now.withFutileAttempt());
        }
    }

    /** Going on brought nothing. Who is stopped, limited or not logged in learns nothing about what is remembered. */
    private boolean isFutile(RuntimeException failure) {
        boolean continued = now.equals(found) && !found.equals(FileProgress.of(version));
        return continued
                && !Thread.currentThread().isInterrupted()
                && failure instanceof DuopanException told
                && told.kind() == ErrorKind.UNAVAILABLE;
    }

    /** Returns whether what was done so far may be gone on with after a failure. */
    boolean isWorthKeeping(RuntimeException failure) {
        if (Thread.currentThread().isInterrupted()) {
            return true;
        }
        return failure instanceof DuopanException told
                && switch (told.kind()) {
                    case UNAVAILABLE, BUSY, RATE_LIMITED, UNAUTHENTICATED, RISK_CONTROL -> true;
                    case QUOTA -> now.stage().isEmpty();
                    case NOT_FOUND, EXISTS, DENIED, TOO_LARGE, INVALID, CONFLICT, CORRUPT, UNSUPPORTED -> false;
                };
    }

    @Override
    public void close() {
        page.close();
    }
}
