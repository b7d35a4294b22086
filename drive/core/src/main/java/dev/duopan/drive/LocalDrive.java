package dev.duopan.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of this computer as a drive.
 *
 * <p>A file is written under a hidden name beside its place, synced to the disk, and then given its name at once; the
 * folder is synced too. What a crash leaves behind is hidden and swept up when the folder is written to eight days
 * later.
 * Folders are copied the same way: they appear whole. Deletion is final and may stop half way.
 *
 * <p>The drive never leaves its root: symbolic links are neither listed nor followed, and a path through one is DENIED.
 * Pipes, sockets and devices aren't listed. Other programs may change the files at any time; two of them are kept from
 * making a file of one name unnoticed only where the file system has hard links.
 */
public final class LocalDrive implements Drive, DirectSource, StagedUpload, SettableTimes, AtomicMove {
    private static final int LONGEST_PATH = 4095;

    private final FileStore store;
    private final LocalTree tree;
    private final LocalPublisher publisher;
    private final LocalParts parts;
    private final DriveTraits traits;
    private final DigestCache digests;
    private final Capabilities capabilities;

    private LocalDrive(Path root, DigestCache digests) throws IOException {
        this.digests = digests;
        this.store = Files.getFileStore(root);
        this.tree = new LocalTree(root);
        this.publisher = new LocalPublisher(tree);
        this.parts = new LocalParts(Clock.systemUTC());
        this.traits = DriveTraits.UNLIMITED
                .withNames(nameRules(root))
                .withTimes(new DriveTraits.TimeRules(Duration.of(1, ChronoUnit.MICROS), true));
        this.capabilities = Capabilities.WITHOUT_SERVICE
                .with(DirectSource.class, this)
                .with(StagedUpload.class, this)
                .with(SettableTimes.class, this)
                .with(AtomicMove.class, this)
                .with(FolderRemoval.class, new LocalFolderRemoval(tree))
                .with(LocalPaths.class, tree::locate)
                .with(Search.class, Search.walking(this))
                .without(Trash.class, "files of this computer are deleted at once, and nothing of them is kept");
    }

    /**
     * The drive in an existing folder, which may be reached through symbolic links.
     *
     * @throws DuopanException NOT_FOUND if there is no such folder; INVALID if it is a file
     */
    public static LocalDrive at(Path root) {
        return at(root, DigestCache.NONE);
    }

    /**
     * The drive in an existing folder, whose files aren't read again for digests that are known.
     *
     * @throws DuopanException as {@link #at(Path)}
     */
    public static LocalDrive at(Path root, DigestCache digests) {
        try {
            Path real = root.toRealPath();
            if (!Files.isDirectory(real)) {
                throw new DuopanException(ErrorKind.INVALID, root + " is a file, and a drive needs a folder.");
            }
            return new LocalDrive(real, digests);
        } catch (IOException e) {
            throw LocalFailure.of("Opening the drive in " + root, e);
        }
    }

    @Override
    public Entry stat(DrivePath path) {
        return tree.need("Looking at", path);
    }

    @Override
    public List<Entry> list(DrivePath folder) {
        if (tree.need("Listing", folder).isFile()) {
            throw Refusals.notFolder(folder);
        }
        return tree.list(folder);
    }

    @Override
    public InputStream read(DrivePath path, ByteRange range) {
        try (UploadSource source = source(path)) {
            return source.open(range);
        }
    }

    @Override
    public Entry upload(DrivePath path, UploadSource source, UploadOptions options) {
        checkUpload(path, source.size(), options.conflict());
        try (LocalStage stage = stage(path)) {
            return stage.filledFrom(source, options.listener()).publish(options);
        }
    }

    @Override
    public Stage begin(DrivePath path, long size) {
        checkUpload(path, size, ConflictPolicy.RENAME);
        return stage(path).sized(size);
    }

    @Override
    public Optional<Stage> resume(DrivePath path, long size, String name) {
        if (!LocalParts.isPart(name)) {
            return Optional.empty();
        }
        Path folder = tree.locate(path.parent().orElseThrow());
        Optional<LocalStage> stage = LocalStage.reopen(this, path, folder.resolve(name));
        if (stage.isPresent() && !stage.get().hasSize(size)) {
            stage.get().close();
            return Optional.empty();
        }
        checkUpload(path, 0, ConflictPolicy.RENAME);
        return stage.map(Stage.class::cast);
    }

    @Override
    public UploadSource source(DrivePath path) {
        if (tree.need("Reading", path).isFolder()) {
            throw Refusals.notFile(path);
        }
        return FileSource.at(tree.locate(path), digests);
    }

    @Override
    public Entry mkdir(DrivePath folder) {
        traits.names().check(folder);
        tree.makeFolder(folder);
        return stat(folder);
    }

    @Override
    public Entry move(DrivePath from, DrivePath to, ConflictPolicy conflict) {
        Entry origin = traveller("Moving", from, to);
        if (from.equals(to)) {
            return origin;
        }
        tree.makeFolder(to.parent().orElseThrow());
        return stat(publisher.move(tree.locate(from), to, conflict));
    }

    @Override
    public Entry copy(DrivePath from, DrivePath to, ConflictPolicy conflict) {
        Entry origin = traveller("Copying", from, to);
        if (from.equals(to) && conflict == ConflictPolicy.OVERWRITE) {
            throw new DuopanException(ErrorKind.INVALID, "Copying " + from + " over itself is refused.");
        }
        return origin.isFile() ? copyFile(origin, to, conflict) : copyFolder(from, to, conflict);
    }

