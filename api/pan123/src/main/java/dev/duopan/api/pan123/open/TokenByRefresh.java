package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Rate;
import dev.duopan.api.Route;
import dev.duopan.api.Secret;
import dev.duopan.api.Tier;
import dev.duopan.api.Verb;
import org.jspecify.annotations.Nullable;

/**
 * Gives the next tokens for a refresh token: {@code oauth2/access_token} with {@code grant_type=refresh_token}
 * (docs/wire/123pan.md section 2.2).
 *
 * <p>The parameters of this POST stand in the query. A refresh token works once and lives 90 days; the access token before it
 * ends at once, so the new pair has to be stored before it is used. The documents want the application's id and secret, the
 * p123client library sends neither, so both may be left out. At most 100 calls a minute from one address. Refused with kind
 * UNAUTHENTICATED if the refresh token was used, is too old or isn't the application's; the code of that is an assumption.
 * Not repeatable: a lost answer costs the refresh token.
 *
 * @param clientId the application's id
 * @param clientSecret the application's secret, if its id is there
 * @param refreshToken of the last pair
 */
@Route(
        service = OpenApi.SERVICE,
        name = "oauth.token_by_refresh",
        verb = Verb.POST,
        path = OpenApi.OAUTH_TOKEN_PATH,
        when = "grant_type=refresh_token",
        authenticated = false)
@Rate(tier = Tier.FREE, calls = 100, seconds = 60, per = Rate.Subject.ADDRESS)
@Rate(tier = Tier.PAID, calls = 100, seconds = 60, per = Rate.Subject.ADDRESS)
@Rate(tier = Tier.GRANTED, calls = 100, seconds = 60, per = Rate.Subject.ADDRESS)
public record TokenByRefresh(
        @JsonProperty("client_id") @Nullable String clientId,
        @JsonProperty("client_secret") @Nullable Secret clientSecret,
        @JsonProperty("refresh_token") Secret refreshToken)
        implements Api<GrantedTokens> {}
