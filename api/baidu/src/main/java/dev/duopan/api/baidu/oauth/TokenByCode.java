package dev.duopan.api.baidu.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Route;
import dev.duopan.api.Secret;
import dev.duopan.api.Verb;
import dev.duopan.api.baidu.BaiduService;

/**
 * Gets the first tokens of an account that consented, for the code that the consent page gave.
 *
 * <p>Official name: OAuth 2.0 authorization code mode, second step. A code lives 10 minutes and works once. Real clients send
 * GET, or POST with the parameters in the query or in a form; all are accepted.
 *
 * <p>Errors: {@code invalid_client}, {@code invalid_grant} (code used, expired, of another application or of another
 * redirect address), {@code invalid_request}. Not repeatable: a lost answer costs the code.
 *
 * <p>Source: docs/wire/baidu-xpan.md section 2.3.
 *
 * @param code what the consent page gave
 * @param clientId the application's AppKey
 * @param clientSecret the application's SecretKey
 * @param redirectUri the same text as on the way to the consent page, {@code oob} included
 */
@Route(
        service = BaiduService.OAUTH,
        name = "oauth.token_by_code",
        verb = {Verb.GET, Verb.POST},
        path = "/oauth/2.0/token",
        when = "grant_type=authorization_code",
        authenticated = false)
public record TokenByCode(
        Secret code,
        @JsonProperty("client_id") String clientId,
        @JsonProperty("client_secret") Secret clientSecret,
        @JsonProperty("redirect_uri") String redirectUri)
        implements Api<GrantedTokens> {}
