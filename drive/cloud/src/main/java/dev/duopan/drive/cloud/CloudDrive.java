package dev.duopan.drive.cloud;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.client.baidu.BaiduPan;
import dev.duopan.client.pan123.Pan123Open;
import dev.duopan.drive.About;
import dev.duopan.drive.ByteRange;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.DigestAlgorithm;
import dev.duopan.drive.DigestLookup;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.DriveTraits;
import dev.duopan.drive.Entry;
import dev.duopan.drive.Fingerprint;
import dev.duopan.drive.InstantUpload;
import dev.duopan.drive.NameRules;
import dev.duopan.drive.Refusals;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An account of a cloud service as a drive.
 *
 * <p>The services address files by id or know no single look-up by path, so ids of folders are remembered for 20 seconds.
 * What this drive changes itself is forgotten at once; a folder that somebody else moves may still be found under its old
 * path for that long. Whether something exists is always asked.
 *
 * <p>Replacing a file by moving or copying takes several calls, because neither service replaces reliably: the old file is
 * renamed, the new one put in its place, and the old one put into the trash. After a crash in between both are there.
 *
 * <p>Closing does nothing: the transport belongs to whoever made the client.
 */
public final class CloudDrive implements Drive {
    private final CloudFiles files;
    private final Optional<DigestLookup> digestLookup;
    private final NameRules names;
    private final Landing landing;

    private CloudDrive(CloudFiles files, Optional<DigestLookup> digestLookup, NameRules names) {
        this.files = files;
        this.digestLookup = digestLookup;
        this.names = names;
        this.landing = new Landing(files);
    }

    /** The files of a 123pan account. */
    public static CloudDrive over(Pan123Open pan) {
        return new CloudDrive(new Pan123Files(pan), Optional.empty(), CloudNames.COMMON);
    }

    /** The files of a Baidu account, under the vendor's rules for names. */
    public static CloudDrive over(BaiduPan pan) {
        BaiduFiles files = new BaiduFiles(pan);
        return new CloudDrive(files, Optional.of(files), CloudNames.BAIDU_VENDOR);
    }

    /** Returns the same drive with other rules for names, as a netdisk of one's own may have. */
    public CloudDrive withNames(NameRules other) {
        return new CloudDrive(files, digestLookup, other);
    }

    @Override
    public Entry stat(DrivePath path) {
        return path.isRoot() ? Entry.folder(path) : find("Looking at", path);
    }

    private Entry find(String action, DrivePath path) {
        return files.find(path).orElseThrow(() -> Refusals.notFound(action, path));
    }

    @Override
    public List<Entry> list(DrivePath folder) {
        try {
            return files.list(folder).stream()
                    .sorted(Comparator.comparing(Entry::name, DrivePath.nameOrder()))
                    .toList();
        } catch (DuopanException e) {
            if (e.kind() == ErrorKind.NOT_FOUND && files.find(folder).isPresent()) {
                throw Refusals.notFolder(folder);
            }
            throw e;
        }
    }

    @Override
    public InputStream read(DrivePath path, ByteRange range) {
        if (path.isRoot()) {
            throw Refusals.notFile(path);
        }
        if (range.length() == 0) {
            requireFile(find("Reading", path));
            return InputStream.nullInputStream();
        }
        return afresh(path, () -> open(files.recall(path), range));
    }

    /** The services refuse a range behind the end, which gives nothing here; any other refusal stays one. */
    private InputStream open(Entry file, ByteRange range) {
        requireFile(file);
        try {
            return files.open(file, range);
        } catch (DuopanException e) {
            if (e.kind() == ErrorKind.INVALID
                    && range.lengthIn(find("Reading", file.path()).size()) == 0) {
                return InputStream.nullInputStream();
            }
            throw e;
        }
    }

    private static void requireFile(Entry entry) {
        if (entry.isFolder()) {
            throw Refusals.notFile(entry.path());
        }
    }

