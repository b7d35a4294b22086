package dev.duopan.netdisk.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Parameters;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.LinkSource;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.StoredContent;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.RawRequest;
import dev.duopan.netdisk.dispatch.RawRoute;
import dev.duopan.netdisk.dispatch.ServedContent;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The lasting addresses of files in open folders, {@code /<uid>/<path>} as the vendor writes them (docs/wire/123pan.md sections
 * 1.1 and 7.3).
 *
 * <p>No path of either API begins with a number, and the addresses of {@link ImageAddresses} have one segment less, so that
 * nothing else is meant by them.
 */
final class PublicFiles {
    private final FaceContext context;
    private final LinkGate gate;

    PublicFiles(FaceContext context) {
        this.context = context;
        this.gate = new LinkGate(context);
    }

    /** The address of a file, whether its folder is open or not. */
    String addressOf(Account account, FileNode file) {
        return address(account, context.netdisk().files().pathOf(account, file.id()));
    }

    private String address(Account account, String path) {
        return Arrays.stream(path.split("/"))
                .skip(1)
                .map(Parameters::encode)
                .collect(Collectors.joining(
                        "/", "%s/%d/".formatted(context.publicBase().get(), account.id()), ""));
    }

    RawRoute route() {
        return RawRoute.get("/{uid:number}/{path...}", new PlainRefusals(this::serve));
    }

    private void serve(RawRequest request) throws IOException {
        Netdisk netdisk = context.netdisk();
        Account account = gate.admit(request, Long.parseLong(request.variable("uid")));
        String path = "/" + request.variable("path");
        FileNode file = netdisk.directLinks()
                .find(account, path)
                .orElseThrow(() -> new DuopanException(ErrorKind.NOT_FOUND, "no open folder has such a file"));
        LinkVisit visit = new LinkVisit(file, LinkSource.DRIVE, path, address(account, path));
        try (StoredContent content = netdisk.contents().open(file)) {
            visit.send(context, request, ContentTypes.shown(ServedContent.of(file.name(), content)));
        }
    }
}
