package dev.duopan.drive.cloud;

import dev.duopan.client.pan123.Pan123Open;
import dev.duopan.drive.Capabilities;
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

/** What 123pan's open API can do beside the drive. */
record Pan123Offering(Pan123Open pan, Pan123Files files) implements Offering {
    /** Of an address: no longer than that it is to be treated as good (docs/wire/123pan.md section 7.1). */
    private static final Duration LINK_LIFE = Duration.ofHours(24);

    private static final String NO_MEDIA =
            "123pan's open API doesn't tell what pictures and videos are like; its own app shows them";

    @Override
    public Capabilities on(CloudPaths paths) {
        Lookup lookup = new Lookup(paths);
        return Offering.common(paths)
                .with(Shares.class, new Pan123Shares(pan, lookup))
                .with(OfflineDownloads.class, new Pan123OfflineDownloads(pan, paths))
                .with(DirectLinks.class, new CloudDirectLinks(lookup, LINK_LIFE, pan::downloadUrl))
                .with(LastingLinks.class, new Pan123LastingLinks(pan, lookup))
                .with(Trash.class, new Pan123Trash(pan, files, paths))
                .with(Search.class, new Pan123Search(pan, paths))
                .with(VideoStreams.class, new Pan123VideoStreams(pan, lookup))
                .without(Media.class, NO_MEDIA)
                .without(SettableTimes.class, "123pan's open API takes no times; it shows when it got a file");
    }
}
