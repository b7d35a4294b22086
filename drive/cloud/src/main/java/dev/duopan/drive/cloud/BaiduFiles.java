package dev.duopan.drive.cloud;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import dev.duopan.api.baidu.upload.Precreate;
import dev.duopan.api.baidu.upload.PrecreateBuilder;
import dev.duopan.api.baidu.upload.Precreated;
import dev.duopan.api.baidu.upload.Rtype;
import dev.duopan.client.ByteSpan;
import dev.duopan.client.Download;
import dev.duopan.client.baidu.BaiduPan;
import dev.duopan.client.baidu.FileUpload;
import dev.duopan.client.baidu.UploadVerification;
import dev.duopan.client.baidu.UploadedFile;
import dev.duopan.drive.About;
import dev.duopan.drive.ByteRange;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.ContentDigests;
import dev.duopan.drive.Digest;
import dev.duopan.drive.DigestAlgorithm;
import dev.duopan.drive.DigestLookup;
import dev.duopan.drive.DigestPlan;
import dev.duopan.drive.Digests;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.DriveTraits;
import dev.duopan.drive.Entry;
import dev.duopan.drive.Fingerprint;
import dev.duopan.drive.Refusals;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import dev.duopan.drive.Verification;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files of Baidu Netdisk, which addresses them by path for changes and by id for downloads. */
final class BaiduFiles implements CloudFiles, DigestLookup {
    private static final int LARGEST_BATCH = 100;
    private static final Duration TOLD_LIFE = Duration.ofSeconds(20);
    private static final long MOST_TOLD = 1_000;
    private static final String EMPTY_MD5 = "d41d8cd98f00b204e9800998ecf8427e";

    private final BaiduPan pan;
    private final PathMemory memory = new PathMemory();
    private final Together<Long, FileDescription> descriptions =
            new Together<>(DescribeFiles.MOST_IDS, this::descriptions);
    private final Cache<Long, String> told = Caffeine.newBuilder()
            .expireAfterWrite(TOLD_LIFE)
            .maximumSize(MOST_TOLD)
            .build();
    private volatile @Nullable DriveTraits traits;

