package dev.duopan.client.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.pan123.open.CompleteUpload;
import dev.duopan.api.pan123.open.CompletedUpload;
import dev.duopan.api.pan123.open.CreateUpload;
import dev.duopan.api.pan123.open.CreatedUpload;
import dev.duopan.api.pan123.open.UploadFile;
import dev.duopan.client.CallOptions;
import dev.duopan.client.UploadProgress;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Uploads whole files, the small ones in one request, the others in slices (docs/wire/123pan.md section 6.2). */
final class Uploader {
    private final UploadCalls calls;
    private final UploadSettings settings;
    private volatile @Nullable URI singleHost;

    Uploader(UploadCalls calls, UploadSettings settings) {
        this.calls = calls;
        this.settings = settings;
    }

    UploadedFile upload(FileUpload file, UploadProgress progress) {
        long size = file.content().length();
        if (size < 0) {
            throw new DuopanException(ErrorKind.INVALID, "%s: its length must be known".formatted(file));
        }
        return size > 0 && size <= settings.singleRequestLimit() ? whole(file, progress) : sliced(file, progress);
    }

    private UploadedFile whole(FileUpload file, UploadProgress progress) {
        long size = file.content().length();
        CompletedUpload done = calls.single(new UploadFile(
                        file.folderId(), file.name(), file.md5(), size, file.duplicate(), null, file.content()))
                .with(CallOptions.to(singleHost(file)))
                .send();
        if (!done.isDone()) {
            throw new DuopanException(
                    ErrorKind.UNAVAILABLE,
                    "%s: the service took it, but names no file; list the folder".formatted(file));
        }
        progress.stored(size);
        return new UploadedFile(done.fileId(), false);
    }

    private URI singleHost(FileUpload file) {
        URI known = singleHost;
        if (known == null) {
            known = host(calls.domains().send(), file);
            singleHost = known;
        }
        return known;
    }

    private UploadedFile sliced(FileUpload file, UploadProgress progress) {
        long size = file.content().length();
        CreatedUpload created = calls.create(
                        new CreateUpload(file.folderId(), file.name(), file.md5(), size, file.duplicate(), null))
                .send();
        if (created.reuse()) {
            progress.stored(size);
            return new UploadedFile(created.fileId(), true);
        }
        String uploadId = created.preuploadId();
        Long sliceSize = created.sliceSize();
        if (uploadId == null || sliceSize == null || sliceSize < 1) {
            throw new DuopanException(
                    ErrorKind.UNAVAILABLE, "%s: the service named no upload or no slice size".formatted(file));
        }
        CallOptions host = CallOptions.to(host(created.servers(), file));
        new SliceUpload(calls, host, new SliceUpload.Plan(file.content(), uploadId, sliceSize), progress)
                .send(settings.parallelSlices());
        return new UploadedFile(complete(uploadId, file), false);
    }

    private static URI host(List<String> hosts, FileUpload file) {
        if (hosts.isEmpty()) {
            throw new DuopanException(ErrorKind.UNAVAILABLE, "%s: the service named no upload host".formatted(file));
        }
        try {
            return URI.create(hosts.getFirst());
        } catch (IllegalArgumentException e) {
            throw new DuopanException(
                    ErrorKind.UNAVAILABLE, "%s: the service named an upload host that is no URL".formatted(file), e);
        }
    }

    private long complete(String uploadId, FileUpload file) {
        for (int attempt = 1; attempt <= settings.completionAttempts(); attempt++) {
            CompletedUpload answer =
                    calls.complete(new CompleteUpload(uploadId)).send();
            if (answer.isDone()) {
                return answer.fileId();
            }
            pause(file);
        }
        throw new DuopanException(
                ErrorKind.UNAVAILABLE,
                "%s: all bytes were sent, but after %d questions the service isn't done; list the folder later"
                        .formatted(file, settings.completionAttempts()));
    }

    private void pause(FileUpload file) {
        try {
            Thread.sleep(settings.completionPause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DuopanException(ErrorKind.UNAVAILABLE, "%s was interrupted".formatted(file), e);
        }
    }
}
