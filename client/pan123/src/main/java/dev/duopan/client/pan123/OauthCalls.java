package dev.duopan.client.pan123;

import dev.duopan.api.Empty;
import dev.duopan.api.Redirect;
import dev.duopan.api.pan123.open.AccessToken;
import dev.duopan.api.pan123.open.AuthorizeUser;
import dev.duopan.api.pan123.open.CreateAccessToken;
import dev.duopan.api.pan123.open.GrantedTokens;
import dev.duopan.api.pan123.open.TokenByCode;
import dev.duopan.api.pan123.open.TokenByRefresh;
import dev.duopan.api.pan123.open.VerifyApplication;
import dev.duopan.client.Call;
import dev.duopan.client.Client;

/** The calls that give out tokens (docs/wire/123pan.md section 2). {@link Pan123Login} also stores what they answer. */
public final class OauthCalls {
    private final Client client;

    OauthCalls(Client client) {
        this.client = client;
    }

    /** Gives an access token for a developer's id and secret. */
    public Call<AccessToken> createAccessToken(CreateAccessToken request) {
        return client.call(request);
    }

    /** Gives a code to an application in the name of an account; the result's address isn't followed. */
    public Call<Redirect> authorize(AuthorizeUser request) {
        return client.call(request);
    }

    /** Asks whether an application may be sent codes at an address. */
    public Call<Empty> verify(VerifyApplication request) {
        return client.call(request);
    }

    /** Gives the first tokens for a code. */
    public Call<GrantedTokens> tokenByCode(TokenByCode request) {
        return client.call(request);
    }

    /** Gives the next tokens for a refresh token, which is spent by that. */
    public Call<GrantedTokens> tokenByRefresh(TokenByRefresh request) {
        return client.call(request);
    }
}
