package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Default;
import dev.duopan.api.Redirect;
import dev.duopan.api.Route;
import dev.duopan.api.Secret;
import dev.duopan.api.Verb;
import org.jspecify.annotations.Nullable;

/**
 * Gives an application a code in the name of an account whose access token the caller has: {@code oauth2/user/authorize}
 * (docs/wire/123pan.md section 2.2).
 *
 * <p>The answer is a redirect to the application with {@code code}, or with {@code error_description}. The code works once
 * and for ten minutes, which is an assumption, as is {@code error} beside the description. This project's server refuses a
 * token that isn't valid with kind UNAUTHENTICATED, a token that another account's application was granted and an address that isn't the
 * registered one with DENIED, an unknown application with NOT_FOUND, and another scope or kind of answer with INVALID; an
 * address that isn't registered is never redirected to. The access token travels in the query, so keep addresses out of
 * logs. Not repeatable: every call gives another code.
 *
 * @param accessToken of the account that consents by this call
 * @param clientId the application's id
 * @param redirectUri the application's registered address
 * @param scope what the application may do; there is only {@link OpenApi#OAUTH_SCOPE}
 * @param responseType always {@code code}
 * @param state comes back with the code
 */
@Route(
        service = OpenApi.SERVICE,
        name = "oauth.authorize",
        verb = Verb.GET,
        path = "/api/v1/oauth2/user/authorize",
        authenticated = false)
public record AuthorizeUser(
        @JsonProperty("accessToken") Secret accessToken,
        @JsonProperty("client_id") String clientId,
        @JsonProperty("redirect_uri") String redirectUri,
        @JsonProperty("scope") @Default(OpenApi.OAUTH_SCOPE) String scope,
        @JsonProperty("response_type") @Default("code") String responseType,
        @JsonProperty("state") @Nullable String state)
        implements Api<Redirect> {
    /** A wish for everything that can be allowed. */
    public static AuthorizeUser of(Secret accessToken, String clientId, String redirectUri) {
        return new AuthorizeUser(accessToken, clientId, redirectUri, OpenApi.OAUTH_SCOPE, "code", null);
    }
}
