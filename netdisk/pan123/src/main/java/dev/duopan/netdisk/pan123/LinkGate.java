package dev.duopan.netdisk.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.api.pan123.DirectLinkSignature;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.DirectLinkRules;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.RawRequest;

/**
 * Lets those through who may use an account's lasting links (docs/wire/123pan.md sections 4.9 and 7.3): whose address isn't
 * blocked, whose link is signed if the account demands it, as long as there is traffic left.
 *
 * <p>The address is that of the connection. Behind a proxy it is the proxy's, because what a proxy says in header fields can be
 * said by anybody.
 */
record LinkGate(FaceContext context) {
    /**
     * Returns the account that a link names.
     *
     * @throws DuopanException of kind NOT_FOUND if there is none, DENIED if its rules forbid it
     */
    Account admit(RawRequest request, long accountId) {
        Account account = context.netdisk().accounts().get(accountId);
        DirectLinkRules rules = context.netdisk().directLinks().rules();
        if (rules.isBlocked(account, request.info().peer())) {
            throw new DuopanException(ErrorKind.DENIED, "this address is blocked");
        }
        boolean signed = rules.signingKey(account)
                .map(key -> isSigned(request, account, Secret.of(key)))
                .orElse(true);
        if (!signed) {
            throw new DuopanException(ErrorKind.DENIED, "the signature is missing, wrong or expired");
        }
        if (rules.traffic(account).left() == 0) {
            throw new DuopanException(ErrorKind.DENIED, "the traffic for links of this account is used up");
        }
        return account;
    }

    private boolean isSigned(RawRequest request, Account account, Secret key) {
        String path = context.publicBase().get().getPath() + request.info().path();
        return request.info()
                .query()
                .find(DirectLinkSignature.PARAMETER)
                .flatMap(DirectLinkSignature::read)
                .filter(signature -> signature.isValid(
                        path, account.id(), key, context.clock().instant()))
                .isPresent();
    }
}
