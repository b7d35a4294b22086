package dev.duopan.drive.cloud;

import dev.duopan.api.baidu.upload.Precreate;
import dev.duopan.api.baidu.upload.PrecreateBuilder;
import dev.duopan.api.baidu.upload.Precreated;
import dev.duopan.api.baidu.upload.Rtype;
import dev.duopan.client.baidu.BaiduPan;
import dev.duopan.client.baidu.FileUpload;
import dev.duopan.client.baidu.UploadVerification;
import dev.duopan.client.baidu.UploadedFile;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.ContentDigests;
import dev.duopan.drive.DigestAlgorithm;
import dev.duopan.drive.DigestPlan;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.Fingerprint;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import dev.duopan.drive.Verification;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings files to Baidu Netdisk: their bytes, or only the digests of what the service knows. */
record BaiduUploads(BaiduPan pan, BaiduFiles files, BaiduContents contents) {
    static final Set<DigestAlgorithm> NEEDS = Set.of(DigestAlgorithm.MD5, DigestAlgorithm.MD5_HEAD);

    Entry store(DrivePath path, UploadSource source, UploadOptions options) {
        int sliceSize = pan.sliceSize(source.size());
        ContentDigests digests = source.digests(DigestPlan.of(NEEDS).withSlices(sliceSize));
        FileUpload file = FileUpload.of(path.toString(), new SourceContent(source))
                .with(translated(digests, sliceSize))
                .with(rtype(options.conflict()))
                .withTimes(null, options.modifiedAt().orElse(null));
        WholeArrival arrival = new WholeArrival(options.listener(), source.size());
        BaiduResumption.Listener listener = new BaiduResumption.Listener(arrival);
        String md5 = digests.digest(DigestAlgorithm.MD5);
        Arriving arriving = Arriving.at(path, options.conflict(), contents.mayBe(md5, source.size()), files);
        UploadedFile done = arriving.since()
                .change(
                        () -> BaiduResumption.of(file, options.resumption())
                                .map(token -> pan.resume(file, token, listener))
                                .orElseGet(() -> pan.upload(file, listener)),
                        () -> arriving.find(files).map(BaiduUploads::found));
        arrival.complete();
        options.listener().verified(verification(done));
        return arrived(done, source.size(), options);
    }

    private static dev.duopan.client.baidu.ContentDigests translated(ContentDigests digests, int sliceSize) {
        return new dev.duopan.client.baidu.ContentDigests(
                digests.digest(DigestAlgorithm.MD5),
                digests.digest(DigestAlgorithm.MD5_HEAD),
                sliceSize,
                digests.sliceMd5s());
    }

    private static UploadedFile found(Entry entry) {
        return new UploadedFile(Lookup.id(entry), entry.path().toString(), UploadVerification.SIZE);
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

    /** The file is there, so that what a service can't describe yet is no failure. */
    private Entry arrived(UploadedFile done, long size, UploadOptions options) {
        DrivePath path = DrivePath.of(done.path());
        return files.described(path, done.fsId())
                .orElseGet(() -> Entry.file(path, size)
                        .withId(Long.toString(done.fsId()))
                        .withModifiedAt(options.modifiedAt().orElse(null)));
    }

    Optional<Entry> storeKnown(DrivePath path, Fingerprint fingerprint, UploadOptions options) {
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
        Arriving arriving = Arriving.at(path, options.conflict(), contents.mayBe(md5, fingerprint.size()), files);
        List<UploadedFile> done = arriving.since()
                .change(
                        () -> announced(request).stream().toList(),
                        () -> arriving.find(files).map(entry -> List.of(found(entry))));
        return done.stream().findFirst().map(file -> arrived(file, fingerprint.size(), options));
    }

    private Optional<UploadedFile> announced(Precreate request) {
        return switch (pan.uploads().precreate(request).send()) {
            case Precreated.Done done ->
                Optional.of(new UploadedFile(done.info().fsId(), done.info().path(), UploadVerification.INSTANT));
            case Precreated.Wanted wanted -> Optional.empty();
        };
    }
}
