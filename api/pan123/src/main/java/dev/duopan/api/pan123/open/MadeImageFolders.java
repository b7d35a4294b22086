package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.pan123.Absent;
import java.util.List;

/**
 * Folders that were made in the image bed.
 *
 * @param list in the order of the request
 */
public record MadeImageFolders(@JsonProperty("list") List<MadeImageFolder> list) {
    /** A result whose missing list is an empty one. */
    public MadeImageFolders {
        list = Absent.list(list);
    }
}
