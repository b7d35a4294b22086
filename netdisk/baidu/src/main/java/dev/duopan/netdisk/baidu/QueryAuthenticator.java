package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.netdisk.Grant;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.netdisk.TokenProblem;
import dev.duopan.netdisk.TokenRejectedException;
import dev.duopan.netdisk.Tokens;
import dev.duopan.netdisk.dispatch.Authenticator;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.RequestInfo;

/**
 * Knows callers by the {@code access_token} in the query, the only place that the documents know
 * (docs/wire/baidu-xpan.md section 1.2). A token whose scope doesn't open what is asked for is refused with 6, after which the
 * account has to consent again, rather than with -6, after which clients would spend their refresh token for nothing.
 */
final class QueryAuthenticator implements Authenticator {
    private final Tokens tokens;

    QueryAuthenticator(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Caller authenticate(RequestInfo request) {
        return new Caller(grant(request), request.peer());
    }

    Grant grant(RequestInfo request) {
        Grant grant = verified(request);
        if (!Scope.opens(grant, request)) {
            throw new ApiException(
                    isStorage(request) ? BaiduError.PCS_APPLICATION_NOT_ALLOWED : BaiduError.APPLICATION_NOT_ALLOWED);
        }
        return grant;
    }

    private Grant verified(RequestInfo request) {
        try {
            return tokens.verify(request.query().find("access_token").orElse(null), TokenApi.BAIDU);
        } catch (TokenRejectedException e) {
            throw new ApiException(row(request, e.problem()));
        }
    }

    private static boolean isStorage(RequestInfo request) {
        return request.path().startsWith("/rest/2.0/pcs") || request.path().startsWith("/file/");
    }

    /** On file management 111 means that another task runs, so it can't say there that a token has expired. */
    private static BaiduError row(RequestInfo request, TokenProblem problem) {
        boolean storage = isStorage(request);
        boolean manages =
                request.query().find("method").filter("filemanager"::equals).isPresent();
        if (problem == TokenProblem.EXPIRED && !manages) {
            return storage ? BaiduError.PCS_TOKEN_EXPIRED : BaiduError.TOKEN_EXPIRED;
        }
        if (problem == TokenProblem.REVOKED || storage) {
            return storage ? BaiduError.PCS_TOKEN_INVALID : BaiduError.TOKEN_INVALID;
        }
        return BaiduError.IDENTITY_UNKNOWN;
    }
}
