package dev.duopan.client.pan123;

import dev.duopan.api.pan123.open.AccessToken;
import dev.duopan.api.pan123.open.CreateAccessToken;
import dev.duopan.client.Call;
import dev.duopan.client.Client;

/** The calls that give out tokens (docs/wire/123pan.md section 2). */
public final class OauthCalls {
    private final Client client;

    OauthCalls(Client client) {
        this.client = client;
    }

    /** Gives an access token for a developer's id and secret. */
    public Call<AccessToken> createAccessToken(CreateAccessToken request) {
        return client.call(request);
    }
}
