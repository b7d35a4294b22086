package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.ApplicationRequest;
import dev.duopan.api.Body;
import dev.duopan.api.Rate;
import dev.duopan.api.Route;
import dev.duopan.api.Secret;
import dev.duopan.api.Tier;
import dev.duopan.api.Verb;

/**
 * Gives an access token for the id and secret of a developer: {@code access_token} (docs/wire/123pan.md section 2.1).
 *
 * <p>The documents say 30 days, clients saw 90: trust {@link AccessToken#expiredAt}, keep the token and renew it a few
 * minutes before. At most three tokens of a client id live at a time; a fourth displaces an older one, whose holder then
 * meets code 401. Wrong credentials are refused with kind UNAUTHENTICATED.
 * Calls are counted per client id, as nobody else is known yet.
 */
@Route(
        service = OpenApi.SERVICE,
        name = "oauth.access_token",
        verb = Verb.POST,
        path = "/api/v1/access_token",
        body = Body.JSON,
        authenticated = false)
@Rate(tier = Tier.FREE, calls = 8)
@Rate(tier = Tier.PAID, calls = 10)
@Rate(tier = Tier.GRANTED, calls = 8)
public record CreateAccessToken(
        @JsonProperty("clientID") String clientId,
        @JsonProperty("clientSecret") Secret clientSecret) implements Api<AccessToken>, ApplicationRequest {}
