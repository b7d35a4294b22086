package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Default;
import dev.duopan.api.Empty;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;

/**
 * Asks whether an application may be sent codes at an address: {@code oauth2/app/verify} (docs/wire/123pan.md section 2.2).
 *
 * <p>No source shows the answer. Here a success means yes and has no data; an unknown application is refused with kind
 * NOT_FOUND, another address than the registered one with DENIED, another scope with INVALID.
 *
 * @param appId the application's id, which is called {@code client_id} elsewhere
 * @param redirectUri the address
 * @param scope what the application wants; there is only {@link OpenApi#OAUTH_SCOPE}
 */
@Route(
        service = OpenApi.SERVICE,
        name = "oauth.verify",
        verb = Verb.POST,
        path = "/api/v1/oauth2/app/verify",
        body = Body.JSON,
        authenticated = false,
        repeatable = true)
public record VerifyApplication(
        @JsonProperty("appId") String appId,
        @JsonProperty("redirectUri") String redirectUri,
        @JsonProperty("scope") @Default(OpenApi.OAUTH_SCOPE) String scope)
        implements Api<Empty> {
    /** Asks about everything that can be allowed. */
    public static VerifyApplication of(String appId, String redirectUri) {
        return new VerifyApplication(appId, redirectUri, OpenApi.OAUTH_SCOPE);
    }
}
