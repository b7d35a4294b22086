package dev.duopan.client.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.pan123.open.UploadedPart;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Slices put to signed addresses of the object storage (docs/wire/123pan.md section 6.1). */
final class PresignedUpload implements UploadStrategy {
    private final PresignedSteps steps;
    private final SlicePut put;
    private final Patience patience;

    PresignedUpload(PresignedSteps steps, SlicePut put, Patience patience) {
        this.steps = steps;
        this.put = put;
        this.patience = patience;
    }

    @Override
    public Beginning begin(UploadTarget target, ContentKey key) {
        return steps.begin(target, key);
    }

    /** The service says which slices it has, except for a file of one slice: that is sent again. */
    @Override
    public Set<Integer> stored(UploadToken token) {
        Set<Integer> whole = new HashSet<>();
        for (UploadedPart part : parts(token)) {
            int slice = index(part);
            if (slice >= 0 && slice < token.sliceCount() && part.size() == token.length(slice)) {
                whole.add(slice);
            }
        }
        return whole;
    }

    @Override
    public void send(UploadToken token, int slice, PreparedBytes bytes) {
        put.send(() -> UploadGoneException.watching(token, () -> steps.address(token.uploadId(), slice + 1)), bytes);
    }

    @Override
    public String complete(UploadToken token, Map<Integer, String> sent) {
        compare(parts(token), sent);
        Optional<String> file = UploadGoneException.watching(token, () -> steps.complete(token.uploadId()));
        return file.orElseGet(() -> {
            patience.pause(token);
            return patience.ask(token, () -> UploadGoneException.watching(token, () -> steps.result(token.uploadId())));
        });
    }

    /** Fails before the upload is completed if a listed slice isn't what was sent, as the vendor advises. */
    private static void compare(List<UploadedPart> parts, Map<Integer, String> sent) {
        for (UploadedPart part : parts) {
            String md5 = sent.get(index(part));
            if (md5 != null && !md5.equalsIgnoreCase(part.etag())) {
                throw new DuopanException(
                        ErrorKind.CORRUPT,
                        "upload: slice %s arrived with another md5 than it was sent with; send it again"
                                .formatted(part.partNumber()));
            }
        }
    }

    private List<UploadedPart> parts(UploadToken token) {
        return UploadGoneException.watching(token, () -> steps.parts(token.uploadId()));
    }

    private static int index(UploadedPart part) {
        return part.partNumber().matches("\\d{1,9}") ? Integer.parseInt(part.partNumber()) - 1 : -1;
    }
}
