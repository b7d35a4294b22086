package dev.duopan.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.MemoryNode.File;
import dev.duopan.drive.MemoryNode.Folder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A drive in memory: the reference for {@link Drive}, and a stand-in with whatever {@link DriveTraits} somebody wants to
 * try. Its content is gone with it. A file may have up to 2 GiB.
 *
 * <p>Listings tell MD5, SHA-1 and SHA-256 of the content. It offers {@link InstantUpload} by MD5 and size,
 * {@link SettableTimes}, {@link AtomicMove}, {@link Trash} and {@link Search}.
 */
public final class MemoryDrive implements Drive, InstantUpload, SettableTimes, AtomicMove {
    private static final DigestPlan DIGESTS =
            DigestPlan.of(DigestAlgorithm.MD5, DigestAlgorithm.SHA1, DigestAlgorithm.SHA256);
    private static final long LARGEST_ARRAY = Integer.MAX_VALUE - 8L;
    private static final DriveTraits DEFAULT_TRAITS = DriveTraits.UNLIMITED
            .withUploads(new DriveTraits.UploadRules(LARGEST_ARRAY, 1 << 20, 4096, true, Verification.CONTENT_DIGEST))
            .withNames(new NameRules(
                    255, Integer.MAX_VALUE, NameRules.LengthUnit.CODE_POINTS, NameRules.Forbidden.NOTHING, true));

    private final DriveTraits traits;
    private final long capacity;
    private final Clock clock = Clock.systemUTC();
    private final MemoryTree tree;
    private final ReentrantLock lock = new ReentrantLock();
    private final MemoryTrash trash = new MemoryTrash(this);
    private final Capabilities capabilities = Capabilities.WITHOUT_SERVICE
            .with(InstantUpload.class, this)
            .with(SettableTimes.class, this)
            .with(AtomicMove.class, this)
            .with(Trash.class, trash)
            .with(Search.class, Search.walking(this));

    private MemoryDrive(DriveTraits traits, long capacity) {
        this.traits = traits;
        this.capacity = capacity;
        this.tree = new MemoryTree(traits.names().caseSensitive(), clock);
    }

    /** An empty drive with names of up to 255 characters and as much space as there is. */
    public static MemoryDrive create() {
        return new MemoryDrive(DEFAULT_TRAITS, Long.MAX_VALUE);
    }

    /** An empty drive that keeps to the given limits, with room for {@code capacity} bytes. Names are unique anyway. */
    public static MemoryDrive create(DriveTraits traits, long capacity) {
        return new MemoryDrive(traits, capacity);
    }

    @Override
    public Entry stat(DrivePath path) {
        return locked(() -> tree.need("Looking at", path).at(path));
    }

    @Override
    public List<Entry> list(DrivePath folder) {
        return locked(() -> switch (tree.need("Listing", folder)) {
            case Folder found -> tree.list(found, folder);
            case File file -> throw Refusals.notFolder(folder);
        });
    }

    @Override
    public InputStream read(DrivePath path, ByteRange range) {
        MemoryNode node = locked(() -> tree.need("Reading", path));
        return switch (node) {
            case Folder folder -> throw Refusals.notFile(path);
            case File file -> file.content().open(range);
        };
    }

    @Override
    public Entry upload(DrivePath path, UploadSource source, UploadOptions options) {
        traits.checkUpload(path, source.size());
        checkSpace(path, source.size());
        UploadSource content = UploadSource.of(bytes(source));
        Digests digests = content.digests(DIGESTS).fingerprint().digests();
        Entry entry = locked(() -> {
            checkSpace(path, content.size());
            return keep(path, new File(content, digests, modifiedAt(options), tree.birth()), options.conflict());
        });
        options.listener().arrived(content.size());
        return entry;
    }

    @Override
    public Entry mkdir(DrivePath folder) {
        traits.names().check(folder);
        return locked(() -> tree.folder("Making the folder " + folder, folder).at(folder));
    }

    @Override
    public Entry move(DrivePath from, DrivePath to, ConflictPolicy conflict) {
        return locked(() -> {
            MemoryNode node = traveller("Moving", from, to);
            if (from.equals(to)) {
                return node.at(from);
            }
            tree.folder("Moving to " + to, to.parent().orElseThrow());
            DrivePath target = tree.settle(to, node, conflict);
            tree.remove(from);
            return tree.put(target, node);
        });
    }

