package dev.duopan.netdisk.baidu;

import dev.duopan.api.baidu.BaiduDialect;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.dispatch.Face;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.media.Previewing;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The netdisk as Baidu Netdisk's open platform shows itself: files, slices, tokens and downloads under one address.
 *
 * <p>Where docs/wire/baidu-xpan.md leaves a question open: {@code dir_empty} says that a folder has nothing in it; ids that
 * don't exist are left out of descriptions; a folder can't get inside itself, error 2; items that are skipped succeed;
 * folders that are missing on the way are made, also by mkdir; a listing asked for more entries than a page may have is
 * refused with 2 rather than cut short.
 */
public final class BaiduFace {
    private BaiduFace() {}

    /**
     * Makes the face of a netdisk.
     *
     * @param previewing what shows its files
     */
    public static Face of(FaceContext context, Previewing previewing) {
        Netdisk netdisk = context.netdisk();
        Paths paths = new Paths(netdisk.files(), context.fidelity());
        Views views = new Views(context.fidelity());
        FileLinks fileLinks = new FileLinks(context, views);
        Previews previews = new Previews(fileLinks, previewing);
        Supplier<Appearance> appearances = () -> new Appearance(previewing, previews, netdisk.declaredPictures());
        Pages pages = new Pages(netdisk.listings(), paths);
        ListedThumbnails thumbnails = new ListedThumbnails(previews);
        DownloadLinks links = new DownloadLinks(context, fileLinks);
        DeviceAddresses devices = new DeviceAddresses(context);
        return new Face(
                new BaiduDialect(),
                new QueryAuthenticator(netdisk.tokens()),
                List.of(
                        new OauthHandlers(context),
                        new OauthDeviceHandlers(context, devices),
                        new AccountHandlers(netdisk.accounts()),
                        new ListingHandlers(netdisk.files(), pages, views, thumbnails),
                        new CategoryHandlers(
                                netdisk.listings(), paths, pages, new CategoryViews(views, previews, thumbnails)),
                        new SearchHandlers(pages, views, thumbnails),
                        new DescriptionHandlers(netdisk.files(), views, links, appearances),
                        new ManagementHandlers(netdisk.changes(), paths),
                        new DeviceHandlers(netdisk.devices()),
                        new UploadHandlers(netdisk, paths, views),
                        new SliceHandlers(netdisk.uploads(), paths),
                        new WholeFileHandlers(netdisk, paths, views),
                        new UploadHostHandlers(context),
                        new FolderHandlers(netdisk.files(), paths, views)),
                Stream.of(
                                links.routes(),
                                previews.routes(),
                                new BaiduConsent(context).routes(),
                                List.of(devices.route()))
                        .flatMap(List::stream)
                        .toList());
    }
}
