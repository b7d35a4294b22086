package dev.duopan.drive.cloud;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.baidu.account.Membership;
import dev.duopan.api.baidu.account.Quota;
import dev.duopan.api.baidu.account.UserInfo;
import dev.duopan.api.baidu.file.DescribeFiles;
import dev.duopan.api.baidu.file.FileDescription;
import dev.duopan.api.baidu.file.FileEntry;
import dev.duopan.api.baidu.file.FileRelocation;
import dev.duopan.api.baidu.file.ListFiles;
import dev.duopan.api.baidu.file.OnDuplicate;
import dev.duopan.api.baidu.upload.CreatedFile;
import dev.duopan.api.baidu.upload.MakeDirectory;
import dev.duopan.api.baidu.upload.Rtype;
import dev.duopan.client.baidu.BaiduPan;
import dev.duopan.drive.About;
import dev.duopan.drive.ByteRange;
import dev.duopan.drive.Digest;
import dev.duopan.drive.DigestAlgorithm;
import dev.duopan.drive.Digests;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.DriveTraits;
import dev.duopan.drive.Entry;
import dev.duopan.drive.Fingerprint;
import dev.duopan.drive.Refusals;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import dev.duopan.drive.Verification;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files of Baidu Netdisk, which addresses them by path for changes and by id for downloads. */
final class BaiduFiles implements CloudFiles {
    private static final int LARGEST_BATCH = 100;

    private final BaiduPan pan;
    private final PathMemory memory = new PathMemory();
    private final BaiduContents contents;
    private final BaiduUploads uploads;
    private final Together<Long, FileDescription> descriptions;
    private volatile @Nullable DriveTraits traits;

    BaiduFiles(BaiduPan pan) {
        this.pan = pan;
        this.contents = new BaiduContents(pan);
        this.uploads = new BaiduUploads(pan, this, contents);
        this.descriptions = new Together<>(DescribeFiles.MOST_IDS, ids -> describe(pan, DescribeFiles.of(ids)));
    }

    /** Describes files by their ids; those that aren't there are missing. */
    static Map<Long, FileDescription> describe(BaiduPan pan, DescribeFiles request) {
        return pan.files().describe(request).send().list().stream()
                .collect(Collectors.toMap(FileDescription::fsId, Function.identity(), (one, same) -> one));
    }

    BaiduContents contents() {
        return contents;
    }

