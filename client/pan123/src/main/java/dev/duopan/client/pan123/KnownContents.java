package dev.duopan.client.pan123;

import dev.duopan.api.pan123.open.Duplicate;
import dev.duopan.api.pan123.open.ReuseBySha1;
import dev.duopan.api.pan123.open.ReusedFile;
import java.util.Optional;

/** Makes files of contents that the service knows already, without a byte (docs/wire/123pan.md sections 6.2 and 7.2). */
record KnownContents(UploadCalls calls, Patience patience) {
    /** Where p123client puts files that are wanted for their address only. */
    private static final UploadTarget PASSING = UploadTarget.in(0, ".tempfile").with(Duplicate.OVERWRITE);

    Optional<UploadedFile> make(UploadTarget target, ContentKey key) {
        return key.isMd5() ? byMd5(target, key) : bySha1(target, key);
    }

    /** Makes a file for its address only. */
    Optional<UploadedFile> pass(ContentKey key) {
        return make(PASSING, key);
    }

    private Optional<UploadedFile> byMd5(UploadTarget target, ContentKey key) {
        return switch (new HostUpload(calls, patience).begin(target.orNamed(""), key)) {
            case UploadStrategy.Reused reused -> Optional.of(new UploadedFile(Long.parseLong(reused.fileId()), true));
            case UploadStrategy.Open open -> Optional.empty();
        };
    }

    private Optional<UploadedFile> bySha1(UploadTarget target, ContentKey key) {
        String name = target.name().isEmpty() ? null : target.name();
        ReusedFile answer = calls.reuseBySha1(
                        new ReuseBySha1(target.folderId(), name, key.hash(), key.size(), target.duplicate()))
                .send();
        return answer.reuse() ? Optional.of(new UploadedFile(answer.fileId(), true)) : Optional.empty();
    }
}
