package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.Secret;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.baidu.oauth.ApplicationToken;
import dev.duopan.api.baidu.oauth.GrantedTokens;
import dev.duopan.api.baidu.oauth.TokenByCode;
import dev.duopan.api.baidu.oauth.TokenByCredentials;
import dev.duopan.api.baidu.oauth.TokenByRefresh;
import dev.duopan.netdisk.AccessToken;
import dev.duopan.netdisk.Application;
import dev.duopan.netdisk.Authorizations;
import dev.duopan.netdisk.CodeExchange;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.RefreshExchange;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.netdisk.TokenOrder;
import dev.duopan.netdisk.TokenProblem;
import dev.duopan.netdisk.TokenRejectedException;
import dev.duopan.netdisk.Tokens;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.Serves;

/** Tokens for codes and for refresh tokens (docs/wire/baidu-xpan.md sections 2.3 and 2.5). */
final class OauthHandlers {
    private final OauthApplications applications;
    private final Tokens tokens;
    private final Authorizations authorizations;
    private final FreshTokens fresh;

    OauthHandlers(FaceContext context) {
        Netdisk netdisk = context.netdisk();
        this.applications = new OauthApplications(netdisk.applications());
        this.tokens = netdisk.tokens();
        this.authorizations = netdisk.authorizations();
        this.fresh = new FreshTokens(context);
    }

    @Serves
    GrantedTokens byCode(TokenByCode request) {
        Application application = applications.proved(request.clientId(), request.clientSecret());
        CodeExchange exchange = new CodeExchange(
                application,
                TokenApi.BAIDU,
                request.code().reveal(),
                request.redirectUri(),
                TokenApi.BAIDU.accessValidity());
        try {
            return fresh.first(authorizations.exchange(exchange));
        } catch (TokenRejectedException e) {
            throw new ApiException(
                    e.problem() == TokenProblem.MISSING ? BaiduError.OAUTH_REQUEST : BaiduError.OAUTH_GRANT);
        }
    }

    @Serves
    GrantedTokens byRefresh(TokenByRefresh request) {
        RefreshExchange exchange = new RefreshExchange(
                refreshing(request),
                TokenApi.BAIDU,
                request.refreshToken().reveal(),
                Scope.part(request.scope()),
                TokenApi.BAIDU.accessValidity());
        try {
            return fresh.next(authorizations.refresh(exchange));
        } catch (TokenRejectedException e) {
            throw refusedRefresh(e);
        }
    }

    /** An attempt that fails ends the refresh token, whatever it failed for. */
    private Application refreshing(TokenByRefresh request) {
        try {
            return applications.proved(request.clientId(), request.clientSecret());
        } catch (ApiException e) {
            authorizations.spend(request.refreshToken().reveal());
            throw e;
        }
    }

    @Serves
    ApplicationToken byCredentials(TokenByCredentials request) {
        Application application = applications.proved(request.clientId(), request.clientSecret());
        AccessToken token =
                tokens.issue(TokenOrder.of(application, TokenApi.BAIDU).withScope(Scope.NOBODYS));
        return new ApplicationToken(
                Secret.of(token.value()), TokenApi.BAIDU.accessValidity().toSeconds(), Scope.NOBODYS, "", "");
    }

    private static ApiException refusedRefresh(TokenRejectedException rejected) {
        return switch (rejected.problem()) {
            case MISSING, MALFORMED, UNKNOWN -> new ApiException(BaiduError.OAUTH_REQUEST, "invalid refresh token");
            case EXPIRED, REVOKED, DISPLACED, USED -> new ApiException(BaiduError.OAUTH_REFRESH_USED);
            case WRONG_APPLICATION, WRONG_REDIRECT -> new ApiException(BaiduError.OAUTH_GRANT);
            case WRONG_SCOPE -> new ApiException(BaiduError.OAUTH_SCOPE);
        };
    }
}
