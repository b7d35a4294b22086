package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.Transmission.Bounds;
import dev.duopan.netdisk.Transmission.Target;
import dev.duopan.netdisk.store.Database;
import dev.duopan.netdisk.store.UploadRows;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An upload that this process works on: which slices are acknowledged and which are on their way.
 *
 * <p>The first transmission of a slice writes to the slice's place in the upload's own file. Any other of the same slice
 * writes to a file of its own, and so does every slice whose place isn't known yet. Whichever is whole first is
 * acknowledged; the one that writes in place is fenced then, so that it can't touch what was acknowledged. A later one
 * with the same bytes is acknowledged by comparison, one with other bytes replaces the slice by a single change of its
 * row, from one file to the other.
 */
final class OpenUpload {
    private final UploadFiles files;
    private final Database database;
    private final ReentrantLock lock = new ReentrantLock();
    private final ReentrantLock completing = new ReentrantLock();
    private final Map<Integer, UploadRows.Slice> slices = new HashMap<>();
    private final Map<Integer, Transmission> inPlace = new HashMap<>();
    private final DigestFront front;
    private SliceGeometry geometry;
    private boolean closed;

    OpenUpload(UploadSession session, UploadFiles files, Database database, HashingThreads threads) {
        geometry = new SliceGeometry(session);
        this.files = files;
        this.database = database;
        closed = session.isComplete();
        front = new DigestFront(files, slices, threads, lock);
        database.read(transaction -> transaction.uploads().slices(session.id())).stream()
                .filter(slice -> closed || Files.exists(file(slice)))
                .forEach(slice -> slices.put(slice.index(), slice));
    }

    UploadFiles files() {
        return files;
    }

    /** Returns the lock that whoever completes the upload holds. */
    ReentrantLock completing() {
        return completing;
    }

    /** Prepares for a slice to come. */
    Transmission begin(SliceWrite slice) {
        lock.lock();
        try {
            Bounds bounds = geometry.bounds(slice);
            Transmission transmission = new Transmission(slice, target(slice.index(), bounds));
            if (!transmission.isOnlyComparing() && transmission.spool() == null) {
                inPlace.put(slice.index(), transmission);
            }
            return transmission;
        } catch (IOException failure) {
            throw Disk.failure("Store slice " + slice.index(), failure);
        } finally {
            lock.unlock();
        }
    }

    /** Makes a slice count whose bytes are on disk. */
    SliceReceipt acknowledge(Transmission transmission, SliceReceipt receipt, Instant expiresAt) {
        lock.lock();
        try {
            UploadRows.Slice present = slices.get(receipt.index());
            if (present != null && isSame(present, receipt)) {
                return receipt;
            }
            if (closed || transmission.isOnlyComparing()) {
                throw new DuopanException(
                        ErrorKind.CONFLICT,
                        "Receive slice " + receipt.index()
                                + ": other bytes of it are acknowledged; begin a new upload to change them");
            }
            keep(transmission, receipt, expiresAt);
            return receipt;
        } finally {
            lock.unlock();
        }
    }

    /** Tidies up after a transmission, whatever came of it. */
    void end(Transmission transmission) {
        lock.lock();
        try {
            inPlace.remove(transmission.index(), transmission);
            transmission.close();
            String spool = transmission.spool();
            UploadRows.Slice present = slices.get(transmission.index());
            if (spool != null && (present == null || !spool.equals(present.spool()))) {
                Disk.delete(files.spool(spool));
            }
        } catch (IOException failure) {
            throw Disk.failure("Tidy up after slice " + transmission.index(), failure);
        } finally {
            lock.unlock();
        }
    }

