package dev.duopan.client.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.api.pan123.open.TokenByRefresh;
import dev.duopan.client.Client;
import dev.duopan.client.Token;
import dev.duopan.client.TokenRefresh;
import org.jspecify.annotations.Nullable;

/**
 * Gets the next pair of tokens for the refresh token of the last, which works once (docs/wire/123pan.md section 2.2).
 *
 * @param clientId of the application; null to send the refresh token alone
 * @param clientSecret of the application; null likewise
 */
record RefreshLogin(
        Client client, @Nullable String clientId, @Nullable Secret clientSecret) implements TokenRefresh {
    @Override
    public Token refresh(Token last) {
        if (last.refresh() == null) {
            throw new DuopanException(
                    ErrorKind.UNAUTHENTICATED, "there is no refresh token; let the account consent again");
        }
        try {
            return Pan123Login.send(client, new TokenByRefresh(clientId, clientSecret, last.refresh()));
        } catch (ApiException e) {
            throw e.kind() == ErrorKind.UNAUTHENTICATED
                    ? new DuopanException(
                            ErrorKind.UNAUTHENTICATED,
                            "the refresh token was refused (%s: %s); let the account consent again"
                                    .formatted(e.code(), e.text()),
                            e)
                    : e;
        }
    }
}