    BaiduFiles(BaiduPan pan) {
        this.pan = pan;
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

    private static long id(Entry entry) {
        return Long.parseLong(entry.id());
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
        Download download = pan.download(id(file), new ByteSpan(range.offset(), range.length()));
        BaiduPan.contentMd5(download).ifPresent(md5 -> told.put(id(file), md5));
        return download.body();
    }

    /** Whoever just read the file was told. */
    @Override
    public Digests lookup(Entry file) {
        Optional<String> md5 = file.size() == 0
                ? Optional.of(EMPTY_MD5)
                : Optional.ofNullable(told.getIfPresent(id(file))).or(() -> asked(file));
        return md5.map(text -> file.digests().plus(Digests.of(Digest.ofContent(DigestAlgorithm.MD5, text))))
                .orElse(file.digests());
    }

    private Optional<String> asked(Entry file) {
        try (Download download = pan.download(id(file), new ByteSpan(0, 1))) {
            return BaiduPan.contentMd5(download);
        } catch (IOException e) {
            throw new DuopanException(
                    ErrorKind.UNAVAILABLE, "Asking for the digest of " + file.path() + " failed: " + e.getMessage(), e);
        }
    }

    @Override
    public Entry store(DrivePath path, UploadSource source, UploadOptions options) {
        int sliceSize = pan.sliceSize(source.size());
        ContentDigests digests = source.digests(
                DigestPlan.of(DigestAlgorithm.MD5, DigestAlgorithm.MD5_HEAD).withSlices(sliceSize));
        FileUpload file = FileUpload.of(path.toString(), new SourceContent(source))
                .with(new dev.duopan.client.baidu.ContentDigests(
                        digests.digest(DigestAlgorithm.MD5),
                        digests.digest(DigestAlgorithm.MD5_HEAD),
                        sliceSize,
                        digests.sliceMd5s()))
                .with(rtype(options.conflict()))
                .withTimes(null, options.modifiedAt().orElse(null));
        WholeArrival arrival = new WholeArrival(options.listener(), source.size());
        BaiduResumption.Listener listener = new BaiduResumption.Listener(arrival);
        Arriving arriving = Arriving.at(
                path, options.conflict(), hasContent(digests.digest(DigestAlgorithm.MD5), source.size()), this);
        UploadedFile done = arriving.since()
                .change(
                        () -> BaiduResumption.of(file, options.resumption())
                                .map(token -> pan.resume(file, token, listener))
                                .orElseGet(() -> pan.upload(file, listener)),
                        () -> arriving.find(this).map(BaiduFiles::found));
        arrival.complete();
        options.listener().verified(verification(done));
        return described(DrivePath.of(done.path()), done.fsId());
    }

    /** Where the service tells no digest of the content, the size must do. */
    private Predicate<Entry> hasContent(String md5, long size) {
        return entry -> entry.size() == size
                && lookup(entry)
                        .ofContent(DigestAlgorithm.MD5)
                        .map(told -> md5.isEmpty() || md5.equalsIgnoreCase(told))
                        .orElse(true);
    }

    private static UploadedFile found(Entry entry) {
        return new UploadedFile(id(entry), entry.path().toString(), UploadVerification.SIZE);
    }

    private static Verification verification(UploadedFile done) {
        return switch (done.verification()) {
            case INSTANT, EMPTY -> Verification.MATCHED;
            case SLICES -> Verification.SLICE_DIGESTS;
            case SIZE -> Verification.SIZE;
        };
    }

    private static Rtype rtype(ConflictPolicy conflict) {
        return switch (conflict) {
            case FAIL -> Rtype.FAIL;
            case OVERWRITE -> Rtype.OVERWRITE;
            case RENAME -> Rtype.RENAME;
        };
    }

    private Map<Long, FileDescription> descriptions(List<Long> ids) {
        return pan.files().describe(DescribeFiles.of(ids)).send().list().stream()
                .collect(Collectors.toMap(FileDescription::fsId, Function.identity(), (one, same) -> one));
    }

    private Entry described(DrivePath path, long fsId) {
        FileDescription file = descriptions.ask(fsId).orElseThrow(() -> Refusals.notFound("Looking at", path));
        return memory.keep(Entry.file(path, file.size())
                .withId(Long.toString(fsId))
                .withCreatedAt(Instant.ofEpochSecond(file.serverCtime()))
                .withModifiedAt(time(file.localMtime(), file.serverMtime()))
                .withDigests(listed(file.md5())));
    }

    @Override
    public Set<DigestAlgorithm> needs() {
        return Set.of(DigestAlgorithm.MD5, DigestAlgorithm.MD5_HEAD);
    }

    @Override
    public Optional<Entry> storeKnown(DrivePath path, Fingerprint fingerprint, UploadOptions options) {
        return fingerprint.size() == 0
                ? Optional.of(store(path, UploadSource.of(new byte[0]), options))
                : announce(path, fingerprint, options);
    }

    private Optional<Entry> announce(DrivePath path, Fingerprint fingerprint, UploadOptions options) {
        String md5 = fingerprint.digest(DigestAlgorithm.MD5).orElseThrow();
        Precreate request = PrecreateBuilder.builder()
                .path(path.toString())
                .size(fingerprint.size())
                .blockList(List.of(md5))
                .rtype(rtype(options.conflict()))
                .contentMd5(md5)
                .sliceMd5(fingerprint.digest(DigestAlgorithm.MD5_HEAD).orElseThrow())
                .localMtime(options.modifiedAt().map(Instant::getEpochSecond).orElse(null))
                .build();
        Arriving arriving = Arriving.at(path, options.conflict(), hasContent(md5, fingerprint.size()), this);
        return arriving
                .since()
                .change(
                        () -> announced(request).stream().toList(),
                        () -> arriving.find(this).map(List::of))
                .stream()
                .findFirst();
    }

    private Optional<Entry> announced(Precreate request) {
        return switch (pan.uploads().precreate(request).send()) {
            case Precreated.Done done ->
                Optional.of(
                        described(DrivePath.of(done.info().path()), done.info().fsId()));
            case Precreated.Wanted wanted -> Optional.empty();
        };
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
                        && hasContent(
                                        lookup(source)
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
