package dev.duopan.netdisk.pan123;

import dev.duopan.api.Secret;
import dev.duopan.api.pan123.Pan123Time;
import dev.duopan.api.pan123.open.AccessToken;
import dev.duopan.api.pan123.open.CreateAccessToken;
import dev.duopan.netdisk.Application;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.netdisk.TokenOrder;
import dev.duopan.netdisk.dispatch.Serves;

/** Gives out tokens (docs/wire/123pan.md section 2). */
final class OauthHandlers {
    private final Netdisk netdisk;

    OauthHandlers(Netdisk netdisk) {
        this.netdisk = netdisk;
    }

    @Serves
    AccessToken createAccessToken(CreateAccessToken request) {
        Application application = netdisk.applications()
                .authenticate(request.clientId(), request.clientSecret().reveal());
        var issued = netdisk.tokens().issue(TokenOrder.of(application, TokenApi.PAN123_OPEN));
        return new AccessToken(Secret.of(issued.value()), Pan123Time.WITH_OFFSET.write(issued.expiresAt()));
    }
}
