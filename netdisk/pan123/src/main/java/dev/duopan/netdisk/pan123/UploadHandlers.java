package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.api.pan123.open.CompleteUpload;
import dev.duopan.api.pan123.open.CompletedUpload;
import dev.duopan.api.pan123.open.CreateUpload;
import dev.duopan.api.pan123.open.CreatedUpload;
import dev.duopan.api.pan123.open.ListUploadDomains;
import dev.duopan.api.pan123.open.OpenApi;
import dev.duopan.api.pan123.open.ReuseBySha1;
import dev.duopan.api.pan123.open.ReusedFile;
import dev.duopan.api.pan123.open.UploadFile;
import dev.duopan.api.pan123.open.UploadSlice;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.Completion;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.SliceWrite;
import dev.duopan.netdisk.Space;
import dev.duopan.netdisk.UploadSession;
import dev.duopan.netdisk.UploadStart;
import dev.duopan.netdisk.Uploads;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.FidelitySwitch;
import dev.duopan.netdisk.dispatch.Serves;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Takes bytes in, second generation (docs/wire/123pan.md sections 4.6 and 6). The upload host is this server itself. */
final class UploadHandlers {
    private final Uploads uploads;
    private final FaceContext context;

    UploadHandlers(FaceContext context) {
        this.uploads = context.netdisk().uploads().seeing(Space.DRIVE, Space.TRANSCODE);
        this.context = context;
    }

    @Serves
    CreatedUpload create(Caller caller, CreateUpload request) {
        UploadWish wish = UploadWish.of(request, request.parentFolderId());
        return switch (uploads.begin(caller.account(), wish.checked(OpenApi.MAX_FILE))) {
            case UploadStart.Stored stored -> CreatedUpload.reused(stored.node().id());
            case UploadStart.Open open -> waiting(open.session());
        };
    }

    private CreatedUpload waiting(UploadSession session) {
        return new CreatedUpload(0, false, session.id(), session.sliceSize(), hosts());
    }

    private List<String> hosts() {
        return List.of(context.publicBase().get().toString());
    }

    @Serves
    void slice(Caller caller, UploadSlice request) throws IOException {
        if (request.sliceNo() < 1) {
            throw new ApiException(Pan123Error.INVALID, "sliceNo %d, slices count from 1".formatted(request.sliceNo()));
        }
        SliceWrite slice = SliceWrite.of(request.preuploadId(), request.sliceNo() - 1)
                .withMd5(Digests.md5("sliceMD5", request.sliceMd5()));
        try (InputStream bytes = request.slice().open()) {
            uploads.writeSlice(caller.account(), slice, bytes);
        }
    }

    @Serves
    CompletedUpload complete(Caller caller, CompleteUpload request) {
        boolean firstCall = !isComplete(caller.account(), request.preuploadId());
        FileNode node = uploads.complete(caller.account(), request.preuploadId(), Completion.asRequested());
        return firstCall && context.fidelity().has(FidelitySwitch.ASYNCHRONOUS_COMPLETION)
                ? goingOn()
                : new CompletedUpload(true, node.id());
    }

    private CompletedUpload goingOn() {
        if (context.fidelity().has(FidelitySwitch.CHECKING_CODE)) {
            throw new ApiException(Pan123Error.STILL_CHECKING);
        }
        return new CompletedUpload(false, 0);
    }

    private boolean isComplete(Account account, String uploadId) {
        return uploads.find(account, uploadId).filter(UploadSession::isComplete).isPresent();
    }

    @Serves
    List<String> domains(Caller caller, ListUploadDomains request) {
        return hosts();
    }

    @Serves
    CompletedUpload single(Caller caller, UploadFile request) throws IOException {
        UploadWish wish = UploadWish.of(request, request.parentFolderId());
        try (InputStream bytes = request.file().open()) {
            FileNode node = uploads.storeWhole(caller.account(), wish.checked(OpenApi.MAX_SINGLE_FILE), bytes);
            return new CompletedUpload(true, node.id());
        }
    }

    @Serves
    ReusedFile reuse(Caller caller, ReuseBySha1 request) {
        UploadWish wish = UploadWish.of(request);
        return uploads.storeKnown(caller.account(), wish.checked(OpenApi.MAX_FILE))
                .map(file -> new ReusedFile(file.id(), true))
                .orElse(new ReusedFile(0, false));
    }
}
