package dev.duopan.drive.cloud;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
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
import dev.duopan.client.pan123.Pan123Open;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final Together<Long, FileItem> infos = new Together<>(OpenApi.MAX_BATCH, this::infos);
    private final Pan123Uploads uploads;

    Pan123Files(Pan123Open pan) {
        this.pan = pan;
        this.uploads = new Pan123Uploads(pan, this);
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

    /** Returns the id of a folder, perhaps from memory. */
    long folderId(DrivePath folder) {
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

    static Entry entry(DrivePath path, FileItem item) {
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
        MakeFolder request = new MakeFolder(folder.name(), folderId(CloudFiles.above(folder)));
        Certain certain = Certain.now();
        long id = certain.change(
                () -> pan.files().makeFolder(request).send().folderId(),
                () -> find(folder)
                        .filter(entry -> entry.isFolder() && certain.isNew(entry))
                        .map(Pan123Files::id));
        return described(folder, id).orElseGet(() -> Entry.folder(folder).withId(Long.toString(id)));
    }

    private Optional<FileItem> info(Entry entry) {
        return infos.ask(id(entry));
    }

    private Map<Long, FileItem> infos(List<Long> ids) {
        return pan.files().infos(new GetFileInfos(ids)).send().fileList().stream()
                .collect(Collectors.toMap(FileItem::fileId, Function.identity(), (one, same) -> one));
    }

    /** Describes what just came to a folder; empty if the service doesn't know it yet. */
    Optional<Entry> described(DrivePath path, long id) {
        return infos.ask(id).map(item -> memory.keep(entry(path.sibling(item.filename()), item)));
    }

    @Override
    public InputStream open(Entry file, ByteRange range) {
        return pan.download(id(file), new DownloadRange(range.offset(), range.length()))
                .bytes();
    }

    @Override
    public Entry store(DrivePath path, UploadSource source, UploadOptions options) {
        return uploads.store(path, source, options);
    }

    @Override
    public Set<DigestAlgorithm> needs() {
        return Pan123Uploads.NEEDS;
    }

    @Override
    public Optional<Entry> storeKnown(DrivePath path, Fingerprint fingerprint, UploadOptions options) {
        return uploads.storeKnown(path, fingerprint, options);
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
        Certain.now()
                .change(
                        () -> pan.files()
                                .rename(new RenameFile(id(entry), name))
                                .send(),
                        () -> info(entry)
                                .filter(item -> item.filename().equals(name))
                                .isPresent());
    }

    private void move(Entry entry, DrivePath folder) {
        long target = folderId(folder);
        Certain.now()
                .change(
                        () -> pan.files()
                                .move(new MoveFiles(List.of(id(entry)), target))
                                .send(),
                        () -> info(entry)
                                .filter(item -> item.parentFileId() == target)
                                .isPresent());
    }

    @Override
    public Entry copy(Entry source, DrivePath to) {
        boolean taken = source.isFolder() ? find(to).isPresent() : source.path().equals(to);
        if (taken) {
            throw Refusals.exists("Copying to", to);
        }
        if (source.isFile()) {
            return uploads.copy(source, to);
        }
        List<Entry> children = list(source.path());
        Entry folder = makeFolder(to);
        children.forEach(child -> copy(child, to.child(child.name())));
        return folder;
    }

    @Override
    public void discard(List<Entry> entries) {
        List<Long> ids = entries.stream().map(Pan123Files::id).toList();
        Certain.now()
                .change(
                        () -> pan.trash().put(new TrashFiles(ids)).send(),
                        () -> pan.files().infos(new GetFileInfos(ids)).send().fileList().stream()
                                .allMatch(FileItem::trashed));
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
