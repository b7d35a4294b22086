package dev.duopan.client.pan123;

import dev.duopan.api.pan123.open.CompleteUploadV1;
import dev.duopan.api.pan123.open.CompletedUpload;
import dev.duopan.api.pan123.open.CompletedUploadV1;
import dev.duopan.api.pan123.open.CreateUploadV1;
import dev.duopan.api.pan123.open.CreatedUpload;
import dev.duopan.api.pan123.open.GetUploadResult;
import dev.duopan.api.pan123.open.GetUploadUrl;
import dev.duopan.api.pan123.open.ListUploadParts;
import dev.duopan.api.pan123.open.UploadedPart;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The calls that {@link PresignedUpload} is made of, whatever the group of endpoints. */
interface PresignedSteps {
    UploadStrategy.Beginning begin(UploadTarget target, ContentKey key);

    /** Where a slice goes, counted from 1. */
    URI address(String uploadId, int sliceNo);

    List<UploadedPart> parts(String uploadId);

    /** The file, or nothing if {@link #result} is to be asked. */
    Optional<String> complete(String uploadId);

    Optional<String> result(String uploadId);

    /** The steps of the drive (docs/wire/123pan.md section 6.1). */
    record OfDrive(UploadCalls calls) implements PresignedSteps {
        @Override
        public UploadStrategy.Beginning begin(UploadTarget target, ContentKey key) {
            CreatedUpload created = calls.createV1(new CreateUploadV1(
                            target.folderId(),
                            target.name(),
                            key.hash(),
                            key.size(),
                            target.duplicate(),
                            target.containDir()))
                    .send();
            return created.reuse()
                    ? new UploadStrategy.Reused(Long.toString(created.fileId()))
                    : new UploadStrategy.Open(
                            HostUpload.token(UploadWay.V1, created, key).at(""));
        }

        @Override
        public URI address(String uploadId, int sliceNo) {
            return calls.url(new GetUploadUrl(uploadId, sliceNo)).send().location();
        }

        @Override
        public List<UploadedPart> parts(String uploadId) {
            return calls.parts(new ListUploadParts(uploadId)).send().parts();
        }

        @Override
        public Optional<String> complete(String uploadId) {
            CompletedUploadV1 answer =
                    calls.completeV1(new CompleteUploadV1(uploadId)).send();
            return answer.isDone() ? Optional.of(Long.toString(answer.fileId())) : Optional.empty();
        }

        @Override
        public Optional<String> result(String uploadId) {
            CompletedUpload answer = calls.result(new GetUploadResult(uploadId)).send();
            return answer.isDone() ? Optional.of(Long.toString(answer.fileId())) : Optional.empty();
        }
    }
}
