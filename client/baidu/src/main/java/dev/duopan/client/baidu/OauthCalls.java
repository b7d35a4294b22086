package dev.duopan.client.baidu;

import dev.duopan.api.baidu.oauth.ApplicationToken;
import dev.duopan.api.baidu.oauth.DeviceCode;
import dev.duopan.api.baidu.oauth.DeviceGrant;
import dev.duopan.api.baidu.oauth.GetDeviceCode;
import dev.duopan.api.baidu.oauth.GrantedTokens;
import dev.duopan.api.baidu.oauth.TokenByCode;
import dev.duopan.api.baidu.oauth.TokenByCredentials;
import dev.duopan.api.baidu.oauth.TokenByDeviceCode;
import dev.duopan.api.baidu.oauth.TokenByRefresh;
import dev.duopan.client.Call;
import dev.duopan.client.Client;

/** The calls that give out tokens (docs/wire/baidu-xpan.md section 2). {@link BaiduLogin} also stores what they answer. */
public final class OauthCalls {
    private final Client client;

    OauthCalls(Client client) {
        this.client = client;
    }

    /** Gives the first tokens for a code. */
    public Call<GrantedTokens> tokenByCode(TokenByCode request) {
        return client.call(request);
    }

    /** Gives the next tokens for a refresh token, which is spent by that. */
    public Call<GrantedTokens> tokenByRefresh(TokenByRefresh request) {
        return client.call(request);
    }

    /** Gives the codes with which a person lets a device in. */
    public Call<DeviceCode> deviceCode(GetDeviceCode request) {
        return client.call(request);
    }

    /** Asks what became of a device's wish, and gives the first tokens if a person agreed. */
    public Call<DeviceGrant> tokenByDeviceCode(TokenByDeviceCode request) {
        return client.call(request);
    }

    /** Gives a token in nobody's name. */
    public Call<ApplicationToken> tokenByCredentials(TokenByCredentials request) {
        return client.call(request);
    }
}
