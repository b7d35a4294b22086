package dev.duopan.netdisk.pan123;

import dev.duopan.api.pan123.Pan123Dialect;
import dev.duopan.netdisk.DirectLinks;
import dev.duopan.netdisk.dispatch.Face;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.consent.ConsentPage;
import dev.duopan.netdisk.fetch.Fetcher;
import dev.duopan.netdisk.media.Transcoding;
import java.util.List;
import java.util.stream.Stream;

/**
 * The netdisk as 123pan shows itself: the open API, its upload hosts and its download hosts, all under one address.
 *
 * <p>Beyond what docs/wire/123pan.md says, a batch of ids is handled as a whole or not at all, and ids of other accounts are
 * answered exactly like ids that don't exist.
 */
public final class Pan123Face {
    private Pan123Face() {}

    /**
     * Makes the face of a netdisk, whose tasks it will do.
     *
     * @param fetcher brings what callers name by URL
     * @param transcoding what the netdisk does with videos
     */
    public static Face of(FaceContext context, Fetcher fetcher, Transcoding transcoding) {
        FetchTasks.register(context.netdisk(), fetcher);
        DownloadLinks links = new DownloadLinks(context);
        SliceLinks slices = new SliceLinks(context, context.netdisk().uploads());
        VideoLinks videoLinks = new VideoLinks(context);
        OpenVideos openVideos = new OpenVideos(context, transcoding);
        PublicFiles publicFiles = new PublicFiles(context);
        ImageTree images = ImageTree.of(context.netdisk());
        ImageAddresses pictures = new ImageAddresses(context, images);
        Pan123Consent consent = new Pan123Consent(context.netdisk());
        ConsentPage consentPage = new ConsentPage(context, Pan123Consent.PATH, consent::question);
        DirectLinks directLinks = context.netdisk().directLinks();
        LogDownloads logs = new LogDownloads(context);
        return new Face(
                new Pan123Dialect(),
                new BearerAuthenticator(context.netdisk()),
                List.of(
                        new OauthHandlers(context, consent),
                        new UserHandlers(context.netdisk()),
                        new FileHandlers(context.netdisk(), links),
                        new TrashHandlers(context.netdisk().trash()),
                        new UploadHandlers(context),
                        new UploadV1Handlers(context, slices),
                        new ShareHandlers(context),
                        new DirectLinkHandlers(context.netdisk(), publicFiles),
                        new DirectLinkLogHandlers(directLinks.log(), logs),
                        new ForbiddenIpHandlers(directLinks.rules()),
                        new OfflineHandlers(context.netdisk()),
                        new ImageHandlers(new ImageViews(images, pictures, directLinks.log())),
                        new ImageUploadHandlers(context, images, slices),
                        new ImageCopyHandlers(context.netdisk(), images),
                        new ImageOfflineHandlers(context.netdisk(), images),
                        new TranscodeHandlers(context.netdisk(), transcoding, videoLinks, links),
                        new OpenVideoHandlers(context.netdisk(), transcoding, openVideos)),
                Stream.concat(
                                Stream.of(
                                        links.route(),
                                        slices.route(),
                                        pictures.route(),
                                        publicFiles.route(),
                                        logs.route(),
                                        videoLinks.route(),
                                        openVideos.route()),
                                consentPage.routes().stream())
                        .toList());
    }
}
