package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.pan123.Absent;
import java.util.List;

/**
 * Several files and folders.
 *
 * <p>Revisions of the documents and public clients are split over the name of the list, so both names are written and either
 * is read (docs/wire/123pan.md section 9, quirk 16).
 *
 * @param fileList the items
 * @param list the same items
 */
public record FileInfos(
        @JsonProperty("fileList") List<FileItem> fileList,
        @JsonProperty("list") List<FileItem> list) {
    /** Items under both names, whichever of them was there. */
    public FileInfos {
        fileList = Absent.list(fileList == null ? list : fileList);
        list = fileList;
    }

    /** The given items. */
    public static FileInfos of(List<FileItem> items) {
        return new FileInfos(items, items);
    }
}
