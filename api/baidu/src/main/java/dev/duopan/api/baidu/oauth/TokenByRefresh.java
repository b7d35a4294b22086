package dev.duopan.api.baidu.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Route;
import dev.duopan.api.Secret;
import dev.duopan.api.Verb;
import dev.duopan.api.baidu.BaiduService;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges a refresh token for a new pair of tokens.
 *
 * <p>A refresh token works once. On the real service an attempt that fails spends it too, and the account must consent again,
 * so the new pair has to be stored before it is used and only one party may refresh at a time.
 *
 * <p>Errors: {@code expired_token} (used or expired), {@code invalid_request} (no such refresh token), {@code invalid_client},
 * {@code invalid_scope}. Not repeatable.
 *
 * <p>Source: docs/wire/baidu-xpan.md sections 2.1 and 2.3.
 *
 * @param refreshToken of the last pair
 * @param clientId the application's AppKey
 * @param clientSecret the application's SecretKey
 * @param scope a part of what was granted, separated by commas or blanks; everything if it is absent
 */
@Route(
        service = BaiduService.OAUTH,
        name = "oauth.token_by_refresh",
        verb = {Verb.GET, Verb.POST},
        path = "/oauth/2.0/token",
        when = "grant_type=refresh_token",
        authenticated = false)
public record TokenByRefresh(
        @JsonProperty("refresh_token") Secret refreshToken,
        @JsonProperty("client_id") String clientId,
        @JsonProperty("client_secret") Secret clientSecret,
        @Nullable String scope)
        implements Api<GrantedTokens> {}
