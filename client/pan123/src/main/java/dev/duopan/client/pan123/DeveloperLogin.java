package dev.duopan.client.pan123;

import dev.duopan.api.Secret;
import dev.duopan.api.pan123.open.AccessToken;
import dev.duopan.api.pan123.open.CreateAccessToken;
import dev.duopan.client.CallOptions;
import dev.duopan.client.Client;
import dev.duopan.client.Retries;
import dev.duopan.client.Token;
import dev.duopan.client.TokenRefresh;

/** Logs in with a developer's id and secret, each time anew: this flow has no refresh token (docs/wire/123pan.md section 2.1). */
final class DeveloperLogin {
    private DeveloperLogin() {}

    static TokenRefresh of(Client client, String clientId, Secret clientSecret) {
        return TokenRefresh.anytime(last -> logIn(client, new CreateAccessToken(clientId, clientSecret)));
    }

    private static Token logIn(Client client, CreateAccessToken request) {
        AccessToken answer = client.call(request)
                .with(CallOptions.NONE.withRetries(Retries.NONE))
                .send();
        return new Token(answer.accessToken(), null, answer.expiry());
    }
}
