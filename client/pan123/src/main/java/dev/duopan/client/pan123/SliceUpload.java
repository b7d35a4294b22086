package dev.duopan.client.pan123;

import dev.duopan.api.Content;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.pan123.open.UploadSlice;
import dev.duopan.client.CallOptions;
import dev.duopan.client.ContentSlice;
import dev.duopan.client.ParallelTasks;
import dev.duopan.client.UploadProgress;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sends all slices of one upload, several at once. Nothing of a slice is kept in memory: it is read once for its md5 and once
 * for each attempt to send it. Attempts are the pipeline's business; the first slice that fails ends the others.
 */
final class SliceUpload {
    /** What is sent, and how it is cut. */
    record Plan(Content content, String uploadId, long sliceSize) {
        private List<Integer> indexes() {
            int count = Math.toIntExact(Math.ceilDiv(content.length(), sliceSize));
            return IntStream.range(0, count).boxed().toList();
        }

        private ContentSlice slice(int index) {
            long offset = index * sliceSize;
            return new ContentSlice(content, offset, Math.min(sliceSize, content.length() - offset));
        }
    }

    private final UploadCalls calls;
    private final CallOptions host;
    private final Plan plan;
    private final UploadProgress progress;

    SliceUpload(UploadCalls calls, CallOptions host, Plan plan, UploadProgress progress) {
        this.calls = calls;
        this.host = host;
        this.plan = plan;
        this.progress = progress;
    }

    void send(int parallel) {
        ParallelTasks.run(plan.indexes(), parallel, this::sendSlice);
    }

    private void sendSlice(int index) {
        ContentSlice slice = plan.slice(index);
        calls.slice(new UploadSlice(plan.uploadId(), index + 1, md5(slice), slice))
                .with(host)
                .send();
        progress.stored(slice.length());
    }

    private static String md5(ContentSlice slice) {
        try {
            return Md5.of(slice);
        } catch (IOException e) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "bytes %d to %d of the content can't be read; was the file changed or cut?"
                            .formatted(slice.offset(), slice.offset() + slice.length() - 1),
                    e);
        }
    }
}
