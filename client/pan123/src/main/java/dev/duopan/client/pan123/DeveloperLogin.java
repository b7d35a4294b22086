package dev.duopan.client.pan123;

import dev.duopan.api.Secret;
import dev.duopan.api.pan123.open.AccessToken;
import dev.duopan.api.pan123.open.CreateAccessToken;
import dev.duopan.client.Client;
import dev.duopan.client.OutcomeUnknownException;
import dev.duopan.client.Token;
import dev.duopan.client.TokenRefresh;

/** Logs in with a developer's id and secret, each time anew: this flow has no refresh token (docs/wire/123pan.md section 2.1). */
final class DeveloperLogin {
    private static final int ATTEMPTS = 3;

    private DeveloperLogin() {}

    static TokenRefresh of(Client client, String clientId, Secret clientSecret) {
        return TokenRefresh.anytime(last -> logIn(client, new CreateAccessToken(clientId, clientSecret)));
    }

    /** A token whose answer is lost takes one of the places that the service keeps for the id, until another displaces it. */
    private static Token logIn(Client client, CreateAccessToken request) {
        for (int attempt = 1; ; attempt++) {
            try {
                AccessToken answer = client.call(request).send();
                return new Token(answer.accessToken(), null, answer.expiry());
            } catch (OutcomeUnknownException e) {
                if (attempt == ATTEMPTS || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
            }
        }
    }
}
