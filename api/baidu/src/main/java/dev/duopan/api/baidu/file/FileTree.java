package dev.duopan.api.baidu.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.baidu.NumberFlag;
import java.util.List;

/**
 * One page of a recursive listing.
 *
 * @param list its entries
 * @param cursor where the next page starts; also told on the last page
 * @param more whether there is another page
 */
public record FileTree(
        List<FileEntry> list,
        int cursor,
        @JsonProperty("has_more") @NumberFlag boolean more) {}
