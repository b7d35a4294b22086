package dev.duopan.drive.nio;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.About;
import dev.duopan.drive.ByteRange;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.SettableTimes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What can be done with the files of one file system. */
final class DriveFiles {
    private final Drive drive;
    private final OpenThings open;
    private final Changes changes = new Changes();
    private final FreshEntries listed = new FreshEntries(changes, System::nanoTime);

    DriveFiles(Drive drive, OpenThings open) {
        this.drive = drive;
        this.open = open;
    }

    Drive drive() {
        return drive;
    }

    About about() throws IOException {
        try {
            return drive.about();
        } catch (DuopanException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Returns what is at a path, asked now. */
    Entry need(FilePath file) throws IOException {
        return Failures.translated(file, () -> drive.stat(file.inDrive()));
    }

    Optional<Entry> find(FilePath file) throws IOException {
        try {
            return Optional.of(need(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Returns the attributes of what is at a path, perhaps as its folder just told them. */
    EntryAttributes attributes(FilePath file) throws IOException {
        Optional<Entry> known = listed.take(file.inDrive());
        return new EntryAttributes(known.isPresent() ? known.get() : need(file));
    }

    boolean isSame(FilePath file, FilePath other) throws IOException {
        return isSame(need(file), need(other));
    }

    /** Says whether two entries of one drive are the same file. */
    static boolean isSame(Entry first, Entry second) {
        return first.path().equals(second.path())
                || (!first.id().isEmpty() && first.id().equals(second.id()) && first.kind() == second.kind());
    }

    void checkAccess(FilePath file, Set<AccessMode> modes) throws IOException {
        if (need(file).isFile() && modes.contains(AccessMode.EXECUTE)) {
            throw new AccessDeniedException(file.toString(), null, "files of drives can't be executed");
        }
    }

    /** Refuses a path for something new unless its folder is there. */
    void requireFolderAbove(FilePath file) throws IOException {
        DrivePath above = file.inDrive().parent().orElse(DrivePath.ROOT);
        if (above.isRoot()) {
            return;
        }
        Optional<Entry> folder = find(new FilePath(file.getFileSystem(), true, above.names()));
        if (folder.isEmpty()) {
            throw new NoSuchFileException(file.toString(), null, "there is no folder " + above);
        }
        if (folder.get().isFile()) {
            throw new FileSystemException(file.toString(), null, above + " is a file, not a folder");
        }
    }

    SeekableByteChannel open(FilePath file, OpenMode mode) throws IOException {
        return open.keep(mode.writes() ? SpooledChannel.open(this, file, mode) : ReadChannel.open(this, file));
    }

    InputStream read(FilePath file) throws IOException {
        InputStream stream = Failures.translated(file, () -> drive.read(file.inDrive(), ByteRange.ALL));
        return open.keep(new FileStream(stream, file, open));
    }

    DirectoryStream<Path> list(FilePath folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
        long before = changes.count();
        List<Entry> entries = entries(folder);
        return open.keep(new FolderStream(new FolderListing(folder, entries, before, this), filter));
    }

    private List<Entry> entries(FilePath folder) throws IOException {
        try {
            return drive.list(folder.inDrive());
        } catch (DuopanException e) {
            if (e.kind() == ErrorKind.INVALID && need(folder).isFile()) {
                throw new NotDirectoryException(folder.toString());
            }
            throw Failures.of(e, folder, null, "");
        }
    }

    void giveOut(Entry entry, long changesAtListing) {
        listed.giveOut(entry, changesAtListing);
    }

    void makeFolder(FilePath folder) throws IOException {
        if (find(folder).isPresent()) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        requireFolderAbove(folder);
        change(folder, () -> drive.mkdir(folder.inDrive()));
    }

    void delete(FilePath file) throws IOException {
        requireEmpty(need(file), file);
        change(file, () -> {
            drive.delete(file.inDrive());
            return file;
        });
    }

    /** Refuses a folder with something in it. */
    void requireEmpty(Entry entry, FilePath file) throws IOException {
        if (entry.isFolder() && !entries(file).isEmpty()) {
            throw new DirectoryNotEmptyException(file.toString());
        }
    }

    void setModifiedAt(FilePath file, Instant time) throws IOException {
        SettableTimes times = drive.capability(SettableTimes.class)
                .orElseThrow(() -> new UnsupportedOperationException(
                        "this drive can't change when " + file + " was modified; it can only be told at upload"));
        change(file, () -> times.setModifiedAt(file.inDrive(), time));
    }

    /** Changes something at a path. */
    <T> T change(FilePath file, Supplier<T> action) throws FileSystemException {
        try {
            return Failures.translated(file, action);
        } finally {
            changedAt(file);
        }
    }

    void changedAt(FilePath file) {
        changes.happenedAt(file.inDrive());
    }

    void forget(OpenThing thing) {
        open.forget(thing);
    }
}