    @Override
    public Entry moveAtOnce(DrivePath from, DrivePath to) {
        return move(from, to, ConflictPolicy.OVERWRITE);
    }

    @Override
    public Entry setModifiedAt(DrivePath path, Instant time) {
        Refusals.checkDating(path);
        tree.need("Dating", path);
        try {
            Files.setLastModifiedTime(tree.locate(path), FileTime.from(time));
        } catch (IOException e) {
            throw LocalFailure.of("Dating " + path, e);
        }
        return stat(path);
    }

    @Override
    public void delete(DrivePath path) {
        if (path.isRoot()) {
            throw new DuopanException(ErrorKind.INVALID, "Deleting the root is refused.");
        }
        tree.need("Deleting", path);
        Path file = tree.locate(path);
        try {
            LocalDeletion.delete(file);
            LocalSync.holderOf(file);
        } catch (IOException e) {
            throw LocalFailure.of("Deleting " + path, e);
        }
    }

    @Override
    public About about() {
        try {
            return new About(
                    tree.root().toString(), store.getTotalSpace(), store.getTotalSpace() - store.getUsableSpace());
        } catch (IOException e) {
            throw LocalFailure.of("Asking for the space of " + tree.root(), e);
        }
    }

    @Override
    public DriveTraits traits() {
        return traits;
    }

    @Override
    public <C> Optional<C> capability(Class<C> type) {
        return capabilities.find(type);
    }

    @Override
    public Optional<String> reasonAgainst(Class<?> type) {
        return capabilities.reasonAgainst(type);
    }

    @Override
    public void close() {}

    @Override
    public String toString() {
        return "the local drive in " + tree.root();
    }

    Entry publish(Path part, DrivePath target, ConflictPolicy conflict) {
        return stat(publisher.publish(part, target, conflict));
    }

    private void checkUpload(DrivePath path, long size, ConflictPolicy conflict) {
        traits.checkUpload(path, size);
        Optional<Entry> there = tree.find(path);
        if (there.isPresent() && conflict != ConflictPolicy.RENAME) {
            boolean replaceable =
                    conflict == ConflictPolicy.OVERWRITE && there.get().isFile();
            if (!replaceable) {
                throw Refusals.exists("Making", path);
            }
        }
        checkSpace(path, size);
    }

    private void checkSpace(DrivePath path, long size) {
        long free = about().free();
        if (size > free) {
            throw new DuopanException(
                    ErrorKind.QUOTA,
                    "Keeping " + path + " failed: it has " + size + " bytes, and " + free + " are free on the disk.");
        }
    }

    private LocalStage stage(DrivePath path) {
        return LocalStage.create(
                this, path, nextPart(tree.makeFolder(path.parent().orElseThrow())));
    }

    private Path nextPart(Path folder) {
        try {
            return parts.next(folder);
        } catch (IOException e) {
            throw LocalFailure.of("Sweeping " + folder, e);
        }
    }

    private Entry copyFile(Entry origin, DrivePath to, ConflictPolicy conflict) {
        UploadSource source = source(origin.path());
        return upload(
                to,
                source,
                UploadOptions.on(conflict).modifiedAt(source.modifiedAt().orElseThrow()));
    }

    private Entry copyFolder(DrivePath from, DrivePath to, ConflictPolicy conflict) {
        Path parent = tree.makeFolder(to.parent().orElseThrow());
        if (conflict != ConflictPolicy.RENAME && tree.find(to).isPresent()) {
            throw Refusals.exists("Making", to);
        }
        Path copy = nextPart(parent);
        try {
            fill(copy, from);
            return stat(publisher.move(copy, to, conflict));
        } catch (IOException e) {
            throw LocalFailure.of("Copying " + from, e);
        } finally {
            deleteQuietly(copy);
        }
    }

    /** Copies through a drive of its own, whose root is the hidden folder. */
    private void fill(Path copy, DrivePath from) throws IOException {
        Files.createDirectory(copy);
        try (LocalDrive inside = new LocalDrive(copy, DigestCache.NONE);
                Stream<Entry> entries = walk(from)) {
            entries.forEach(entry -> inside.receive(this, entry, entry.path().moved(from, DrivePath.ROOT)));
        }
    }

    private void receive(LocalDrive origin, Entry entry, DrivePath to) {
        if (entry.isFolder()) {
            tree.makeFolder(to);
            return;
        }
        UploadSource source = origin.source(entry.path());
        upload(
                to,
                source,
                UploadOptions.FAIL_IF_EXISTS.modifiedAt(source.modifiedAt().orElseThrow()));
    }

    private Entry traveller(String action, DrivePath from, DrivePath to) {
        Refusals.checkJourney(action, from, to);
        traits.names().check(to);
        return tree.need(action, from);
    }

    private static void deleteQuietly(Path copy) throws DuopanException {
        try {
            if (Files.exists(copy)) {
                LocalDeletion.delete(copy);
            }
        } catch (IOException e) {
            throw LocalFailure.of("Deleting " + copy, e);
        }
    }

    private static NameRules nameRules(Path root) {
        boolean caseSensitive =
                !System.getProperty("os.name").toLowerCase(Locale.ROOT).matches("(mac|windows).*");
        int longestPath = LONGEST_PATH - root.toString().getBytes(StandardCharsets.UTF_8).length;
        String anywhere = File.separatorChar == '\\' ? "\\:*?\"<>|" : "";
        NameRules.Forbidden forbidden = new NameRules.Forbidden(anywhere, "", "", false, false);
        return new NameRules(255, longestPath, NameRules.LengthUnit.UTF8_BYTES, forbidden, caseSensitive);
    }
}
