package dev.duopan.api.baidu.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Route;
import dev.duopan.api.Secret;
import dev.duopan.api.Verb;
import dev.duopan.api.baidu.BaiduService;

/**
 * Gets a token for the application itself, in nobody's name.
 *
 * <p>The documents name the grant, but the token carries no account, so it is of no use for a netdisk: each call with it is
 * refused with error 6, "not allowed to access the user's data". There is no refresh token; servers here give the scope
 * {@code public}, which is an assumption.
 *
 * <p>Errors: {@code invalid_client}, {@code invalid_request}. May be repeated: each call gives a token of its own.
 *
 * <p>Source: docs/wire/baidu-xpan.md sections 2.1 and 2.3.
 *
 * @param clientId the application's AppKey
 * @param clientSecret the application's SecretKey
 */
@Route(
        service = BaiduService.OAUTH,
        name = "oauth.token_by_credentials",
        verb = {Verb.GET, Verb.POST},
        path = "/oauth/2.0/token",
        when = "grant_type=client_credentials",
        authenticated = false,
        repeatable = true)
public record TokenByCredentials(
        @JsonProperty("client_id") String clientId,
        @JsonProperty("client_secret") Secret clientSecret) implements Api<ApplicationToken> {}
