package dev.duopan.drive.cloud;

import dev.duopan.api.pan123.open.DisableDirectLinks;
import dev.duopan.api.pan123.open.EnableDirectLinks;
import dev.duopan.api.pan123.open.GetDirectLink;
import dev.duopan.client.pan123.Pan123Open;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.FileLink;
import dev.duopan.drive.LastingLinks;

/** The space of direct links of 123pan's open API, which the vendor sells to developers (docs/wire/123pan.md section 4.9). */
final class Pan123LastingLinks implements LastingLinks {
    private final Pan123Open pan;
    private final Lookup lookup;

    Pan123LastingLinks(Pan123Open pan, Lookup lookup) {
        this.pan = pan;
        this.lookup = lookup;
    }

    @Override
    public void open(DrivePath folder) {
        long id = Lookup.id(lookup.folder("Opening", folder));
        pan.directLinks().enable(new EnableDirectLinks(id)).send();
    }

    @Override
    public void close(DrivePath folder) {
        long id = Lookup.id(lookup.folder("Closing", folder));
        pan.directLinks().disable(new DisableDirectLinks(id)).send();
    }

    @Override
    public FileLink link(DrivePath file) {
        long id = Lookup.id(lookup.file("Linking", file));
        return FileLink.lasting(
                pan.directLinks().url(new GetDirectLink(id)).send().location());
    }
}
