package dev.duopan.client.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.Empty;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.pan123.open.CompleteUpload;
import dev.duopan.api.pan123.open.CompletedUpload;
import dev.duopan.api.pan123.open.CreateUpload;
import dev.duopan.api.pan123.open.CreatedUpload;
import dev.duopan.api.pan123.open.UploadSlice;
import dev.duopan.client.CallOptions;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Slices sent to an upload host with their md5, which the host compares at once (docs/wire/123pan.md section 6.2). */
final class HostUpload implements UploadStrategy {
    private final UploadCalls calls;
    private final Patience patience;

    HostUpload(UploadCalls calls, Patience patience) {
        this.calls = calls;
        this.patience = patience;
    }

    @Override
    public Beginning begin(UploadTarget target, ContentKey key) {
        CreatedUpload created = calls.create(new CreateUpload(
                        target.folderId(),
                        target.name(),
                        key.hash(),
                        key.size(),
                        target.duplicate(),
                        target.containDir()))
                .send();
        return created.reuse()
                ? new Reused(Long.toString(created.fileId()))
                : new Open(token(UploadWay.V2, created, key).at(host(created.servers())));
    }

    /** What a service names for slices to come. */
    record Named(UploadWay way, String uploadId, long sliceSize, ContentKey key) {
        UploadToken at(String host) {
            return new UploadToken(way, uploadId, sliceSize, key.hash(), key.size(), host, List.of());
        }
    }

    static Named token(UploadWay way, CreatedUpload created, ContentKey key) {
        @Nullable String uploadId = created.preuploadId();
        @Nullable Long sliceSize = created.sliceSize();
        if (uploadId == null || uploadId.isEmpty() || sliceSize == null || sliceSize < 1) {
            throw new DuopanException(
                    ErrorKind.UNAVAILABLE, "upload of %s: the service named no upload or no slice size".formatted(key));
        }
        return new Named(way, uploadId, sliceSize, key);
    }

    private static String host(List<String> hosts) {
        return Hosts.first(hosts).toString();
    }

    @Override
    public Set<Integer> stored(UploadToken token) {
        return Set.copyOf(token.stored());
    }

    @Override
    public void send(UploadToken token, int slice, PreparedBytes bytes) {
        UploadSlice request =
                new UploadSlice(token.uploadId(), slice + 1, bytes.key().hash(), bytes.content());
        CallOptions host = CallOptions.to(URI.create(token.host()));
        Empty unused = UploadGoneException.watching(
                token, () -> calls.slice(request).with(host).send());
    }

    @Override
    public String complete(UploadToken token, Map<Integer, String> sent) {
        return patience.ask(token, () -> {
            CompletedUpload answer = UploadGoneException.watching(
                    token,
                    () -> calls.complete(new CompleteUpload(token.uploadId())).send());
            return answer.isDone() ? Optional.of(Long.toString(answer.fileId())) : Optional.empty();
        });
    }
}
