package dev.duopan.netdisk.baidu;

import dev.duopan.api.Secret;
import dev.duopan.api.baidu.oauth.GrantedTokens;
import dev.duopan.netdisk.AccessToken;
import dev.duopan.netdisk.Authorizations;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.netdisk.TokenPair;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.FidelitySwitch;

/** Tokens on their way to an application (docs/wire/baidu-xpan.md sections 2.1 and 2.3). */
final class FreshTokens {
    private final Authorizations authorizations;
    private final boolean oneAuthorization;

    FreshTokens(FaceContext context) {
        this.authorizations = context.netdisk().authorizations();
        this.oneAuthorization = context.fidelity().has(FidelitySwitch.ONE_AUTHORIZATION);
    }

    /** The first tokens that a consent gives. */
    GrantedTokens first(TokenPair pair) {
        first(pair.accessToken());
        return next(pair);
    }

    /** The first token that a consent gives. */
    AccessToken first(AccessToken token) {
        if (oneAuthorization) {
            authorizations.endEarlier(token);
        }
        return token;
    }

    /** Tokens that a refresh token gives. */
    GrantedTokens next(TokenPair pair) {
        return new GrantedTokens(
                Secret.of(pair.accessToken().value()),
                TokenApi.BAIDU.accessValidity().toSeconds(),
                Secret.of(pair.refreshToken()),
                pair.scope(),
                "",
                "");
    }
}
