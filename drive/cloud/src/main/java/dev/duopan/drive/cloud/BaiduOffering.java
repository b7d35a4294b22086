package dev.duopan.drive.cloud;

import dev.duopan.client.baidu.BaiduPan;
import dev.duopan.drive.Capabilities;
import dev.duopan.drive.DigestLookup;
import dev.duopan.drive.DirectLinks;
import dev.duopan.drive.LastingLinks;
import dev.duopan.drive.Media;
import dev.duopan.drive.OfflineDownloads;
import dev.duopan.drive.Search;
import dev.duopan.drive.SettableTimes;
import dev.duopan.drive.Shares;
import dev.duopan.drive.Trash;
import dev.duopan.drive.VideoStreams;
import java.time.Duration;

/** What Baidu's open platform can do beside the drive. */
record BaiduOffering(BaiduPan pan, BaiduFiles files) implements Offering {
    /** Of an address, after the {@code dlink} that led to it was made (docs/wire/baidu-xpan.md section 5). */
    private static final Duration LINK_LIFE = Duration.ofHours(8);

    /** Source: docs/wire/baidu-xpan.md section 8. */
    private static final String NO_TRASH =
            "Baidu's open platform has no calls for the recycle bin, into which deleted files go; open it in Baidu's own"
                    + " app or at pan.baidu.com";

    private static final String NO_STREAMS =
            "the streams of Baidu's open platform aren't offered by Duopan; download the video, or play it in Baidu's own app";

    /** Source: docs/wire/baidu-xpan.md sections 3.11 and 3.13. */
    private static final String NO_NEW_TIMES =
            "Baidu's open platform takes the time of a file only with its upload; upload it again";

    @Override
    public Capabilities on(CloudPaths paths) {
        Lookup lookup = new Lookup(paths);
        return Offering.common(paths)
                .with(DigestLookup.class, files.contents())
                .with(DirectLinks.class, new CloudDirectLinks(lookup, LINK_LIFE, pan::downloadUrl))
                .without(LastingLinks.class, "Baidu's open platform has no addresses that last; give one that ends")
                .without(Shares.class, "Baidu's open platform has no call for shares; share on pan.baidu.com")
                .without(
                        OfflineDownloads.class,
                        "Baidu's open platform has no call for offline downloads; begin them on pan.baidu.com")
                .with(Search.class, new BaiduSearch(pan, paths))
                .with(Media.class, new BaiduMedia(pan, lookup))
                .without(Trash.class, NO_TRASH)
                .without(SettableTimes.class, NO_NEW_TIMES)
                .without(VideoStreams.class, NO_STREAMS);
    }
}
