package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.api.pan123.open.DirectLink;
import dev.duopan.api.pan123.open.DirectLinkFolder;
import dev.duopan.api.pan123.open.DisableDirectLinks;
import dev.duopan.api.pan123.open.EnableDirectLinks;
import dev.duopan.api.pan123.open.GetDirectLink;
import dev.duopan.netdisk.DirectLinks;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Namespace;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.Serves;

/** Opens folders to everybody and tells where their files are then (docs/wire/123pan.md section 4.9). */
final class DirectLinkHandlers {
    private final DirectLinks links;
    private final Namespace files;
    private final PublicFiles addresses;

    DirectLinkHandlers(Netdisk netdisk, PublicFiles addresses) {
        this.links = netdisk.directLinks();
        this.files = netdisk.files();
        this.addresses = addresses;
    }

    @Serves
    DirectLinkFolder enable(Caller caller, EnableDirectLinks request) {
        return new DirectLinkFolder(
                links.enable(caller.account(), request.folderId()).name());
    }

    @Serves
    DirectLinkFolder disable(Caller caller, DisableDirectLinks request) {
        return new DirectLinkFolder(
                links.disable(caller.account(), request.folderId()).name());
    }

    @Serves
    DirectLink url(Caller caller, GetDirectLink request) {
        FileNode file = files.live(caller.account(), request.fileId());
        if (file.isFolder()) {
            throw new ApiException(Pan123Error.INVALID, "%d is a folder, only files have links".formatted(file.id()));
        }
        if (!links.isEnabled(caller.account(), file.id())) {
            throw new ApiException(
                    Pan123Error.DENIED, "no folder above file %d is open; enable one first".formatted(file.id()));
        }
        return new DirectLink(addresses.addressOf(caller.account(), file));
    }
}
