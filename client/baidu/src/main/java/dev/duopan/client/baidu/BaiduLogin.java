package dev.duopan.client.baidu;

import dev.duopan.api.Api;
import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Parameters;
import dev.duopan.api.Secret;
import dev.duopan.api.baidu.oauth.DeviceCode;
import dev.duopan.api.baidu.oauth.GetDeviceCode;
import dev.duopan.api.baidu.oauth.GrantedTokens;
import dev.duopan.api.baidu.oauth.TokenByCode;
import dev.duopan.api.baidu.oauth.TokenByDeviceCode;
import dev.duopan.api.baidu.oauth.TokenByRefresh;
import dev.duopan.client.CallOptions;
import dev.duopan.client.Client;
import dev.duopan.client.Retries;
import dev.duopan.client.Token;
import dev.duopan.client.TokenRefresh;
import dev.duopan.client.TokenStore;
import java.net.URI;
import java.util.Set;

/**
 * Gets tokens for an application in the name of an account (docs/wire/baidu-xpan.md section 2).
 *
 * <p>The account consents at {@link #consentPage}, the code from there is {@linkplain #exchange exchanged} for the first pair
 * of tokens, and each refresh token for the next pair. Where no browser is, {@link #startDevice} begins a login that the account
 * goes on with elsewhere; {@link #tokenPage} is for programs that can't keep a secret. Nothing is attempted twice: a failed
 * attempt may have spent the code or the token.
 */
public final class BaiduLogin implements TokenRefresh {
    /** The redirect address by which the page shows the code instead of sending it somewhere. */
    public static final String OUT_OF_BAND = "oob";

    private static final CallOptions ONCE = CallOptions.NONE.withRetries(Retries.NONE);
    private static final Set<String> SPENT = Set.of("expired_token", "invalid_grant", "invalid_request");

    private final Client client;
    private final URI base;
    private final String clientId;
    private final Secret clientSecret;
    private final LoginClock clock;

    BaiduLogin(Client client, URI base, String clientId, Secret clientSecret) {
        this(client, base, clientId, clientSecret, LoginClock.SYSTEM);
    }

    private BaiduLogin(Client client, URI base, String clientId, Secret clientSecret, LoginClock clock) {
        this.client = client;
        this.base = base;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.clock = clock;
    }

    /** Returns the same login in another time. */
    BaiduLogin in(LoginClock other) {
        return new BaiduLogin(client, base, clientId, clientSecret, other);
    }

    /**
     * Returns the address that the account's owner opens in a browser.
     *
     * @param redirectUri the application's registered address, or {@link #OUT_OF_BAND}
     * @param state comes back with the code, so that the application knows its own request; may be empty
     */
    public URI consentPage(String redirectUri, String state) {
        return page("code", redirectUri, state);
    }

    /**
     * Returns the address of the page that gives an access token at once, without a refresh token: the browser ends up at the
     * redirect address with the answer in the fragment, or with {@link #OUT_OF_BAND} at a page of the service.
     *
     * @param redirectUri the application's registered address, or {@link #OUT_OF_BAND}
     * @param state comes back with the token; may be empty
     */
    public URI tokenPage(String redirectUri, String state) {
        return page("token", redirectUri, state);
    }

    private URI page(String responseType, String redirectUri, String state) {
        Parameters query = Parameters.NONE
                .with("response_type", responseType)
                .with("client_id", clientId)
                .with("redirect_uri", redirectUri)
                .with("scope", "basic,netdisk");
        Parameters whole = state.isEmpty() ? query : query.with("state", state);
        String root = base.toString();
        return URI.create((root.endsWith("/") ? root.substring(0, root.length() - 1) : root)
                + "/oauth/2.0/authorize?"
                + whole.encode());
    }

    /**
     * Takes the token out of the address to which the {@link #tokenPage} led, and stores it before anybody can use it.
     *
     * @param landed the whole address
     * @param state the one with which the page was opened
     * @throws ApiException with {@code access_denied} if the account refused
     * @throws DuopanException of kind INVALID if the address answers another request or has no answer
     */
    public Token accept(URI landed, String state, TokenStore store) {
        Token token = FragmentAnswer.of(landed).token(state, clock.now());
        store.store(token);
        return token;
    }

    /**
     * Begins a login with which the account's owner goes on in a browser elsewhere.
     *
     * @throws ApiException with {@code invalid_client} if the application isn't known, {@code unauthorized_client} or
     *     {@code unsupported_response_type} if it may not log in so
     */
    public DeviceLogin startDevice() {
        DeviceCode code = client.call(GetDeviceCode.of(clientId)).with(ONCE).send();
        TokenByDeviceCode question = new TokenByDeviceCode(code.deviceCode(), clientId, clientSecret);
        return new DeviceLogin(code, () -> client.call(question).with(ONCE).send(), clock);
    }

    /**
     * Exchanges a code for the first tokens and stores them before anybody can use them.
     *
     * @param redirectUri the one with which the page was opened
     * @throws ApiException with {@code invalid_grant} if the code was used, is older than ten minutes or belongs to another
     *     application or address, {@code invalid_client} if the application isn't known
     */
    public Token exchange(Secret code, String redirectUri, TokenStore store) {
        Token token = token(new TokenByCode(code, clientId, clientSecret, redirectUri));
        store.store(token);
        return token;
    }

    @Override
    public Token refresh(Token last) {
        if (last.refresh() == null) {
            throw new DuopanException(
                    ErrorKind.UNAUTHENTICATED, "there is no refresh token; let the account consent again");
        }
        try {
            return token(new TokenByRefresh(last.refresh(), clientId, clientSecret, null));
        } catch (ApiException e) {
            throw SPENT.contains(e.code())
                    ? new DuopanException(
                            ErrorKind.UNAUTHENTICATED,
                            "the refresh token was refused (%s: %s); let the account consent again"
                                    .formatted(e.code(), e.text()),
                            e)
                    : e;
        }
    }

    private Token token(Api<GrantedTokens> request) {
        GrantedTokens granted = client.call(request).with(ONCE).send();
        return new Token(
                granted.accessToken(), granted.refreshToken(), clock.now().plusSeconds(granted.expiresIn()));
    }
}
