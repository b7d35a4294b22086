package dev.duopan.drive.cloud;

import dev.duopan.api.Content;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.pan123.open.CreateUpload;
import dev.duopan.api.pan123.open.CreatedUpload;
import dev.duopan.api.pan123.open.Duplicate;
import dev.duopan.api.pan123.open.OpenApi;
import dev.duopan.client.pan123.ContentKey;
import dev.duopan.client.pan123.FileUpload;
import dev.duopan.client.pan123.Pan123Open;
import dev.duopan.client.pan123.SliceMd5s;
import dev.duopan.client.pan123.UploadedFile;
import dev.duopan.drive.ByteRange;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.ContentDigests;
import dev.duopan.drive.Digest;
import dev.duopan.drive.DigestAlgorithm;
import dev.duopan.drive.DigestPlan;
import dev.duopan.drive.Digests;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.Fingerprint;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import dev.duopan.drive.Verification;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Brings files to 123pan: their bytes, or only the digest of what the service knows. */
record Pan123Uploads(Pan123Open pan, Pan123Files files) {
    static final Set<DigestAlgorithm> NEEDS = Set.of(DigestAlgorithm.MD5);
    private static final DigestPlan MD5 = DigestPlan.of(NEEDS);

    Entry store(DrivePath path, UploadSource source, UploadOptions options) {
        ContentDigests digests = source.digests(MD5, MD5.withSlices(OpenApi.SLICE_SIZE));
        String md5 = digests.digest(DigestAlgorithm.MD5);
        FileUpload file = FileUpload.of(folder(path), path.name(), new SourceContent(source), md5)
                .with(new SliceMd5s(digests.plan().sliceSize(), digests.sliceMd5s()))
                .with(duplicate(options.conflict()));
        WholeArrival arrival = new WholeArrival(options.listener(), source.size());
        Pan123Resumption.Listener listener = new Pan123Resumption.Listener(file, arrival);
        Arriving arriving = Arriving.at(path, options.conflict(), hasContent(md5, source.size()), files);
        UploadedFile done = arriving.since()
                .change(
                        () -> Pan123Resumption.of(file, options.resumption())
                                .map(token -> pan.resume(file, token, listener))
                                .orElseGet(() -> pan.upload(file, listener)),
                        () -> arriving.find(files).map(entry -> new UploadedFile(Lookup.id(entry), false)));
        arrival.complete();
        if (done.reused()) {
            options.listener().verified(Verification.MATCHED);
        }
        return arrived(arriving, done.fileId(), new ContentKey(md5, source.size()));
    }

    private long folder(DrivePath path) {
        return files.folderId(CloudFiles.above(path));
    }

    /** The file is there, so that what the service can't describe yet is no failure, unless nobody knows its name. */
    private Entry arrived(Arriving arriving, long id, ContentKey content) {
        DrivePath path = arriving.path();
        return files.described(path, id).orElseGet(() -> {
            if (arriving.conflict() == ConflictPolicy.RENAME) {
                throw new DuopanException(
                        ErrorKind.UNAVAILABLE,
                        "Uploading " + path
                                + " is done, but 123pan doesn't tell yet under which name; list the folder.");
            }
            return Entry.file(path, content.size())
                    .withId(Long.toString(id))
                    .withDigests(Digests.of(Digest.ofContent(DigestAlgorithm.MD5, content.hash())));
        });
    }

    private static Predicate<Entry> hasContent(String md5, long size) {
        return entry -> entry.size() == size
                && entry.digests()
                        .ofContent(DigestAlgorithm.MD5)
                        .filter(md5::equalsIgnoreCase)
                        .isPresent();
    }

    private static Duplicate duplicate(ConflictPolicy conflict) {
        return switch (conflict) {
            case FAIL -> Duplicate.REFUSE;
            case OVERWRITE -> Duplicate.OVERWRITE;
            case RENAME -> Duplicate.KEEP_BOTH;
        };
    }

    Optional<Entry> storeKnown(DrivePath path, Fingerprint fingerprint, UploadOptions options) {
        String md5 = fingerprint.digest(DigestAlgorithm.MD5).orElseThrow();
        CreateUpload request = new CreateUpload(
                folder(path), path.name(), md5, fingerprint.size(), duplicate(options.conflict()), null);
        Arriving arriving = Arriving.at(path, options.conflict(), hasContent(md5, fingerprint.size()), files);
        List<Long> id = arriving.since()
                .change(
                        () -> announced(request).stream().toList(),
                        () -> arriving.find(files).map(entry -> List.of(Lookup.id(entry))));
        return id.stream().findFirst().map(known -> arrived(arriving, known, new ContentKey(md5, fingerprint.size())));
    }

    private Optional<Long> announced(CreateUpload request) {
        CreatedUpload created = pan.uploads().create(request).send();
        return created.reuse() ? Optional.of(created.fileId()) : Optional.empty();
    }

    /** The service knows the content, so no byte is sent, unless it knows another one of the same digest. */
    Entry copy(Entry source, DrivePath to) {
        return storeKnown(to, Fingerprint.of(source), UploadOptions.FAIL_IF_EXISTS)
                .orElseGet(() -> sendCopy(source, to));
    }

    private Entry sendCopy(Entry source, DrivePath to) {
        String md5 = source.digests().ofContent(DigestAlgorithm.MD5).orElseThrow();
        FileUpload copy = FileUpload.of(folder(to), to.name(), new Remote(files, source), md5);
        Arriving arriving = Arriving.at(to, ConflictPolicy.FAIL, hasContent(md5, source.size()), files);
        long id = arriving.since()
                .change(
                        () -> pan.upload(copy).fileId(),
                        () -> arriving.find(files).map(Lookup::id));
        return arrived(arriving, id, new ContentKey(md5, source.size()));
    }

    private record Remote(Pan123Files files, Entry file) implements Content {
        @Override
        public long length() {
            return file.size();
        }

        @Override
        public InputStream open() {
            return files.open(file, ByteRange.ALL);
        }
    }
}
