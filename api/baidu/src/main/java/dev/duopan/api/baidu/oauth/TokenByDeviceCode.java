package dev.duopan.api.baidu.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Route;
import dev.duopan.api.Secret;
import dev.duopan.api.Verb;
import dev.duopan.api.baidu.BaiduService;

/**
 * Asks whether a person has let the device in, and gets the first tokens if so.
 *
 * <p>Official name: OAuth 2.0 device code mode, second step. To be asked every {@link DeviceCode#interval} seconds; the answer
 * says what is so far, whatever its HTTP status. Clients take every spelling that the service is known to use. Servers answer
 * an expired code with {@code expired_token}; one that is used, unknown or another application's with {@code invalid_grant},
 * as the service's choice isn't known.
 *
 * <p>Errors: {@code invalid_client}, {@code invalid_request}. Not repeatable: a lost answer may cost the tokens, after which
 * the code counts as expired.
 *
 * <p>Source: docs/wire/baidu-xpan.md sections 2.3 and 2.4.
 *
 * @param code the device code
 * @param clientId the application's AppKey
 * @param clientSecret the application's SecretKey
 */
@Route(
        service = BaiduService.OAUTH,
        name = "oauth.token_by_device_code",
        verb = {Verb.GET, Verb.POST},
        path = "/oauth/2.0/token",
        when = "grant_type=device_token",
        authenticated = false,
        pending = {
            "authorization_pending",
            "slow_down",
            "authorization_declined",
            "access_denied",
            "expired_token",
            "code_expired",
            "invalid_grant"
        })
public record TokenByDeviceCode(
        Secret code,
        @JsonProperty("client_id") String clientId,
        @JsonProperty("client_secret") Secret clientSecret) implements Api<DeviceGrant> {}
