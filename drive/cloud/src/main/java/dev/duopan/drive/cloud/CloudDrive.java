package dev.duopan.drive.cloud;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.client.baidu.BaiduPan;
import dev.duopan.client.pan123.Pan123Open;
import dev.duopan.drive.About;
import dev.duopan.drive.ByteRange;
import dev.duopan.drive.Capabilities;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.DriveTraits;
import dev.duopan.drive.Entry;
import dev.duopan.drive.NameRules;
import dev.duopan.drive.Refusals;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
    private final CloudPaths paths;
    private final CloudFiles files;
    private final Landing landing;
    private final Offering offering;
    private final Capabilities capabilities;

    private CloudDrive(CloudPaths paths, Offering offering) {
        this.paths = paths;
        this.files = paths.files();
        this.landing = paths.landing();
        this.offering = offering;
        this.capabilities = offering.on(paths);
    }

    /** The files of a 123pan account. */
    public static CloudDrive over(Pan123Open pan) {
        Pan123Files files = new Pan123Files(pan);
        return new CloudDrive(new CloudPaths(files, CloudNames.COMMON), new Pan123Offering(pan, files));
    }

    /** The files of a Baidu account, under the vendor's rules for names. */
    public static CloudDrive over(BaiduPan pan) {
        BaiduFiles files = new BaiduFiles(pan);
        return new CloudDrive(new CloudPaths(files, CloudNames.BAIDU_VENDOR), new BaiduOffering(pan, files));
    }

    /** Returns the same drive with other rules for names, as a netdisk of one's own may have. */
    public CloudDrive withNames(NameRules other) {
        return new CloudDrive(paths.withNames(other), offering);
    }

    @Override
    public Entry stat(DrivePath path) {
        return paths.look(path);
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
            requireFile(paths.find("Reading", path));
            return InputStream.nullInputStream();
        }
        return paths.afresh(() -> opened(files.recall(path), range), path);
    }

    private InputStream opened(Entry file, ByteRange range) {
        requireFile(file);
        return new MendedStream(range, rest -> open(file, rest));
    }

    /** The services refuse a range behind the end, which gives nothing here; any other refusal stays one. */
    private InputStream open(Entry file, ByteRange range) {
        try {
            return files.open(file, range);
        } catch (DuopanException e) {
            if (e.kind() == ErrorKind.INVALID
                    && range.lengthIn(paths.find("Reading", file.path()).size()) == 0) {
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

    @Override
    public Entry upload(DrivePath path, UploadSource source, UploadOptions options) {
        traits().checkUpload(path, source.size());
        return paths.afresh(
                () -> {
                    landing.prepare(path);
                    return files.store(path, source, options);
                },
                path);
    }

    @Override
    public Entry mkdir(DrivePath folder) {
        paths.names().check(folder);
        return paths.afresh(() -> landing.folder(folder), folder);
    }

    @Override
    public Entry move(DrivePath from, DrivePath to, ConflictPolicy conflict) {
        Refusals.checkJourney("Moving", from, to);
        Entry source = paths.find("Moving", from);
        if (from.equals(to)) {
            return source;
        }
        paths.names().check(to);
        landing.prepare(to);
        DrivePath place = landing.place("Moving to", to, source, conflict);
        landing.replacing(place, () -> files.relocate(source, place));
        files.forget(from);
        return paths.arrived(place);
    }

    @Override
    public Entry copy(DrivePath from, DrivePath to, ConflictPolicy conflict) {
        Refusals.checkJourney("Copying", from, to);
        if (from.equals(to) && conflict == ConflictPolicy.OVERWRITE) {
            throw new DuopanException(ErrorKind.INVALID, "Copying " + from + " over itself is refused.");
        }
        paths.names().check(to);
        return paths.afresh(() -> copy(files.recall(from), to, conflict), from, to);
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
            return paths.arrived(place);
        }
    }

    @Override
    public void delete(DrivePath path) {
        if (path.isRoot()) {
            throw new DuopanException(ErrorKind.INVALID, "Deleting the root is refused.");
        }
        files.discard(paths.find("Deleting", path));
        files.forget(path);
    }

    @Override
    public About about() {
        return files.about();
    }

    @Override
    public DriveTraits traits() {
        return paths.traits();
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
}
