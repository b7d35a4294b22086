package dev.duopan.client.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.RetryAdvice;
import dev.duopan.api.baidu.account.Membership;
import dev.duopan.api.baidu.file.FileEntry;
import dev.duopan.api.baidu.file.ListFiles;
import dev.duopan.api.baidu.upload.CreateFile;
import dev.duopan.api.baidu.upload.CreateFileBuilder;
import dev.duopan.api.baidu.upload.CreatedFile;
import dev.duopan.api.baidu.upload.Precreate;
import dev.duopan.api.baidu.upload.PrecreateBuilder;
import dev.duopan.api.baidu.upload.Precreated;
import dev.duopan.client.Client;
import dev.duopan.client.OutcomeUnknownException;
import dev.duopan.client.UploadProgress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes all steps of an upload (docs/wire/baidu-xpan.md section 4.3). */
final class Uploader {
    private static final Logger LOG = LoggerFactory.getLogger(Uploader.class);
    private static final String EMPTY_MD5 = "d41d8cd98f00b204e9800998ecf8427e";
    /** How many slices are documented; the service is reported to take twice as many. */
    private static final int DOCUMENTED_SLICES = 1024;

    private final AccountCalls account;
    private final UploadCalls calls;
    private final FileCalls files;
    private final TransferSettings settings;
    private final AtomicReference<@Nullable Membership> known = new AtomicReference<>();

    Uploader(Client client, TransferSettings settings) {
        this.account = new AccountCalls(client);
        this.calls = new UploadCalls(client);
        this.files = new FileCalls(client);
        this.settings = settings;
    }

    int sliceSize(long fileSize) {
        Membership membership = membership();
        if (fileSize > membership.largestFile()) {
            throw new DuopanException(
                    ErrorKind.TOO_LARGE,
                    "a file of %,d bytes: this account's membership allows %,d"
                            .formatted(fileSize, membership.largestFile()));
        }
        int size = Membership.SMALLEST_FIRST_SLICE;
        while (Math.ceilDiv(fileSize, size) > DOCUMENTED_SLICES && size < membership.largestSlice()) {
            size *= 2;
        }
        return size;
    }

    private Membership membership() {
        Membership membership = known.get();
        if (membership == null) {
            membership = account.userInfo().send().membership();
            known.set(membership);
        }
        return membership;
    }

    UploadedFile upload(FileUpload file, UploadProgress progress) {
        if (file.content().length() == 0) {
            return uploaded(
                    calls.create(creation(file, List.of(EMPTY_MD5)).build()).send(), true);
        }
        ContentDigests digests = digests(file);
        try {
            return attempt(file, announcement(file, digests), digests, progress);
        } catch (OutcomeUnknownException e) {
            return reconciled(file, digests, progress, e);
        } catch (ApiException e) {
            if (e.retry() != RetryAdvice.RESTART) {
                throw e;
            }
            LOG.info("{} begins anew: {}", file, e.getMessage());
            return attempt(file, withoutMd5s(announcement(file, digests)), digests, progress);
        }
    }

    private static Precreate withoutMd5s(Precreate announcement) {
        return PrecreateBuilder.builder(announcement)
                .contentMd5(null)
                .sliceMd5(null)
                .build();
    }

    /**
     * Settles an upload of which an answer was lost. What may be repeated without harm is repeated; where nothing was at the
     * path before, a file of that size there now is the one.
     */
    private UploadedFile reconciled(
            FileUpload file, ContentDigests digests, UploadProgress progress, OutcomeUnknownException lost) {
        return switch (file.rtype()) {
            case OVERWRITE, RENAME_IF_DIFFERENT -> attempt(file, announcement(file, digests), digests, progress);
            case FAIL -> find(file).orElseThrow(() -> lost);
            case RENAME -> throw lost;
        };
    }

    private Optional<UploadedFile> find(FileUpload file) {
        String folder = file.path().substring(0, file.path().lastIndexOf('/') + 1);
        try (Stream<FileEntry> entries = files.list(ListFiles.of(folder)).stream()) {
            return entries.filter(entry -> entry.path().equals(file.path())
                            && !entry.directory()
                            && entry.size() == file.content().length())
                    .findFirst()
                    .map(entry -> new UploadedFile(entry.fsId(), entry.path(), false));
        } catch (ApiException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private ContentDigests digests(FileUpload file) {
        int sliceSize = sliceSize(file.content().length());
        ContentDigests digests = file.digests();
        if (digests == null) {
            digests = ContentDigests.of(file.content(), sliceSize);
        }
        long slices = Math.ceilDiv(file.content().length(), digests.sliceSize());
        if (digests.sliceMd5s().size() != slices
                || digests.sliceSize() > membership().largestSlice()) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "%s: its digests are those of %d slices of %d bytes, which don't fit it"
                            .formatted(file, digests.sliceMd5s().size(), digests.sliceSize()));
        }
        return digests;
    }

    private UploadedFile attempt(
            FileUpload file, Precreate announcement, ContentDigests digests, UploadProgress progress) {
        return switch (calls.precreate(announcement).send()) {
            case Precreated.Done done -> {
                progress.stored(file.content().length());
                yield new UploadedFile(done.info().fsId(), done.info().path(), true);
            }
            case Precreated.Wanted wanted -> {
                new SliceUpload(calls, file, digests, progress).send(wanted, settings.parallelSlices());
                CreateFile creation = creation(file, digests.sliceMd5s())
                        .uploadId(wanted.uploadId())
                        .build();
                yield uploaded(calls.create(creation).send(), false);
            }
        };
    }

    private static Precreate announcement(FileUpload file, ContentDigests digests) {
        return PrecreateBuilder.builder()
                .path(file.path())
                .size(file.content().length())
                .blockList(digests.sliceMd5s())
                .rtype(file.rtype())
                .contentMd5(digests.md5())
                .sliceMd5(digests.headMd5())
                .localCtime(seconds(file.createdAt()))
                .localMtime(seconds(file.modifiedAt()))
                .build();
    }

    private static CreateFileBuilder creation(FileUpload file, List<String> md5s) {
        return CreateFileBuilder.builder()
                .path(file.path())
                .size(file.content().length())
                .blockList(md5s)
                .rtype(file.rtype())
                .localCtime(seconds(file.createdAt()))
                .localMtime(seconds(file.modifiedAt()));
    }

    private static @Nullable Long seconds(@Nullable Instant time) {
        return time == null ? null : time.getEpochSecond();
    }

    private static UploadedFile uploaded(CreatedFile created, boolean reused) {
        return new UploadedFile(created.fsId(), created.path(), reused);
    }
}
