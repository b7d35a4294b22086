package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Parameters;
import dev.duopan.api.Redirect;
import dev.duopan.api.Secret;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.api.pan123.Pan123Time;
import dev.duopan.api.pan123.open.AccessToken;
import dev.duopan.api.pan123.open.AuthorizeUser;
import dev.duopan.api.pan123.open.CreateAccessToken;
import dev.duopan.api.pan123.open.GrantedTokens;
import dev.duopan.api.pan123.open.OpenApi;
import dev.duopan.api.pan123.open.TokenByCode;
import dev.duopan.api.pan123.open.TokenByRefresh;
import dev.duopan.api.pan123.open.VerifyApplication;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.Application;
import dev.duopan.netdisk.CodeExchange;
import dev.duopan.netdisk.CodeRequest;
import dev.duopan.netdisk.Grant;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.RefreshExchange;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.netdisk.TokenOrder;
import dev.duopan.netdisk.TokenPair;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.FidelitySwitch;
import dev.duopan.netdisk.dispatch.Serves;
import dev.duopan.netdisk.dispatch.consent.ConsentRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Gives out tokens (docs/wire/123pan.md section 2). */
final class OauthHandlers {
    /** How long an access token lives that an account granted. */
    private static final Duration GRANTED_VALIDITY = Duration.ofHours(2);

    private final FaceContext context;
    private final Netdisk netdisk;
    private final Pan123Consent consent;

    OauthHandlers(FaceContext context, Pan123Consent consent) {
        this.context = context;
        this.netdisk = context.netdisk();
        this.consent = consent;
    }

    @Serves
    AccessToken createAccessToken(CreateAccessToken request) {
        Application application = netdisk.applications()
                .authenticate(request.clientId(), request.clientSecret().reveal());
        int most = context.fidelity().has(FidelitySwitch.TOKEN_LIMIT) ? OpenApi.MAX_TOKENS : Integer.MAX_VALUE;
        var issued = netdisk.tokens().issue(TokenOrder.of(application, TokenApi.PAN123_OPEN), most);
        return new AccessToken(Secret.of(issued.value()), Pan123Time.WITH_OFFSET.write(issued.expiresAt()));
    }

    /** An address that isn't registered is never led to: the refusal then goes to the page on which people consent. */
    @Serves
    Redirect authorize(AuthorizeUser request) {
        ConsentRequest wish;
        try {
            wish = wish(request);
        } catch (ApiException e) {
            return Redirect.refusing(context.publicBase().get() + Pan123Consent.PATH, e.refusal());
        }
        try {
            return Redirect.to(wish.redirect(code(wish, request.accessToken())));
        } catch (DuopanException e) {
            return Redirect.refusing(wish.redirect(Parameters.NONE), refused(e).refusal());
        }
    }

    private ConsentRequest wish(AuthorizeUser request) {
        if (!request.responseType().equals("code")) {
            throw new ApiException(Pan123Error.INVALID, "there is no other response_type than code");
        }
        String state = request.state() == null ? "" : request.state();
        return consent.check(request.clientId(), request.redirectUri(), request.scope(), state);
    }

    private Parameters code(ConsentRequest wish, Secret accessToken) {
        Grant grant = netdisk.tokens().verify(accessToken.reveal(), TokenApi.PAN123_OPEN);
        Account account = grant.account();
        if (grant.application() != null && grant.application().account().id() != account.id()) {
            throw new ApiException(
                    Pan123Error.DENIED, "a token that was granted to an application can't grant anything itself");
        }
        String code = netdisk.authorizations()
                .authorize(new CodeRequest(
                        account, wish.application(), TokenApi.PAN123_OPEN, wish.redirectUri(), wish.scope()));
        return Parameters.NONE.with("code", code);
    }

    private static ApiException refused(DuopanException failure) {
        if (failure instanceof ApiException chosen) {
            return chosen;
        }
        if (failure.kind() == ErrorKind.UNAUTHENTICATED) {
            return new ApiException(Pan123Error.UNAUTHENTICATED);
        }
        throw failure;
    }

    @Serves
    void verify(VerifyApplication request) {
        consent.check(request.appId(), request.redirectUri(), request.scope(), "");
    }

    @Serves
    GrantedTokens byCode(TokenByCode request) {
        Application application = netdisk.applications()
                .authenticate(request.clientId(), request.clientSecret().reveal());
        return tokens(netdisk.authorizations()
                .exchange(new CodeExchange(
                        application,
                        TokenApi.PAN123_OPEN,
                        request.code().reveal(),
                        request.redirectUri(),
                        GRANTED_VALIDITY)));
    }

    @Serves
    GrantedTokens byRefresh(TokenByRefresh request) {
        return tokens(netdisk.authorizations()
                .refresh(new RefreshExchange(
                        application(request),
                        TokenApi.PAN123_OPEN,
                        request.refreshToken().reveal(),
                        "",
                        GRANTED_VALIDITY)));
    }

    private @Nullable Application application(TokenByRefresh request) {
        if (request.clientId() == null && request.clientSecret() == null) {
            return null;
        }
        String secret =
                request.clientSecret() == null ? "" : request.clientSecret().reveal();
        return netdisk.applications().authenticate(request.clientId() == null ? "" : request.clientId(), secret);
    }

    private static GrantedTokens tokens(TokenPair pair) {
        return new GrantedTokens(
                "Bearer",
                Secret.of(pair.accessToken().value()),
                Secret.of(pair.refreshToken()),
                GRANTED_VALIDITY.toSeconds(),
                pair.scope());
    }
}
