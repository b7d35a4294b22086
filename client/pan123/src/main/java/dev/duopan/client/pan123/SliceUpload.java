package dev.duopan.client.pan123;

import dev.duopan.api.Content;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.pan123.open.UploadSlice;
import dev.duopan.client.CallOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Sends all slices of one upload, several at once. Nothing of a slice is kept in memory: it is read once for its md5 and once
 * for each attempt to send it. Attempts are the pipeline's business; the first slice that fails ends the others.
 */
final class SliceUpload {
    /** What is sent, and how it is cut. */
    record Plan(Content content, String uploadId, long sliceSize) {
        long count() {
            return Math.ceilDiv(content.length(), sliceSize);
        }

        ContentSlice slice(long index) {
            long offset = index * sliceSize;
            return new ContentSlice(content, offset, Math.min(sliceSize, content.length() - offset));
        }
    }

    private final UploadCalls calls;
    private final CallOptions host;
    private final Plan plan;
    private final UploadProgress progress;
    private final AtomicLong next = new AtomicLong();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    SliceUpload(UploadCalls calls, CallOptions host, Plan plan, UploadProgress progress) {
        this.calls = calls;
        this.host = host;
        this.plan = plan;
        this.progress = progress;
    }

    void send(int parallel) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> lanes = new ArrayList<>();
            for (long lane = 0; lane < Math.min(parallel, plan.count()); lane++) {
                lanes.add(threads.submit(() -> lane(threads)));
            }
            await(lanes, threads);
        }
        RuntimeException first = failure.get();
        if (first != null) {
            throw first;
        }
    }

    private void lane(ExecutorService threads) {
        try {
            for (long index = next.getAndIncrement(); index < plan.count(); index = next.getAndIncrement()) {
                sendSlice(index);
            }
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
            threads.shutdownNow();
        }
    }

    private void sendSlice(long index) {
        ContentSlice slice = plan.slice(index);
        calls.slice(new UploadSlice(plan.uploadId(), Math.toIntExact(index + 1), md5(slice), slice))
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

    private void await(List<Future<?>> lanes, ExecutorService threads) {
        try {
            for (Future<?> lane : lanes) {
                lane.get();
            }
        } catch (InterruptedException e) {
            failure.compareAndSet(null, new DuopanException(ErrorKind.UNAVAILABLE, "the upload was interrupted", e));
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            failure.compareAndSet(null, new IllegalStateException("a slice failed in an unexpected way", e));
            threads.shutdownNow();
        }
    }
}
