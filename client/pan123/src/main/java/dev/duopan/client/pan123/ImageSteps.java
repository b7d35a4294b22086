package dev.duopan.client.pan123;

import dev.duopan.api.pan123.open.BusinessType;
import dev.duopan.api.pan123.open.CompleteImage;
import dev.duopan.api.pan123.open.CompletedImage;
import dev.duopan.api.pan123.open.CreateImage;
import dev.duopan.api.pan123.open.CreatedImage;
import dev.duopan.api.pan123.open.GetImageUploadResult;
import dev.duopan.api.pan123.open.GetImageUploadUrl;
import dev.duopan.api.pan123.open.ImageUploadResult;
import dev.duopan.api.pan123.open.ListImageParts;
import dev.duopan.api.pan123.open.UploadedPart;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The steps of the image bed (docs/wire/123pan.md section 6.4).
 *
 * @param calls that take them
 * @param folderId where pictures go, whatever the target's number says
 */
record ImageSteps(ImageCalls calls, String folderId) implements PresignedSteps {
    @Override
    public UploadStrategy.Beginning begin(UploadTarget target, ContentKey key) {
        CreatedImage created = calls.create(new CreateImage(
                        folderId, target.name(), key.hash(), key.size(), target.duplicate(), null, BusinessType.IMAGES))
                .send();
        return created.reuse()
                ? new UploadStrategy.Reused(created.fileId())
                : new UploadStrategy.Open(
                        new HostUpload.Named(UploadWay.IMAGES, created.preuploadId(), created.sliceSize(), key).at(""));
    }

    @Override
    public URI address(String uploadId, int sliceNo) {
        return calls.url(new GetImageUploadUrl(uploadId, sliceNo)).send().location();
    }

    @Override
    public List<UploadedPart> parts(String uploadId) {
        return calls.parts(new ListImageParts(uploadId)).send().parts();
    }

    @Override
    public Optional<String> complete(String uploadId) {
        CompletedImage answer = calls.complete(new CompleteImage(uploadId)).send();
        return answer.isDone() ? Optional.of(answer.fileId()) : Optional.empty();
    }

    @Override
    public Optional<String> result(String uploadId) {
        ImageUploadResult answer =
                calls.result(new GetImageUploadResult(uploadId)).send();
        return answer.isDone() ? Optional.of(answer.fileId()) : Optional.empty();
    }
}
