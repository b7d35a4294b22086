package dev.duopan.client.baidu;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.baidu.upload.UploadSlice;
import dev.duopan.api.baidu.upload.UploadedSlice;
import dev.duopan.client.CallOptions;
import dev.duopan.client.ContentSlice;
import dev.duopan.client.ParallelTasks;
import dev.duopan.client.ResumePoint;
import java.net.URI;

/** Sends the slices that the service lacks, several at once to one host, each checked by the md5 that it answers. */
final class SliceUpload {
    private final UploadCalls calls;
    private final FileUpload file;
    private final ResumePoint<UploadToken> point;

    SliceUpload(UploadCalls calls, FileUpload file, ResumePoint<UploadToken> point) {
        this.calls = calls;
        this.file = file;
        this.point = point;
    }

    void send(SliceLanes lanes) {
        UploadToken token = point.token();
        ParallelTasks.run(token.missing(), lanes.count(), slice -> lanes.use(() -> send(token, slice)));
    }

    private void send(UploadToken token, int index) {
        ContentSlice bytes = new ContentSlice(file.content(), token.offset(index), token.length(index));
        UploadedSlice answer = calls.slice(new UploadSlice(token.path(), token.uploadId(), index, bytes))
                .with(token.host().isEmpty() ? CallOptions.NONE : CallOptions.to(URI.create(token.host())))
                .send();
        Integer number = answer.partSeq();
        boolean same = answer.md5().equalsIgnoreCase(token.sliceMd5s().get(index));
        if (!same || (number != null && number != index)) {
            throw new DuopanException(
                    ErrorKind.CORRUPT,
                    "%s: the service got other bytes for slice %d than were hashed; was the content changed?"
                            .formatted(file, index));
        }
        point.advance(now -> now.withSent(index), token.length(index));
    }
}
