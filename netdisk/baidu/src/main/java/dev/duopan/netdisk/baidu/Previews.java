package dev.duopan.netdisk.baidu;

import dev.duopan.api.baidu.file.Thumbnails;
import dev.duopan.netdisk.FileNode;

/** Links to what shows a file without downloading it. */
final class Previews {
    /** Returns the pictures of a file in their sizes; none of what can't be shown. */
    Thumbnails thumbnails(FileNode file) {
        return Thumbnails.NONE;
    }
}
