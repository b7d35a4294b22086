package dev.duopan.drive.cloud;

import dev.duopan.api.Content;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.pan123.open.CreateUpload;
import dev.duopan.api.pan123.open.CreatedUpload;
import dev.duopan.api.pan123.open.Duplicate;
import dev.duopan.api.pan123.open.FileItem;
import dev.duopan.api.pan123.open.GetFileInfos;
import dev.duopan.api.pan123.open.ListFiles;
import dev.duopan.api.pan123.open.MakeFolder;
import dev.duopan.api.pan123.open.MoveFiles;
import dev.duopan.api.pan123.open.OpenApi;
import dev.duopan.api.pan123.open.RenameFile;
import dev.duopan.api.pan123.open.TrashFiles;
import dev.duopan.api.pan123.open.UserInfo;
import dev.duopan.client.pan123.DownloadRange;
import dev.duopan.client.pan123.FileUpload;
import dev.duopan.client.pan123.Pan123Open;
import dev.duopan.client.pan123.UploadedFile;
import dev.duopan.drive.About;
import dev.duopan.drive.ByteRange;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.Digest;
import dev.duopan.drive.DigestAlgorithm;
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
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Files of 123pan, which knows them by id: paths are looked up by listing folders. */
final class Pan123Files implements CloudFiles {
    private static final DriveTraits TRAITS = new DriveTraits(
            new DriveTraits.UploadRules(
                    OpenApi.MAX_FILE, OpenApi.SLICE_SIZE, Long.MAX_VALUE, true, Verification.CONTENT_DIGEST),
            CloudNames.COMMON,
            DriveTraits.RangeRules.UNLIMITED,
            new DriveTraits.TimeRules(Duration.ofSeconds(1), false),
            OpenApi.MAX_BATCH,
            true);

    private final Pan123Open pan;
    private final PathMemory memory = new PathMemory();

    Pan123Files(Pan123Open pan) {
        this.pan = pan;
    }

    @Override
    public Optional<Entry> find(DrivePath path) {
        Optional<Entry> remembered = memory.find(CloudFiles.above(path));
        try {
            return findIn(path);
        } catch (DuopanException e) {
            if (e.kind() != ErrorKind.NOT_FOUND) {
                throw e;
            }
            memory.forget(CloudFiles.above(path));
            return remembered.isPresent() ? find(path) : Optional.empty();
        }
    }

    private Optional<Entry> findIn(DrivePath path) {
        List<Entry> named = list(CloudFiles.above(path)).stream()
                .filter(entry -> entry.path().equals(path))
                .toList();
        if (named.size() > 1) {
            throw new DuopanException(
                    ErrorKind.CONFLICT, "The path " + path + " means " + named.size() + " files; rename all but one.");
        }
        return named.stream().findFirst();
    }

    @Override
    public Entry recall(DrivePath path) {
        return memory.find(path).or(() -> find(path)).orElseThrow(() -> Refusals.notFound("Looking at", path));
    }

    @Override
    public void forget(DrivePath path) {
        memory.forget(path);
    }

    private long folderId(DrivePath folder) {
        if (folder.isRoot()) {
            return OpenApi.ROOT;
        }
        Entry entry = recall(folder);
        if (entry.isFile()) {
            throw Refusals.notFound("Looking into", folder);
        }
        return id(entry);
    }

    private static long id(Entry entry) {
        return Long.parseLong(entry.id());
    }

    @Override
    public List<Entry> list(DrivePath folder) {
        try (Stream<FileItem> items = pan.files().list(ListFiles.of(folderId(folder))).stream()) {
            return items.filter(item -> !item.trashed())
                    .map(item -> memory.keep(entry(folder.child(item.filename()), item)))
                    .toList();
        }
    }

    private static Entry entry(DrivePath path, FileItem item) {
        Entry plain = item.isFolder() ? Entry.folder(path) : Entry.file(path, item.size());
        return plain.withId(Long.toString(item.fileId()))
                .withCreatedAt(item.created())
                .withModifiedAt(item.updated())
                .withDigests(
                        item.isFolder()
                                ? Digests.NONE
                                : Digests.of(Digest.ofContent(DigestAlgorithm.MD5, item.etag())));
    }

    @Override
    public Entry makeFolder(DrivePath folder) {
        long id = pan.files()
                .makeFolder(new MakeFolder(folder.name(), folderId(CloudFiles.above(folder))))
                .send()
                .folderId();
        return described(folder, id);
    }

