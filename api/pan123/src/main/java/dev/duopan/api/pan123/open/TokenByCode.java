package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Rate;
import dev.duopan.api.Route;
import dev.duopan.api.Secret;
import dev.duopan.api.Tier;
import dev.duopan.api.Verb;

/**
 * Gives the first tokens of an account that consented, for the code that the redirect brought: {@code oauth2/access_token}
 * with {@code grant_type=authorization_code} (docs/wire/123pan.md section 2.2).
 *
 * <p>The parameters of this POST stand in the query. At most 100 calls a minute; whose limit is exceeded is decided by the
 * address. Refused with kind UNAUTHENTICATED if the application isn't known or the code was used, is too old, or belongs to
 * another application or address; the code of that is an assumption. Not repeatable: a lost answer costs the code.
 *
 * @param clientId the application's id
 * @param clientSecret the application's secret
 * @param code what the redirect brought
 * @param redirectUri the address with which the code was asked for
 */
@Route(
        service = OpenApi.SERVICE,
        name = "oauth.token_by_code",
        verb = Verb.POST,
        path = OpenApi.OAUTH_TOKEN_PATH,
        when = "grant_type=authorization_code",
        authenticated = false)
@Rate(tier = Tier.FREE, calls = 100, seconds = 60, per = Rate.Subject.ADDRESS)
@Rate(tier = Tier.PAID, calls = 100, seconds = 60, per = Rate.Subject.ADDRESS)
@Rate(tier = Tier.GRANTED, calls = 100, seconds = 60, per = Rate.Subject.ADDRESS)
public record TokenByCode(
        @JsonProperty("client_id") String clientId,
        @JsonProperty("client_secret") Secret clientSecret,
        @JsonProperty("code") Secret code,
        @JsonProperty("redirect_uri") String redirectUri)
        implements Api<GrantedTokens> {}
