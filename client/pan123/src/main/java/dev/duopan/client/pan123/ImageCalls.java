package dev.duopan.client.pan123;

import dev.duopan.api.Empty;
import dev.duopan.api.pan123.open.CompleteImage;
import dev.duopan.api.pan123.open.CompletedImage;
import dev.duopan.api.pan123.open.CopyToImages;
import dev.duopan.api.pan123.open.CreateImage;
import dev.duopan.api.pan123.open.CreatedImage;
import dev.duopan.api.pan123.open.DeleteImages;
import dev.duopan.api.pan123.open.DownloadImageOffline;
import dev.duopan.api.pan123.open.GetImageCopyProgress;
import dev.duopan.api.pan123.open.GetImageDetail;
import dev.duopan.api.pan123.open.GetImageOfflineProgress;
import dev.duopan.api.pan123.open.GetImageUploadResult;
import dev.duopan.api.pan123.open.GetImageUploadUrl;
import dev.duopan.api.pan123.open.Image;
import dev.duopan.api.pan123.open.ImageCopyFailure;
import dev.duopan.api.pan123.open.ImageCopyFailures;
import dev.duopan.api.pan123.open.ImageCopyProgress;
import dev.duopan.api.pan123.open.ImageOfflineProgress;
import dev.duopan.api.pan123.open.ImagePage;
import dev.duopan.api.pan123.open.ImageUploadResult;
import dev.duopan.api.pan123.open.ListImageCopyFailures;
import dev.duopan.api.pan123.open.ListImageParts;
import dev.duopan.api.pan123.open.ListImages;
import dev.duopan.api.pan123.open.MadeImageFolders;
import dev.duopan.api.pan123.open.MakeImageFolders;
import dev.duopan.api.pan123.open.MoveImages;
import dev.duopan.api.pan123.open.OfflineTask;
import dev.duopan.api.pan123.open.OrderedImageCopy;
import dev.duopan.api.pan123.open.UploadUrl;
import dev.duopan.api.pan123.open.UploadedParts;
import dev.duopan.client.Call;
import dev.duopan.client.Client;
import dev.duopan.client.PagedCall;

/** The calls about the image bed: pictures with public addresses (docs/wire/123pan.md sections 4.11 and 6.4). */
public final class ImageCalls {
    private final Client client;

    ImageCalls(Client client) {
        this.client = client;
    }

    /** Makes folders. */
    public Call<MadeImageFolders> makeFolders(MakeImageFolders request) {
        return client.call(request);
    }

    /** Lists a folder. */
    public PagedCall<ImagePage, Image> list(ListImages request) {
        return client.call(request);
    }

    /** Describes one picture or folder. */
    public Call<Image> detail(GetImageDetail request) {
        return client.call(request);
    }

    /** Moves pictures and folders into a folder that isn't the root. */
    public Call<Empty> move(MoveImages request) {
        return client.call(request);
    }

    /** Deletes pictures and folders at once. */
    public Call<Empty> delete(DeleteImages request) {
        return client.call(request);
    }

    /** Begins the upload of a picture, or ends it at once if the service knows the content. */
    public Call<CreatedImage> create(CreateImage request) {
        return client.call(request);
    }

    /** Gives the signed address to which the slice of a picture is put. */
    public Call<UploadUrl> url(GetImageUploadUrl request) {
        return client.call(request);
    }

    /** Names the slices of a picture that have arrived. */
    public Call<UploadedParts> parts(ListImageParts request) {
        return client.call(request);
    }

    /** Asks to make an upload a picture. */
    public Call<CompletedImage> complete(CompleteImage request) {
        return client.call(request);
    }

    /** Tells whether an upload has become a picture. */
    public Call<ImageUploadResult> result(GetImageUploadResult request) {
        return client.call(request);
    }

    /** Orders the copy of pictures from the drive. */
    public Call<OrderedImageCopy> copy(CopyToImages request) {
        return client.call(request);
    }

    /** Tells how a copy goes. */
    public Call<ImageCopyProgress> copyProgress(GetImageCopyProgress request) {
        return client.call(request);
    }

    /** Names the pictures that a copy couldn't bring. */
    public PagedCall<ImageCopyFailures, ImageCopyFailure> copyFailures(ListImageCopyFailures request) {
        return client.call(request);
    }

    /** Lets the service fetch a URL. */
    public Call<OfflineTask> download(DownloadImageOffline request) {
        return client.call(request);
    }

    /** Tells how far a fetch is. */
    public Call<ImageOfflineProgress> downloadProgress(GetImageOfflineProgress request) {
        return client.call(request);
    }
}
