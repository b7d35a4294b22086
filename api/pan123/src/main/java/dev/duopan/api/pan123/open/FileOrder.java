package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** By what {@link ListFilesByPage} sorts: the keys that real clients were seen to send (docs/wire/123pan.md section 4.3). */
public enum FileOrder {
    /** By id, which is the order in which things were made. */
    ID("file_id"),
    /** By name. */
    NAME("file_name"),
    /** By bytes; folders count as 0. */
    SIZE("size"),
    /** By when it was made. */
    CREATED("create_at"),
    /** By when it was last changed. */
    CHANGED("update_at"),
    /** The same under another word. */
    CHANGED_AGAIN("update_time"),
    /** By share; outside of shares nothing has one, so that ids decide. */
    SHARE("share_id");

    private final String word;

    FileOrder(String word) {
        this.word = word;
    }

    /** Returns the word on the wire. */
    @JsonValue
    public String word() {
        return word;
    }

    /** Returns the order of a word, in whatever case. */
    @JsonCreator
    public static FileOrder of(String word) {
        return Arrays.stream(values())
                .filter(order -> order.word.equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing is sorted by that word"));
    }
}
