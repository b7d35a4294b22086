package dev.duopan.netdisk.pan123;

import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.LinkSource;
import dev.duopan.netdisk.StoredContent;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.RawRequest;
import dev.duopan.netdisk.dispatch.RawRoute;
import dev.duopan.netdisk.dispatch.ServedContent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The lasting addresses of pictures, {@code /<uid>/<id>.<extension>} (docs/wire/123pan.md section 4.11).
 *
 * <p>Who may use them follows the same rules as for direct links, and fetches stand in the same log, where they are of source 2.
 * Files of open folders have longer addresses, because the root folder can't be opened: see {@link PublicFiles}. Only the id
 * counts, so that an address stays good when its picture gets another name.
 */
final class ImageAddresses {
    private final FaceContext context;
    private final ImageTree images;
    private final LinkGate gate;

    ImageAddresses(FaceContext context, ImageTree images) {
        this.context = context;
        this.images = images;
        gate = new LinkGate(context);
    }

    String addressOf(Account account, FileNode picture) {
        return "%s/%d/%s.%s"
                .formatted(
                        context.publicBase().get(),
                        account.id(),
                        images.ids().write(picture.id()),
                        ImageNames.extension(picture.name()));
    }

    /** To be asked before {@link PublicFiles#route}, whose paths are longer. */
    RawRoute route() {
        return RawRoute.get("/{uid:number}/{picture}", new PlainRefusals(this::serve));
    }

    private void serve(RawRequest request) throws IOException {
        Account account = gate.admit(request, Long.parseLong(request.variable("uid")));
        String name = request.variable("picture");
        int dot = name.indexOf('.');
        FileNode picture = images.node(account, dot < 0 ? name : name.substring(0, dot));
        LinkVisit visit = new LinkVisit(
                picture, LinkSource.IMAGES, images.files().pathOf(account, picture.id()), addressOf(account, picture));
        try (StoredContent content = context.netdisk().contents().open(picture)) {
            visit.send(context, request, shown(picture, content));
        }
    }

    /** What browsers are told follows from the bytes, because a name may say anything. */
    private static ServedContent shown(FileNode picture, StoredContent content) throws IOException {
        ServedContent served = ContentTypes.shown(ServedContent.of(picture.name(), content));
        try (InputStream bytes = content.stream()) {
            Optional<PictureFormat> format = PictureFormat.of(bytes);
            return format.isPresent() ? served.with("Content-Type", format.get().mediaType()) : served;
        }
    }
}