    /** Does something with what is remembered, and once more without, should it not be there any more. */
    private <T> T afresh(DrivePath path, Supplier<T> action) {
        try {
            return action.get();
        } catch (DuopanException e) {
            if (e.kind() != ErrorKind.NOT_FOUND) {
                throw e;
            }
            forgetAbove(path);
            return action.get();
        }
    }

    private void forgetAbove(DrivePath path) {
        files.forget(path.isRoot() ? path : DrivePath.ROOT.child(path.names().getFirst()));
    }

    @Override
    public Entry upload(DrivePath path, UploadSource source, UploadOptions options) {
        traits().checkUpload(path, source.size());
        return afresh(path, () -> {
            landing.prepare(path);
            return files.store(path, source, options);
        });
    }

    private Optional<Entry> tryInstant(DrivePath path, Fingerprint fingerprint, UploadOptions options) {
        traits().checkUpload(path, fingerprint.size());
        files.needs().stream()
                .filter(algorithm -> fingerprint.digest(algorithm).isEmpty())
                .findFirst()
                .ifPresent(missing -> {
                    throw new DuopanException(
                            ErrorKind.INVALID, "Instant upload of " + path + " needs a trustworthy " + missing + ".");
                });
        return afresh(path, () -> {
            landing.prepare(path);
            return files.storeKnown(path, fingerprint, options);
        });
    }

    @Override
    public Entry mkdir(DrivePath folder) {
        names.check(folder);
        return landing.folder(folder);
    }

    @Override
    public Entry move(DrivePath from, DrivePath to, ConflictPolicy conflict) {
        Refusals.checkJourney("Moving", from, to);
        Entry source = find("Moving", from);
        if (from.equals(to)) {
            return source;
        }
        names.check(to);
        landing.prepare(to);
        DrivePath place = landing.place("Moving to", to, source, conflict);
        landing.replacing(place, () -> files.relocate(source, place));
        files.forget(from);
        return arrived(place);
    }

    @Override
    public Entry copy(DrivePath from, DrivePath to, ConflictPolicy conflict) {
        Refusals.checkJourney("Copying", from, to);
        if (from.equals(to) && conflict == ConflictPolicy.OVERWRITE) {
            throw new DuopanException(ErrorKind.INVALID, "Copying " + from + " over itself is refused.");
        }
        names.check(to);
        return afresh(from, () -> copy(files.recall(from), to, conflict));
    }

    /** Both services refuse a name that is taken, so most copies need no look at what is there. */
    private Entry copy(Entry source, DrivePath to, ConflictPolicy conflict) {
        landing.prepare(to);
        try {
            return files.copy(source, to);
        } catch (DuopanException e) {
            if (e.kind() != ErrorKind.EXISTS) {
                throw e;
            }
            DrivePath place = landing.place("Copying to", to, source, conflict);
            landing.replacing(place, () -> files.copy(source, place));
            return arrived(place);
        }
    }

    private Entry arrived(DrivePath place) {
        files.forget(place);
        return find("Looking at", place);
    }

    @Override
    public void delete(DrivePath path) {
        if (path.isRoot()) {
            throw new DuopanException(ErrorKind.INVALID, "Deleting the root is refused.");
        }
        files.discard(find("Deleting", path));
        files.forget(path);
    }

    @Override
    public About about() {
        return files.about();
    }

    @Override
    public DriveTraits traits() {
        return files.traits().withNames(names);
    }

    @Override
    public <C> Optional<C> capability(Class<C> type) {
        if (type == InstantUpload.class) {
            return Optional.of(type.cast(new Instant()));
        }
        return type == DigestLookup.class ? digestLookup.map(type::cast) : Optional.empty();
    }

    @Override
    public void close() {}

    private final class Instant implements InstantUpload {
        @Override
        public Set<DigestAlgorithm> needs() {
            return files.needs();
        }

        @Override
        public Optional<Entry> tryInstant(DrivePath path, Fingerprint fingerprint, UploadOptions options) {
            return CloudDrive.this.tryInstant(path, fingerprint, options);
        }
    }
}