    private Entry described(DrivePath path, long id) {
        return pan.files().infos(new GetFileInfos(List.of(id))).send().fileList().stream()
                .findFirst()
                .map(item -> memory.keep(entry(path.sibling(item.filename()), item)))
                .orElseThrow(() -> Refusals.notFound("Looking at", path));
    }

    @Override
    public InputStream open(Entry file, ByteRange range) {
        return pan.download(id(file), new DownloadRange(range.offset(), range.length()))
                .bytes();
    }

    @Override
    public Entry store(DrivePath path, UploadSource source, UploadOptions options) {
        String md5 = source.digests(DigestPlan.of(DigestAlgorithm.MD5)).digest(DigestAlgorithm.MD5);
        FileUpload file = FileUpload.of(folderId(CloudFiles.above(path)), path.name(), new SourceContent(source), md5)
                .with(duplicate(options.conflict()));
        UploadedFile done = pan.upload(file, options.listener()::arrived);
        if (done.reused()) {
            options.listener().verified(Verification.MATCHED);
        }
        return described(path, done.fileId());
    }

    private static Duplicate duplicate(ConflictPolicy conflict) {
        return switch (conflict) {
            case FAIL -> Duplicate.REFUSE;
            case OVERWRITE -> Duplicate.OVERWRITE;
            case RENAME -> Duplicate.KEEP_BOTH;
        };
    }

    @Override
    public Set<DigestAlgorithm> needs() {
        return Set.of(DigestAlgorithm.MD5);
    }

    @Override
    public Optional<Entry> storeKnown(DrivePath path, Fingerprint fingerprint, UploadOptions options) {
        CreatedUpload created = pan.uploads()
                .create(new CreateUpload(
                        folderId(CloudFiles.above(path)),
                        path.name(),
                        fingerprint.digest(DigestAlgorithm.MD5).orElseThrow(),
                        fingerprint.size(),
                        duplicate(options.conflict()),
                        null))
                .send();
        return created.reuse() ? Optional.of(described(path, created.fileId())) : Optional.empty();
    }

    /** Folder and name change by one call each; the name on the way is free in both folders. */
    @Override
    public void relocate(Entry source, DrivePath to) {
        DrivePath from = source.path();
        DrivePath origin = CloudFiles.above(from);
        DrivePath folder = CloudFiles.above(to);
        if (origin.equals(folder)) {
            rename(source, to.name());
        } else if (from.name().equals(to.name())) {
            move(source, folder);
        } else {
            Steps steps = new Steps();
            steps.take(() -> rename(source, "moving-" + UUID.randomUUID()), () -> rename(source, from.name()));
            steps.take(() -> move(source, folder), () -> move(source, origin));
            steps.take(() -> rename(source, to.name()), () -> {});
        }
        memory.forget(from);
    }

    private void rename(Entry entry, String name) {
        pan.files().rename(new RenameFile(id(entry), name)).send();
    }

    private void move(Entry entry, DrivePath folder) {
        pan.files().move(new MoveFiles(List.of(id(entry)), folderId(folder))).send();
    }

    @Override
    public Entry copy(Entry source, DrivePath to) {
        if (source.isFile()) {
            return copyFile(source, to);
        }
        List<Entry> children = list(source.path());
        Entry folder = makeFolder(to);
        children.forEach(child -> copy(child, to.child(child.name())));
        return folder;
    }

    /** The service knows the content, so no byte is sent, unless it knows another one of the same digest. */
    private Entry copyFile(Entry source, DrivePath to) {
        return storeKnown(to, Fingerprint.of(source), UploadOptions.FAIL_IF_EXISTS)
                .orElseGet(() -> sendCopy(source, to));
    }

    private Entry sendCopy(Entry source, DrivePath to) {
        String md5 = source.digests().ofContent(DigestAlgorithm.MD5).orElseThrow();
        FileUpload copy = FileUpload.of(folderId(CloudFiles.above(to)), to.name(), new Remote(source), md5);
        return described(to, pan.upload(copy).fileId());
    }

    private final class Remote implements Content {
        private final Entry file;

        Remote(Entry file) {
            this.file = file;
        }

        @Override
        public long length() {
            return file.size();
        }

        @Override
        public InputStream open() {
            return Pan123Files.this.open(file, ByteRange.ALL);
        }
    }

    @Override
    public void discard(Entry entry) {
        pan.trash().put(new TrashFiles(List.of(id(entry)))).send();
    }

    @Override
    public About about() {
        UserInfo user = pan.user().info().send();
        String name = user.nickname() == null ? Long.toString(user.uid()) : user.nickname();
        return new About(name, user.spaceTotal(), user.spaceUsed());
    }

    @Override
    public DriveTraits traits() {
        return TRAITS;
    }
}
