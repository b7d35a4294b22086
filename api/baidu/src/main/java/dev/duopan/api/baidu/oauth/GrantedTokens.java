package dev.duopan.api.baidu.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A pair of tokens.
 *
 * @param accessToken opaque, up to 256 characters
 * @param expiresIn how long the access token is valid, in seconds: 2592000, which is 30 days
 * @param refreshToken works once, within 10 years
 * @param scope what was granted, separated by blanks
 * @param sessionKey of old signed calls; often empty
 * @param sessionSecret of old signed calls; often empty
 */
public record GrantedTokens(
        @JsonProperty("access_token") Secret accessToken,
        @JsonProperty("expires_in") long expiresIn,
        @JsonProperty("refresh_token") Secret refreshToken,
        String scope,
        @JsonProperty("session_key") @Nullable String sessionKey,
        @JsonProperty("session_secret") @Nullable String sessionSecret) {}