    List<SliceReceipt> receipts() {
        lock.lock();
        try {
            return slices.values().stream()
                    .sorted(Comparator.comparingInt(UploadRows.Slice::index))
                    .map(slice -> new SliceReceipt(slice.index(), slice.length(), slice.md5()))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    List<Integer> missing() {
        lock.lock();
        try {
            return IntStream.range(0, geometry.neededSlices())
                    .filter(index -> !slices.containsKey(index))
                    .boxed()
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Lets no more slices change and returns the digests of the whole.
     *
     * @throws DuopanException {@code CONFLICT} if slices are missing; it stays open then
     */
    FileContent seal() {
        lock.lock();
        try {
            List<Integer> missing = missing();
            if (!missing.isEmpty()) {
                throw new DuopanException(
                        ErrorKind.CONFLICT,
                        "Complete the upload: " + missing.size() + " slices are missing, first " + missing.getFirst()
                                + "; send them");
            }
            closed = true;
            FileContent content = front.finish(geometry.session().sliceCount());
            forceData();
            return content;
        } catch (IOException failure) {
            throw Disk.failure("Complete the upload", failure);
        } finally {
            lock.unlock();
        }
    }

    /** Lets slices change again, because it didn't become a file. */
    void unseal() {
        setClosed(false);
    }

    /** Lets nothing change any more, because it is forgotten. */
    void forget() {
        setClosed(true);
    }

    private void setClosed(boolean now) {
        lock.lock();
        try {
            closed = now;
        } finally {
            lock.unlock();
        }
    }

    private Path file(UploadRows.Slice slice) {
        String spool = slice.spool();
        return spool == null ? files.data() : files.spool(spool);
    }

    private Target target(int index, Bounds bounds) throws IOException {
        if (closed) {
            return new Target(null, 0, null, bounds);
        }
        if (geometry.hasPlace(index) && !slices.containsKey(index) && !inPlace.containsKey(index)) {
            FileChannel data = files.openData();
            return new Target(data, geometry.offset(index), null, bounds);
        }
        String spool = Staging.newSpool(index);
        return new Target(files.openSpool(spool), 0, spool, bounds);
    }

    private static boolean isSame(UploadRows.Slice present, SliceReceipt receipt) {
        return present.length() == receipt.length() && present.md5().equals(receipt.md5());
    }

    private void keep(Transmission transmission, SliceReceipt receipt, Instant expiresAt) {
        UploadRows.Slice slice =
                new UploadRows.Slice(receipt.index(), receipt.length(), receipt.md5(), transmission.spool());
        SliceGeometry learned = new SliceGeometry(geometry.learn(receipt));
        List<Integer> misfits = misfits(learned);
        fenceRivalOf(transmission);
        String id = learned.session().id();
        database.run(transaction -> {
            if (!transaction.uploads().touch(id, expiresAt)) {
                throw gone();
            }
            transaction.uploads().setSliceSize(id, learned.session().sliceSize());
            transaction.uploads().deleteSlices(id, misfits);
            transaction.uploads().putSlice(id, slice);
        });
        geometry = learned;
        misfits.forEach(slices::remove);
        replace(slice);
    }

    private void fenceRivalOf(Transmission transmission) {
        Transmission rival = inPlace.get(transmission.index());
        if (rival != null && !Objects.equals(rival, transmission)) {
            rival.fence();
        }
    }

    /** Returns the slices that came before the slice size was known and don't fit it. */
    private List<Integer> misfits(SliceGeometry learned) {
        return slices.values().stream()
                .filter(slice -> !learned.fits(slice.index(), slice.length()))
                .map(UploadRows.Slice::index)
                .toList();
    }

    private void replace(UploadRows.Slice slice) {
        UploadRows.Slice before = slices.put(slice.index(), slice);
        if (before != null) {
            front.restart();
            deleteSpool(before.spool());
        }
        front.advance();
    }

    private void deleteSpool(@Nullable String spool) {
        try {
            if (spool != null) {
                Disk.delete(files.spool(spool));
            }
        } catch (IOException failure) {
            throw Disk.failure("Tidy up after a replaced slice", failure);
        }
    }

    private void forceData() throws IOException {
        try (FileChannel data = files.openData()) {
            data.force(true);
        }
    }

    private static DuopanException gone() {
        return new DuopanException(
                ErrorKind.NOT_FOUND, "Continue the upload: it ended or expired meanwhile; begin a new one");
    }
}