    @Override
    public Entry moveAtOnce(DrivePath from, DrivePath to) {
        return move(from, to, ConflictPolicy.OVERWRITE);
    }

    @Override
    public Entry setModifiedAt(DrivePath path, Instant time) {
        Refusals.checkDating(path);
        return locked(() ->
                tree.put(path, tree.need("Dating", path).dated(traits.times().rounded(time))));
    }

    @Override
    public Entry copy(DrivePath from, DrivePath to, ConflictPolicy conflict) {
        return locked(() -> {
            MemoryNode node = traveller("Copying", from, to);
            if (from.equals(to) && conflict == ConflictPolicy.OVERWRITE) {
                throw new DuopanException(ErrorKind.INVALID, "Copying " + from + " over itself is refused.");
            }
            checkSpace(to, node.size());
            return keep(to, tree.copyOf(node), conflict);
        });
    }

    @Override
    public void delete(DrivePath path) {
        if (path.isRoot()) {
            throw new DuopanException(ErrorKind.INVALID, "Deleting the root is refused.");
        }
        locked(() -> {
            MemoryNode node = tree.need("Deleting", path);
            tree.remove(path);
            trash.keep(path, node, clock.instant());
            return path;
        });
    }

    @Override
    public About about() {
        return locked(() -> new About("memory", capacity, tree.size()));
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
    public Set<DigestAlgorithm> needs() {
        return Set.of(DigestAlgorithm.MD5);
    }

    @Override
    public Optional<Entry> tryInstant(DrivePath path, Fingerprint fingerprint, UploadOptions options) {
        String md5 = fingerprint
                .digest(DigestAlgorithm.MD5)
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.INVALID, "An instant upload of " + path + " needs the MD5 of the content."));
        traits.checkUpload(path, fingerprint.size());
        return locked(() -> tree.files()
                .filter(file -> file.size() == fingerprint.size())
                .filter(file -> file.digests().ofContent(DigestAlgorithm.MD5).equals(Optional.of(md5)))
                .findFirst()
                .map(twin -> keepTwin(path, twin, options)));
    }

    @Override
    public void close() {}

    @Override
    public String toString() {
        return "the drive in memory";
    }

    private Entry keepTwin(DrivePath path, File twin, UploadOptions options) {
        checkSpace(path, twin.size());
        File file = new File(twin.content(), twin.digests(), modifiedAt(options), tree.birth());
        return keep(path, file, options.conflict());
    }

    /** Puts what was deleted into place again. The caller holds the lock. */
    Entry revive(DrivePath path, MemoryNode node, ConflictPolicy conflict) {
        if (path.isRoot()) {
            throw new DuopanException(ErrorKind.INVALID, "Restoring in place of the root is refused.");
        }
        traits.names().check(path);
        checkSpace(path, node.size());
        return keep(path, node, conflict);
    }

    private Entry keep(DrivePath path, MemoryNode node, ConflictPolicy conflict) {
        tree.folder("Making " + path, path.parent().orElseThrow());
        return tree.put(tree.settle(path, node, conflict), node);
    }

    private MemoryNode traveller(String action, DrivePath from, DrivePath to) {
        Refusals.checkJourney(action, from, to);
        traits.names().check(to);
        return tree.need(action, from);
    }

    private Instant modifiedAt(UploadOptions options) {
        Instant now = clock.instant();
        boolean kept = traits.times().kept();
        return traits.times().rounded(kept ? options.modifiedAt().orElse(now) : now);
    }

    private void checkSpace(DrivePath path, long size) {
        long free = about().free();
        if (size > free) {
            throw new DuopanException(
                    ErrorKind.QUOTA,
                    "Keeping " + path + " failed: it has " + size + " bytes, and " + free
                            + " are free. Delete something.");
        }
    }

    private static byte[] bytes(UploadSource source) {
        try (InputStream stream = source.open()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new DuopanException(ErrorKind.UNAVAILABLE, "Reading " + source + " failed: " + e.getMessage(), e);
        }
    }

    <R> R locked(Supplier<R> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
