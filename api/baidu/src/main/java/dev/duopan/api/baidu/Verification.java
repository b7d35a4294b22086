package dev.duopan.api.baidu;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What comes with error 132, that a person must confirm who they are in one of Baidu's own clients
 * (docs/wire/baidu-xpan.md section 1.4).
 *
 * @param authwidget what the confirming page needs
 * @param verifyScene what it is about
 */
public record Verification(
        @Nullable Widget authwidget,
        @JsonProperty("verify_scene") @Nullable String verifyScene) {
    /**
     * What the confirming page needs.
     *
     * @param saferand opaque
     * @param safesign opaque
     * @param safetpl opaque
     */
    public record Widget(
            @Nullable String saferand,
            @Nullable String safesign,
            @Nullable String safetpl) {}
}
