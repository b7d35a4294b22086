package dev.duopan.netdisk.baidu;

import dev.duopan.api.baidu.file.Thumbnails;
import dev.duopan.netdisk.FileNode;
import org.jspecify.annotations.Nullable;

/** Thumbnails in listings, where files that have none don't have the member either. */
final class ListedThumbnails {
    private final Previews previews;

    ListedThumbnails(Previews previews) {
        this.previews = previews;
    }

    /** Returns the thumbnails of a file if they are wanted and there are any. */
    @Nullable
    Thumbnails of(FileNode node, boolean wanted) {
        if (!wanted || node.isFolder()) {
            return null;
        }
        Thumbnails found = previews.thumbnails(node);
        return found.equals(Thumbnails.NONE) ? null : found;
    }
}
