package dev.duopan.client.pan123;

import dev.duopan.api.Api;
import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Parameters;
import dev.duopan.api.Redirect;
import dev.duopan.api.Secret;
import dev.duopan.api.pan123.open.AuthorizeUser;
import dev.duopan.api.pan123.open.GrantedTokens;
import dev.duopan.api.pan123.open.OpenApi;
import dev.duopan.api.pan123.open.TokenByCode;
import dev.duopan.client.CallOptions;
import dev.duopan.client.Client;
import dev.duopan.client.Retries;
import dev.duopan.client.Token;
import dev.duopan.client.TokenStore;
import java.net.URI;
import java.time.Clock;

/**
 * Gets tokens for an application in the name of an account (docs/wire/123pan.md section 2.2).
 *
 * <p>The account consents at {@link #consentPage}, or whoever has a token of the account {@linkplain #authorize consents for
 * it}; the code from there is {@linkplain #exchange exchanged} for the first pair of tokens. Nothing is attempted twice: a
 * failed attempt may have spent the code. The tokens are in the store before anybody can use them; {@link
 * Pan123OpenBuilder#granted} keeps them fresh.
 */
public final class Pan123Login {
    private static final CallOptions ONCE = CallOptions.NONE.withRetries(Retries.NONE);

    private final Client client;
    private final URI consentPage;
    private final OauthApplication application;

    Pan123Login(Client client, URI consentPage, OauthApplication application) {
        this.client = client;
        this.consentPage = consentPage;
        this.application = application;
    }

    /**
     * Returns the address that the account's owner opens in a browser.
     *
     * @param state comes back with the code, so that the application knows its own request
     */
    public URI consentPage(String state) {
        return URI.create(Redirect.extended(
                consentPage.toString(),
                Parameters.NONE
                        .with("client_id", application.clientId())
                        .with("redirect_uri", application.redirectUri())
                        .with("scope", OpenApi.OAUTH_SCOPE)
                        .with("state", state)));
    }

    /**
     * Consents in the name of the account whose token is given, and returns the code.
     *
     * @param accessToken of a login, or of the account's own developer application
     * @throws ApiException if the service refuses, for the reasons that {@link AuthorizeUser} names
     * @throws DuopanException of kind UNAVAILABLE if the answer brings no code
     */
    public Secret authorize(Secret accessToken) {
        Redirect answer = client.call(AuthorizeUser.of(accessToken, application.clientId(), application.redirectUri()))
                .with(ONCE)
                .send();
        return answer.answer()
                .find("code")
                .map(Secret::of)
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.UNAVAILABLE, "123pan redirected, but without a code; open the consent page instead"));
    }

    /**
     * Exchanges a code for the first tokens and stores them before anybody can use them.
     *
     * @throws ApiException of kind UNAUTHENTICATED if the code was used or is too old, or belongs to another application or
     *     address
     */
    public Token exchange(Secret code, TokenStore store) {
        Token token = send(
                client,
                new TokenByCode(application.clientId(), application.clientSecret(), code, application.redirectUri()));
        store.store(token);
        return token;
    }

    /** Consents by a token of the account and exchanges the code: the whole way without a browser. */
    public Token logIn(Secret accessToken, TokenStore store) {
        return exchange(authorize(accessToken), store);
    }

    static Token send(Client client, Api<GrantedTokens> request) {
        GrantedTokens granted = client.call(request).with(ONCE).send();
        return new Token(
                granted.accessToken(),
                granted.refreshToken(),
                Clock.systemUTC().instant().plusSeconds(granted.expiresIn()));
    }
}
