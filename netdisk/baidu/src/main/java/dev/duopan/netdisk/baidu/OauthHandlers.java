package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.baidu.oauth.GrantedTokens;
import dev.duopan.api.baidu.oauth.TokenByCode;
import dev.duopan.api.baidu.oauth.TokenByRefresh;
import dev.duopan.netdisk.Application;
import dev.duopan.netdisk.Applications;
import dev.duopan.netdisk.Authorizations;
import dev.duopan.netdisk.CodeExchange;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.RefreshExchange;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.netdisk.TokenPair;
import dev.duopan.netdisk.TokenProblem;
import dev.duopan.netdisk.TokenRejectedException;
import dev.duopan.netdisk.dispatch.Serves;

/** Tokens for codes and for refresh tokens (docs/wire/baidu-xpan.md sections 2.3 and 2.5). */
final class OauthHandlers {
    private final Applications applications;
    private final Authorizations authorizations;

    OauthHandlers(Netdisk netdisk) {
        this.applications = netdisk.applications();
        this.authorizations = netdisk.authorizations();
    }

    @Serves
    GrantedTokens byCode(TokenByCode request) {
        Application application = application(request.clientId(), request.clientSecret());
        CodeExchange exchange = new CodeExchange(
                application,
                TokenApi.BAIDU,
                request.code().reveal(),
                request.redirectUri(),
                TokenApi.BAIDU.accessValidity());
        try {
            return tokens(authorizations.exchange(exchange));
        } catch (TokenRejectedException e) {
            throw new ApiException(
                    e.problem() == TokenProblem.MISSING ? BaiduError.OAUTH_REQUEST : BaiduError.OAUTH_GRANT);
        }
    }

    @Serves
    GrantedTokens byRefresh(TokenByRefresh request) {
        Application application = application(request.clientId(), request.clientSecret());
        if (request.scope() != null) {
            Scope.parse(request.scope());
        }
        RefreshExchange exchange = new RefreshExchange(
                application, TokenApi.BAIDU, request.refreshToken().reveal(), TokenApi.BAIDU.accessValidity());
        try {
            return tokens(authorizations.refresh(exchange));
        } catch (TokenRejectedException e) {
            throw refusedRefresh(e);
        }
    }

    private Application application(String clientId, Secret clientSecret) {
        try {
            return applications.authenticate(clientId, clientSecret.reveal());
        } catch (DuopanException e) {
            throw e.kind() == ErrorKind.UNAUTHENTICATED ? new ApiException(BaiduError.OAUTH_CLIENT) : e;
        }
    }

    private static GrantedTokens tokens(TokenPair pair) {
        return new GrantedTokens(
                Secret.of(pair.accessToken().value()),
                TokenApi.BAIDU.accessValidity().toSeconds(),
                Secret.of(pair.refreshToken()),
                pair.scope(),
                "",
                "");
    }

    private static ApiException refusedRefresh(TokenRejectedException rejected) {
        return switch (rejected.problem()) {
            case MISSING, MALFORMED, UNKNOWN -> new ApiException(BaiduError.OAUTH_REQUEST, "invalid refresh token");
            case EXPIRED, REVOKED, DISPLACED, USED -> new ApiException(BaiduError.OAUTH_REFRESH_USED);
            case WRONG_APPLICATION, WRONG_REDIRECT -> new ApiException(BaiduError.OAUTH_GRANT);
        };
    }
}
