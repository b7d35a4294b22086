package dev.duopan.drive.cloud;

import dev.duopan.client.baidu.BaiduPan;
import dev.duopan.drive.Capabilities;
import dev.duopan.drive.DigestLookup;
import dev.duopan.drive.DirectLinks;
import dev.duopan.drive.InstantUpload;
import dev.duopan.drive.LastingLinks;
import dev.duopan.drive.ListedEntries;
import dev.duopan.drive.Media;
import dev.duopan.drive.OfflineDownloads;
import dev.duopan.drive.Search;
import dev.duopan.drive.Shares;
import dev.duopan.drive.Trash;
import dev.duopan.drive.VideoStreams;

/** What Baidu's open platform can do beside the drive. */
record BaiduOffering(BaiduPan pan, BaiduFiles files) implements Offering {
    /** Source: docs/wire/baidu-xpan.md section 8. */
    private static final String NO_TRASH =
            "Baidu's open platform has no calls for the recycle bin, into which deleted files go; open it in Baidu's own"
                    + " app or at pan.baidu.com";

    private static final String NO_STREAMS =
            "the streams of Baidu's open platform aren't offered by Duopan; download the video, or play it in Baidu's own app";

    @Override
    public Capabilities on(CloudPaths paths) {
        return Capabilities.NONE
                .with(InstantUpload.class, new CloudInstantUpload(paths))
                .with(ListedEntries.class, new CloudListedEntries(paths))
                .with(DigestLookup.class, files)
                .with(DirectLinks.class, new BaiduDirectLinks(pan, new Lookup(paths)))
                .without(LastingLinks.class, "Baidu's open platform has no addresses that last; give one that ends")
                .without(Shares.class, "Baidu's open platform has no call for shares; share on pan.baidu.com")
                .without(
                        OfflineDownloads.class,
                        "Baidu's open platform has no call for offline downloads; begin them on pan.baidu.com")
                .with(Search.class, new BaiduSearch(pan, paths))
                .with(Media.class, new BaiduMedia(pan, new Lookup(paths)))
                .without(Trash.class, NO_TRASH)
                .without(VideoStreams.class, NO_STREAMS);
    }
}
