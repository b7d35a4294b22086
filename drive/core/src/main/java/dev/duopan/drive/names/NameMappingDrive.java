package dev.duopan.drive.names;

import dev.duopan.drive.About;
import dev.duopan.drive.ByteRange;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.DriveTraits;
import dev.duopan.drive.Entry;
import dev.duopan.drive.NameRules;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A drive that keeps names which another one refuses, in another spelling.
 *
 * <p>A character that a provider doesn't take becomes one that looks like it: {@code a:b?} is kept as {@code a﹕b﹖}. Where such
 * a look-alike was in the name already, a quote (U+201B) before it says so, and every name comes back exactly as it was
 * given. A name on the drive that is nobody's spelling stays as it is. Which names are concerned is told by
 * {@link MappedNames}, a capability of this drive.
 *
 * <p>Too long names can't be mapped: they are refused with INVALID before the first byte is sent, and spelling may make names
 * longer. Failures name paths as the provider has them. Capabilities of the other drive speak of names, too; those that
 * nobody has taught to are absent.
 */
public final class NameMappingDrive implements Drive {
    private final Drive drive;
    private final NameMapping names;
    private final PathMapping paths;
    private final MappedCapabilities capabilities;

    private NameMappingDrive(Drive drive, NameMapping names) {
        this.drive = drive;
        this.names = names;
        this.paths = new PathMapping(names);
        this.capabilities = new MappedCapabilities(this, drive, paths);
    }

    /**
     * Maps what the rules of a drive refuse.
     *
     * @param drive what is closed with this
     * @param rules those of the drive's {@link DriveTraits#names}, given here so that no service need be asked for them
     */
    public static NameMappingDrive over(Drive drive, NameRules rules) {
        return new NameMappingDrive(drive, NameMapping.under(rules));
    }

    @Override
    public Entry stat(DrivePath path) {
        return paths.meant(drive.stat(paths.spelled(path)));
    }

    @Override
    public List<Entry> list(DrivePath folder) {
        return drive.list(paths.spelled(folder)).stream()
                .map(paths::meant)
                .sorted(Comparator.comparing(Entry::name, DrivePath.nameOrder()))
                .toList();
    }

    @Override
    public InputStream read(DrivePath path, ByteRange range) {
        return drive.read(paths.spelled(path), range);
    }

    @Override
    public Entry upload(DrivePath path, UploadSource source, UploadOptions options) {
        return paths.meant(drive.upload(paths.spelled(path), source, options));
    }

    @Override
    public Entry mkdir(DrivePath folder) {
        return paths.meant(drive.mkdir(paths.spelled(folder)));
    }

    @Override
    public Entry move(DrivePath from, DrivePath to, ConflictPolicy conflict) {
        return paths.meant(drive.move(paths.spelled(from), paths.spelled(to), conflict));
    }

    @Override
    public Entry copy(DrivePath from, DrivePath to, ConflictPolicy conflict) {
        return paths.meant(drive.copy(paths.spelled(from), paths.spelled(to), conflict));
    }

    @Override
    public void delete(DrivePath path) {
        drive.delete(paths.spelled(path));
    }

    @Override
    public About about() {
        return drive.about();
    }

    @Override
    public DriveTraits traits() {
        return drive.traits().withNames(names.remaining());
    }

    @Override
    public <C> Optional<C> capability(Class<C> type) {
        return capabilities.find(type);
    }

    @Override
    public Optional<String> reasonAgainst(Class<?> type) {
        return drive.reasonAgainst(type);
    }

    @Override
    public void close() {
        drive.close();
    }

    @Override
    public String toString() {
        return drive.toString();
    }
}
