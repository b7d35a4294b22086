package dev.duopan.client.baidu;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.baidu.upload.Precreated;
import dev.duopan.api.baidu.upload.UploadSlice;
import dev.duopan.client.ContentSlice;
import dev.duopan.client.ParallelTasks;
import dev.duopan.client.UploadProgress;
import java.util.List;
import java.util.stream.IntStream;

/** Sends the slices that the service wants, each checked by the md5 that it answers. */
final class SliceUpload {
    private final UploadCalls calls;
    private final FileUpload file;
    private final ContentDigests digests;
    private final UploadProgress progress;

    SliceUpload(UploadCalls calls, FileUpload file, ContentDigests digests, UploadProgress progress) {
        this.calls = calls;
        this.file = file;
        this.digests = digests;
        this.progress = progress;
    }

    void send(Precreated.Wanted wanted, int parallel) {
        List<Integer> all =
                IntStream.range(0, digests.sliceMd5s().size()).boxed().toList();
        List<Integer> missing = wanted.blockList().isEmpty() ? all : wanted.blockList();
        if (!all.containsAll(missing)) {
            throw new DuopanException(
                    ErrorKind.UNAVAILABLE, "%s: the service wants slices that it hasn't".formatted(file));
        }
        all.stream()
                .filter(index -> !missing.contains(index))
                .forEach(index -> progress.stored(slice(index).length()));
        ParallelTasks.run(missing, parallel, index -> send(wanted.uploadId(), index));
    }

    private void send(String uploadId, int index) {
        ContentSlice slice = slice(index);
        String md5 = calls.slice(new UploadSlice(file.path(), uploadId, index, slice))
                .send()
                .md5();
        if (!md5.equalsIgnoreCase(digests.sliceMd5s().get(index))) {
            throw new DuopanException(
                    ErrorKind.CORRUPT,
                    "%s: the service got other bytes for slice %d than were hashed; was the content changed?"
                            .formatted(file, index));
        }
        progress.stored(slice.length());
    }

    private ContentSlice slice(int index) {
        long offset = (long) index * digests.sliceSize();
        return new ContentSlice(
                file.content(),
                offset,
                Math.min(digests.sliceSize(), file.content().length() - offset));
    }
}
