package dev.duopan.api.baidu.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Secret;
import org.jspecify.annotations.Nullable;

/** The members of an answer to a device: either {@code error}, or those of {@link GrantedTokens}. */
record DeviceAnswer(
        @Nullable String error,
        @JsonProperty("access_token") @Nullable Secret accessToken,
        @JsonProperty("expires_in") long expiresIn,
        @JsonProperty("refresh_token") @Nullable Secret refreshToken,
        @Nullable String scope,
        @JsonProperty("session_key") @Nullable String sessionKey,
        @JsonProperty("session_secret") @Nullable String sessionSecret) {
    /**
     * Returns the tokens.
     *
     * @throws IllegalArgumentException if there are none
     */
    GrantedTokens tokens() {
        if (accessToken == null || refreshToken == null) {
            throw new IllegalArgumentException("neither tokens nor a reason why there are none");
        }
        return new GrantedTokens(
                accessToken, expiresIn, refreshToken, scope == null ? "" : scope, sessionKey, sessionSecret);
    }
}
