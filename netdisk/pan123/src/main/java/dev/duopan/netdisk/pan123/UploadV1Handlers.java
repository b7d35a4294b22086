package dev.duopan.netdisk.pan123;

import dev.duopan.api.pan123.open.CompleteUploadV1;
import dev.duopan.api.pan123.open.CompletedUpload;
import dev.duopan.api.pan123.open.CompletedUploadV1;
import dev.duopan.api.pan123.open.CreateUploadV1;
import dev.duopan.api.pan123.open.CreatedUpload;
import dev.duopan.api.pan123.open.GetUploadResult;
import dev.duopan.api.pan123.open.GetUploadUrl;
import dev.duopan.api.pan123.open.ListUploadParts;
import dev.duopan.api.pan123.open.OpenApi;
import dev.duopan.api.pan123.open.UploadUrl;
import dev.duopan.api.pan123.open.UploadedParts;
import dev.duopan.netdisk.Space;
import dev.duopan.netdisk.UploadStart;
import dev.duopan.netdisk.Uploads;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.Serves;
import java.util.List;

/** Takes bytes in, first generation (docs/wire/123pan.md sections 4.5 and 6.1). The storage host is this server itself. */
final class UploadV1Handlers {
    private final Uploads uploads;
    private final PresignedUploads presigned;

    UploadV1Handlers(FaceContext context, SliceLinks links) {
        uploads = context.netdisk().uploads().seeing(Space.DRIVE, Space.TRANSCODE);
        presigned = new PresignedUploads(uploads, links, context.fidelity());
    }

    @Serves
    CreatedUpload create(Caller caller, CreateUploadV1 request) {
        UploadWish wish = UploadWish.of(request, request.parentFolderId());
        return switch (uploads.beginInSlices(caller.account(), wish.checked(OpenApi.MAX_FILE))) {
            case UploadStart.Stored stored -> CreatedUpload.reused(stored.node().id());
            case UploadStart.Open open ->
                new CreatedUpload(0, false, open.session().id(), open.session().sliceSize(), List.of());
        };
    }

    @Serves
    UploadUrl url(Caller caller, GetUploadUrl request) {
        return presigned.url(caller.account(), request.preuploadId(), request.sliceNo());
    }

    @Serves
    UploadedParts parts(Caller caller, ListUploadParts request) {
        return presigned.parts(caller.account(), request.preuploadId());
    }

    @Serves
    CompletedUploadV1 complete(Caller caller, CompleteUploadV1 request) {
        return presigned
                .complete(caller.account(), request.preuploadId())
                .map(file -> new CompletedUploadV1(false, true, file.id()))
                .orElse(new CompletedUploadV1(true, false, 0));
    }

    @Serves
    CompletedUpload result(Caller caller, GetUploadResult request) {
        return presigned
                .result(caller.account(), request.preuploadId())
                .map(file -> new CompletedUpload(true, file.id()))
                .orElse(new CompletedUpload(false, 0));
    }
}
