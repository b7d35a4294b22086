package dev.duopan.api.baidu.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A token of an application in nobody's name.
 *
 * @param accessToken opaque; opens nothing of the netdisk
 * @param expiresIn how long it is valid, in seconds: 2592000, which is 30 days
 * @param scope what it is good for
 * @param sessionKey of old signed calls; often empty
 * @param sessionSecret of old signed calls; often empty
 */
public record ApplicationToken(
        @JsonProperty("access_token") Secret accessToken,
        @JsonProperty("expires_in") long expiresIn,
        String scope,
        @JsonProperty("session_key") @Nullable String sessionKey,
        @JsonProperty("session_secret") @Nullable String sessionSecret) {}
