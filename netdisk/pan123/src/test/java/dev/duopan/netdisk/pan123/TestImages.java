package dev.duopan.netdisk.pan123;

import dev.duopan.api.Api;
import dev.duopan.api.pan123.open.CompleteImage;
import dev.duopan.api.pan123.open.CompletedImage;
import dev.duopan.api.pan123.open.CreateImage;
import dev.duopan.api.pan123.open.CreatedImage;
import dev.duopan.api.pan123.open.GetImageDetail;
import dev.duopan.api.pan123.open.GetImageUploadUrl;
import dev.duopan.api.pan123.open.Image;
import dev.duopan.api.pan123.open.ImagePage;
import dev.duopan.api.pan123.open.ListImages;
import dev.duopan.api.pan123.open.MadeImageFolders;
import dev.duopan.api.pan123.open.MakeImageFolders;
import dev.duopan.api.pan123.open.UploadUrl;
import dev.duopan.netdisk.Account;
import java.io.IOException;
import java.util.List;

/** Pictures and folders of one account's image bed, made by the calls that any client would use. */
record TestImages(TestNetdisk netdisk, Account account) {
    <R> R ask(Api<R> request, Class<R> type) throws IOException {
        return netdisk.ask(request, account).data(type);
    }

    int code(Api<?> request) throws IOException {
        return netdisk.ask(request, account).code();
    }

    String folder(String parentId, String name) throws IOException {
        return ask(MakeImageFolders.of(name, parentId), MadeImageFolders.class)
                .list()
                .getFirst()
                .folderId();
    }

    static CreateImage wish(String folderId, String name, byte[] bytes) {
        return CreateImage.of(folderId, name, TestFiles.md5(bytes), bytes.length);
    }

    String begin(CreateImage request) throws IOException {
        return ask(request, CreatedImage.class).preuploadId();
    }

    /** Begins an upload and sends its bytes. */
    String sent(CreateImage request, byte[] bytes) throws IOException {
        String upload = begin(request);
        put(upload, bytes);
        return upload;
    }

    void put(String upload, byte[] bytes) throws IOException {
        UploadUrl url = ask(new GetImageUploadUrl(upload, 1), UploadUrl.class);
        new Slices(netdisk).put(url.location(), bytes);
    }

    CompletedImage complete(String upload) throws IOException {
        return ask(new CompleteImage(upload), CompletedImage.class);
    }

    String picture(CreateImage request, byte[] bytes) throws IOException {
        CreatedImage created = ask(request, CreatedImage.class);
        if (created.reuse()) {
            return created.fileId();
        }
        put(created.preuploadId(), bytes);
        return complete(created.preuploadId()).fileId();
    }

    String picture(String folderId, String name, byte[] bytes) throws IOException {
        return picture(wish(folderId, name, bytes), bytes);
    }

    Image detail(String id) throws IOException {
        return ask(new GetImageDetail(id), Image.class);
    }

    ImagePage page(ListImages request) throws IOException {
        return ask(request, ImagePage.class);
    }

    List<Image> list(String folderId) throws IOException {
        return page(ListImages.of(folderId)).fileList();
    }

    List<String> names(String folderId) throws IOException {
        return list(folderId).stream().map(Image::filename).toList();
    }
}
