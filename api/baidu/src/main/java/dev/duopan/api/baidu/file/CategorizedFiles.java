package dev.duopan.api.baidu.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.baidu.NumberFlag;
import java.util.List;

/**
 * One page of the files of some kinds.
 *
 * @param list its entries
 * @param cursor where the next page starts; also told on the last page
 * @param more whether there is another page
 */
public record CategorizedFiles(
        List<CategorizedFile> list,
        int cursor,
        @JsonProperty("has_more") @NumberFlag boolean more) {}
