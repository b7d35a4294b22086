package dev.duopan.client.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.client.ParallelTasks;
import dev.duopan.client.ResumePoint;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Sends all slices of one upload that are wanted, several at once. Nothing of a slice is kept in memory: it is read once for its
 * md5, unless that is known, and once for each attempt to send it. Attempts are the pipeline's business; the first slice that fails ends the others.
 */
final class SliceTransfer {
    private final UploadStrategy strategy;
    private final PreparedBytes bytes;
    private final UploadListener listener;
    private final Map<Integer, String> sent = new ConcurrentHashMap<>();
    private final UploadToken token;

    SliceTransfer(UploadStrategy strategy, PreparedBytes bytes, UploadListener listener, UploadToken token) {
        this.strategy = strategy;
        this.bytes = bytes;
        this.listener = listener;
        this.token = token;
    }

    /** Sends what is missing and returns the id of the file. */
    String run(int parallel) {
        Set<Integer> stored = strategy.stored(token);
        stored.forEach(slice -> listener.stored(token.length(slice)));
        ResumePoint<UploadToken> point = new ResumePoint<>(listener, token);
        List<Integer> missing = IntStream.range(0, token.sliceCount())
                .filter(slice -> !stored.contains(slice))
                .boxed()
                .toList();
        ParallelTasks.run(missing, parallel, slice -> send(slice, point));
        return strategy.complete(token, sent);
    }

    private void send(int slice, ResumePoint<UploadToken> point) {
        try (PreparedBytes part = bytes.cut(token.offset(slice), token.length(slice))) {
            strategy.send(token, slice, part);
            sent.put(slice, part.key().hash());
        } catch (IOException e) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "%d bytes from %d of the content can't be read; was the file changed or cut?"
                            .formatted(token.length(slice), token.offset(slice)),
                    e);
        }
        point.advance(now -> now.withStored(slice), token.length(slice));
    }
}
