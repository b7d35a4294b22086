package dev.duopan.drive.cloud;

import dev.duopan.client.pan123.Pan123Open;
import dev.duopan.drive.DirectLinks;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.FileLink;
import java.time.Duration;
import java.time.Instant;

/** Signed addresses of 123pan's open API, to be treated as good for at most 24 hours (docs/wire/123pan.md section 7.1). */
final class Pan123DirectLinks implements DirectLinks {
    private static final Duration LIFE = Duration.ofHours(24);

    private final Pan123Open pan;
    private final Lookup lookup;

    Pan123DirectLinks(Pan123Open pan, Lookup lookup) {
        this.pan = pan;
        this.lookup = lookup;
    }

    @Override
    public FileLink link(DrivePath file) {
        long id = Lookup.id(lookup.file("Linking", file));
        Instant end = Instant.now().plus(LIFE);
        return FileLink.until(end, pan.downloadUrl(id).url());
    }
}
