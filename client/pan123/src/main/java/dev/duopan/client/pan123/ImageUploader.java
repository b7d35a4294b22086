package dev.duopan.client.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.client.Client;
import java.io.IOException;

/** Uploads pictures to the image bed (docs/wire/123pan.md section 6.4). */
record ImageUploader(Client client, UploadSettings settings) {
    UploadedImage upload(ImageUpload order, UploadListener listener) {
        PresignedUpload strategy = new PresignedUpload(
                new ImageSteps(new ImageCalls(client), order.folderId()), new SlicePut(client), new Patience(settings));
        UploadTarget target = order.target();
        try (PreparedBytes bytes = order.source().prepare(client, order.known())) {
            SlicedUpload upload = new SlicedUpload(strategy, bytes, listener, settings.parallelSlices());
            UploadToken token = order.token();
            SlicedUpload.Result result = token == null ? upload.begin(target) : upload.resume(target, token);
            return new UploadedImage(result.fileId(), result.reused());
        } catch (IOException e) {
            throw new DuopanException(
                    ErrorKind.INVALID, "upload of %s: the bytes can't be read; check them".formatted(target.name()), e);
        }
    }
}