    @Override
    public Optional<Entry> find(DrivePath path) {
        try {
            return list(CloudFiles.above(path)).stream()
                    .filter(entry -> entry.path().equals(path))
                    .findFirst();
        } catch (DuopanException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public Entry recall(DrivePath path) {
        return memory.find(path).or(() -> find(path)).orElseThrow(() -> Refusals.notFound("Looking at", path));
    }

    @Override
    public Optional<Entry> remembered(DrivePath path) {
        return memory.find(path);
    }

    @Override
    public void remember(Entry listed) {
        memory.keep(listed);
    }

    @Override
    public void forget(DrivePath path) {
        memory.forget(path);
    }

    @Override
    public List<Entry> list(DrivePath folder) {
        try (Stream<FileEntry> entries = pan.files().list(ListFiles.of(folder.toString())).stream()) {
            return entries.map(file -> memory.keep(entry(folder.child(file.serverFilename()), file)))
                    .toList();
        }
    }

    static Entry entry(DrivePath path, FileEntry file) {
        Entry plain = file.directory() ? Entry.folder(path) : Entry.file(path, file.size());
        return plain.withId(Long.toString(file.fsId()))
                .withCreatedAt(Instant.ofEpochSecond(file.serverCtime()))
                .withModifiedAt(time(file.localMtime(), file.serverMtime()))
                .withDigests(listed(file.directory() ? null : file.md5()));
    }

    private static Instant time(@Nullable Long local, long server) {
        return Instant.ofEpochSecond(local == null ? server : local);
    }

    /** What the service lists may be obfuscated, and isn't the content's for files of several slices. */
    private static Digests listed(@Nullable String md5) {
        return md5 == null || md5.isEmpty() ? Digests.NONE : Digests.of(Digest.opaque(DigestAlgorithm.MD5, md5));
    }

    @Override
    public Entry makeFolder(DrivePath folder) {
        Certain certain = Certain.now();
        return memory.keep(certain.change(
                () -> made(folder), () -> find(folder).filter(entry -> entry.isFolder() && certain.isNew(entry))));
    }

    private Entry made(DrivePath folder) {
        CreatedFile made = pan.uploads()
                .makeDirectory(MakeDirectory.of(folder.toString(), Rtype.FAIL))
                .send();
        return Entry.folder(folder)
                .withId(Long.toString(made.fsId()))
                .withCreatedAt(Instant.ofEpochSecond(made.ctime()))
                .withModifiedAt(Instant.ofEpochSecond(made.mtime()));
    }

    @Override
    public InputStream open(Entry file, ByteRange range) {
        return contents.open(file, range);
    }

    @Override
    public Entry store(DrivePath path, UploadSource source, UploadOptions options) {
        return uploads.store(path, source, options);
    }

    @Override
    public Set<DigestAlgorithm> needs() {
        return BaiduUploads.NEEDS;
    }

    @Override
    public Optional<Entry> storeKnown(DrivePath path, Fingerprint fingerprint, UploadOptions options) {
        return uploads.storeKnown(path, fingerprint, options);
    }

    /** Describes what just came to a path; empty if the service doesn't know it yet. */
    Optional<Entry> described(DrivePath path, long fsId) {
        return descriptions
                .ask(fsId)
                .map(file -> memory.keep(Entry.file(path, file.size())
                        .withId(Long.toString(fsId))
                        .withCreatedAt(Instant.ofEpochSecond(file.serverCtime()))
                        .withModifiedAt(time(file.localMtime(), file.serverMtime()))
                        .withDigests(listed(file.md5()))));
    }

    @Override
    public void relocate(Entry source, DrivePath to) {
        Certain.now()
                .change(
                        () -> pan.changes().move(List.of(relocation(source, to)), OnDuplicate.FAIL),
                        () -> find(source.path()).isEmpty() && find(to).isPresent());
        memory.forget(source.path());
    }

    private static FileRelocation relocation(Entry source, DrivePath to) {
        return new FileRelocation(
                source.path().toString(), CloudFiles.above(to).toString(), to.name(), OnDuplicate.FAIL);
    }

    @Override
    public Entry copy(Entry source, DrivePath to) {
        boolean taken = source.isFolder() ? find(to).isPresent() : source.path().equals(to);
        if (taken) {
            throw Refusals.exists("Copying to", to);
        }
        Certain certain = Certain.now();
        certain.change(
                () -> pan.changes().copy(List.of(relocation(source, to)), OnDuplicate.FAIL),
                () -> find(to).filter(copy -> certain.isNew(copy) && isCopy(copy, source))
                        .isPresent());
        return source.withPath(to).withId("").withCreatedAt(null);
    }

    /** What was at a folder's target is asked before; a file is known by its content, as far as the service tells it. */
    private boolean isCopy(Entry copy, Entry source) {
        return copy.isFolder()
                ? source.isFolder()
                : source.isFile()
                        && contents.mayBe(
                                        contents.lookup(source)
                                                .ofContent(DigestAlgorithm.MD5)
                                                .orElse(""),
                                        source.size())
                                .test(copy);
    }

    @Override
    public void discard(List<Entry> entries) {
        List<String> paths =
                entries.stream().map(entry -> entry.path().toString()).toList();
        Certain.now()
                .change(
                        () -> pan.changes().delete(paths),
                        () -> entries.stream()
                                .allMatch(entry -> find(entry.path()).isEmpty()));
    }

    @Override
    public About about() {
        UserInfo user = pan.account().userInfo().send();
        Quota quota = pan.account().quota().send();
        return new About(user.netdiskName(), quota.total(), quota.used());
    }

    @Override
    public DriveTraits traits() {
        DriveTraits known = traits;
        if (known == null) {
            known = traits(pan.account().userInfo().send().membership());
            traits = known;
        }
        return known;
    }

    private static DriveTraits traits(Membership membership) {
        return new DriveTraits(
                new DriveTraits.UploadRules(
                        membership.largestFile(),
                        membership.largestSlice(),
                        Membership.MOST_SLICES,
                        true,
                        Verification.SLICE_DIGESTS),
                CloudNames.BAIDU_VENDOR,
                new DriveTraits.RangeRules(Long.MAX_VALUE, membership == Membership.SUPER_MEMBER),
                new DriveTraits.TimeRules(Duration.ofSeconds(1), true),
                LARGEST_BATCH,
                false);
    }
}
