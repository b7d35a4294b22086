package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Secret;

/**
 * A pair of tokens in the name of an account that consented (docs/wire/123pan.md section 2.2).
 *
 * @param tokenType always {@code Bearer}
 * @param accessToken shaped like a JWT
 * @param refreshToken 48 upper-case letters and digits; works once, within 90 days
 * @param expiresIn how long the access token is valid, in seconds; 7200 in the sample
 * @param scope what was allowed
 */
public record GrantedTokens(
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("access_token") Secret accessToken,
        @JsonProperty("refresh_token") Secret refreshToken,
        @JsonProperty("expires_in") long expiresIn,
        @JsonProperty("scope") String scope) {}
