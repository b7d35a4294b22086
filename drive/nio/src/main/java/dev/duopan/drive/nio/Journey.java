package dev.duopan.drive.nio;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.AtomicMove;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.Refusals;
import dev.duopan.drive.SettableTimes;
import dev.duopan.drive.transfer.CopyOptions;
import dev.duopan.drive.transfer.Location;
import dev.duopan.drive.transfer.Transfer;
import dev.duopan.drive.transfer.Transfers;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file or folder on its way to another path, perhaps of another drive.
 *
 * @param source where it is
 * @param target where it goes
 * @param mode how
 */
record Journey(FilePath source, FilePath target, JourneyMode mode) {
    /** Copies a file with its content, a folder without. */
    void copy() throws IOException {
        Entry origin = from().need(source);
        Optional<Entry> there = to().find(target);
        if (there.isPresent() && isSame(origin, there.get())) {
            return;
        }
        makeRoom(origin, there);
        if (origin.isFolder()) {
            to().change(target, () -> to().drive().mkdir(target.inDrive()));
            dateFolder(origin);
        } else {
            done(this::copyFile);
        }
    }

    /** A folder goes with everything in it inside of a drive, and alone to another drive. */
    void move() throws IOException {
        if (!staysInDrive()) {
            moveAway();
            return;
        }
        Entry origin = from().need(source);
        if (origin.path().equals(target.inDrive())) {
            return;
        }
        Failures.translated(source, target, this::checked);
        try {
            moveWithin(origin);
        } finally {
            from().changedAt(source);
        }
    }

    private DrivePath checked() {
        Refusals.checkJourney("Moving", source.inDrive(), target.inDrive());
        return target.inDrive();
    }

    private void moveWithin(Entry origin) throws IOException {
        if (mode.atomic()) {
            to().requireFolderAbove(target);
            AtomicMove moves = drive().capability(AtomicMove.class)
                    .orElseThrow(() -> notAtomic("this drive can't move in one step"));
            done(() -> moves.moveAtOnce(source.inDrive(), target.inDrive()));
            return;
        }
        Optional<Entry> there = to().find(target);
        if (there.isPresent() && isSame(origin, there.get())) {
            done(() -> drive().move(source.inDrive(), target.inDrive(), ConflictPolicy.FAIL));
            return;
        }
        makeRoom(origin, there);
        done(() -> drive().move(source.inDrive(), target.inDrive(), conflict()));
    }

    private void moveAway() throws IOException {
        if (mode.atomic()) {
            throw notAtomic("they are of different drives");
        }
        from().requireEmpty(from().need(source), source);
        new Journey(source, target, mode.keepingTimes()).copy();
        from().delete(source);
    }

    /** Does what changes the target; a failure names both files, or the target alone if that is what is in the way. */
    private Entry done(Supplier<Entry> action) throws FileSystemException {
        DriveFiles files = to();
        try {
            return action.get();
        } catch (DuopanException e) {
            throw e.kind() == ErrorKind.EXISTS ? Failures.of(e, target, null, "") : Failures.of(e, source, target, "");
        } finally {
            files.changedAt(target);
        }
    }

    private AtomicMoveNotSupportedException notAtomic(String reason) {
        return new AtomicMoveNotSupportedException(source.toString(), target.toString(), reason);
    }

    /** What a file can't replace in one step is deleted before, after everything that can be checked. */
    private void makeRoom(Entry origin, Optional<Entry> there) throws IOException {
        if (there.isEmpty()) {
            to().requireFolderAbove(target);
            return;
        }
        if (!mode.replace()) {
            throw new FileAlreadyExistsException(target.toString());
        }
        if (origin.isFolder() || there.get().isFolder()) {
            to().delete(target);
        }
    }

    private Entry copyFile() {
        if (staysInDrive()) {
            return drive().copy(source.inDrive(), target.inDrive(), conflict());
        }
        Location start = new Location(from().drive(), source.inDrive());
        Location end = new Location(to().drive(), target.inDrive());
        return arrived(Transfers.copy(start, end, CopyOptions.on(conflict())));
    }

    /** Nothing goes on behind the back of whoever no longer waits for it. */
    private static Entry arrived(Transfer transfer) {
        try {
            return transfer.await().copied().getFirst().target();
        } finally {
            transfer.cancel();
        }
    }

    private void dateFolder(Entry origin) throws IOException {
        Optional<SettableTimes> times = to().drive().capability(SettableTimes.class);
        if (mode.keepTimes() && times.isPresent() && origin.modifiedAt() != null) {
            to().setModifiedAt(target, origin.modifiedAt());
        }
    }

    private ConflictPolicy conflict() {
        return mode.replace() ? ConflictPolicy.OVERWRITE : ConflictPolicy.FAIL;
    }

    private boolean isSame(Entry origin, Entry there) {
        return staysInDrive() && DriveFiles.isSame(origin, there);
    }

    private boolean staysInDrive() {
        return from().drive().equals(to().drive());
    }

    private Drive drive() {
        return from().drive();
    }

    private DriveFiles from() {
        return source.getFileSystem().files();
    }

    private DriveFiles to() {
        return target.getFileSystem().files();
    }
}
