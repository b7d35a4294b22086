package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.api.pan123.open.CompleteImage;
import dev.duopan.api.pan123.open.CompletedImage;
import dev.duopan.api.pan123.open.CreateImage;
import dev.duopan.api.pan123.open.CreatedImage;
import dev.duopan.api.pan123.open.GetImageUploadResult;
import dev.duopan.api.pan123.open.GetImageUploadUrl;
import dev.duopan.api.pan123.open.ImageBed;
import dev.duopan.api.pan123.open.ImageUploadResult;
import dev.duopan.api.pan123.open.ListImageParts;
import dev.duopan.api.pan123.open.UploadUrl;
import dev.duopan.api.pan123.open.UploadedParts;
import dev.duopan.netdisk.Destination;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.SlicePlan;
import dev.duopan.netdisk.Space;
import dev.duopan.netdisk.UploadRequest;
import dev.duopan.netdisk.UploadStart;
import dev.duopan.netdisk.Uploads;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.Serves;

/**
 * Takes pictures in (docs/wire/123pan.md sections 4.11 and 6.4). Whatever a name says, only bytes that begin like a picture get
 * into the image bed.
 */
final class ImageUploadHandlers {
    private final ImageTree images;
    private final Uploads uploads;
    private final PresignedUploads presigned;

    ImageUploadHandlers(FaceContext context, ImageTree images, SliceLinks links) {
        this.images = images;
        uploads = context.netdisk().uploads().seeing(Space.IMAGES).accepting(PictureFormat::demand);
        presigned = new PresignedUploads(uploads, links, context.fidelity());
    }

    /** Looks at everything else before the folder, because asking for the root makes it where it's missing. */
    @Serves
    CreatedImage create(Caller caller, CreateImage request) {
        UploadRequest anywhere = picture(UploadWish.of(request, FileNode.ROOT));
        long folder = images.folder(caller.account(), request.parentFolderId());
        UploadRequest wish = anywhere.withDestination(
                new Destination(folder, anywhere.destination().names()));
        return switch (uploads.beginInSlices(caller.account(), wish)) {
            case UploadStart.Stored stored -> CreatedImage.reused(id(stored.node()));
            case UploadStart.Open open ->
                new CreatedImage("", open.session().id(), false, open.session().sliceSize());
        };
    }

    private static UploadRequest picture(UploadWish wish) {
        UploadRequest request = wish.checked(ImageBed.MAX_SIZE).withSlices(SlicePlan.fixed(ImageBed.MAX_SIZE));
        ImageNames.demandPicture(request.destination().name());
        if (request.size() == 0) {
            throw new ApiException(Pan123Error.INVALID, "no picture is empty");
        }
        return request;
    }

    @Serves
    UploadUrl url(Caller caller, GetImageUploadUrl request) {
        return presigned.url(caller.account(), request.preuploadId(), request.sliceNo());
    }

    @Serves
    UploadedParts parts(Caller caller, ListImageParts request) {
        return presigned.parts(caller.account(), request.preuploadId());
    }

    @Serves
    CompletedImage complete(Caller caller, CompleteImage request) {
        return presigned
                .complete(caller.account(), request.preuploadId())
                .map(file -> new CompletedImage(false, true, id(file)))
                .orElse(new CompletedImage(true, false, ""));
    }

    @Serves
    ImageUploadResult result(Caller caller, GetImageUploadResult request) {
        return presigned
                .result(caller.account(), request.preuploadId())
                .map(file -> new ImageUploadResult(true, id(file)))
                .orElse(new ImageUploadResult(false, ""));
    }

    private String id(FileNode file) {
        return images.ids().write(file.id());
    }
}
