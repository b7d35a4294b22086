package dev.duopan.netdisk.baidu;

import dev.duopan.api.baidu.file.Thumbnails;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.dispatch.RawRoute;
import dev.duopan.netdisk.media.Previewing;
import java.util.List;
import java.util.Optional;

/**
 * Links to what shows a file without downloading it. Listings give them out by the file's name alone, without looking into it:
 * what lies about its format gets links that answer an error.
 */
final class Previews {
    private final Previewing previewing;
    private final ThumbnailLinks thumbnails;
    private final DocumentPreviewLinks documents;

    Previews(FileLinks links, Previewing previewing) {
        this.previewing = previewing;
        thumbnails = new ThumbnailLinks(links, previewing);
        documents = new DocumentPreviewLinks(links, previewing.documents());
    }

    List<RawRoute> routes() {
        return List.of(thumbnails.route(), documents.route());
    }

    /** Returns the pictures of a file in their sizes; none of what can't be shown. */
    Thumbnails thumbnails(FileNode file) {
        return previewing.mayShow(file) ? thumbnails.to(file) : Thumbnails.NONE;
    }

    /** Returns the links to the preview of a document; nothing for what has none. */
    Optional<DocumentLinks> documents(FileNode file) {
        return documents.to(file);
    }
}
