package dev.duopan.netdisk.dispatch.consent;

import dev.duopan.api.Parameters;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.Application;
import dev.duopan.netdisk.Authorizations;
import dev.duopan.netdisk.CodeRequest;
import dev.duopan.netdisk.TokenApi;

/**
 * Asks for a code that the application turns into tokens.
 *
 * @param authorizations gives out codes
 * @param api the face that a consent opens
 * @param wish what is asked for
 * @param constants parameters that every such request carries with the same text
 * @param refusal what the application is told if the person refuses
 */
public record CodeQuestion(
        Authorizations authorizations, TokenApi api, ConsentRequest wish, Parameters constants, Parameters refusal)
        implements ConsentQuestion {
    @Override
    public Application application() {
        return wish.application();
    }

    @Override
    public String scope() {
        return wish.scope();
    }

    @Override
    public Parameters fields() {
        return constants.with(wish.parameters());
    }

    @Override
    public Landing allow(Account account) {
        String code = authorizations.authorize(
                new CodeRequest(account, wish.application(), api, wish.redirectUri(), wish.scope()));
        return wish.isOutOfBand()
                ? new Landing.Code(code)
                : new Landing.Elsewhere(wish.redirect(Parameters.NONE.with("code", code)));
    }

    @Override
    public Landing refuse() {
        return wish.isOutOfBand()
                ? new Landing.Note("Refused", "You refused. 已拒绝授权。")
                : new Landing.Elsewhere(wish.redirect(refusal));
    }
}
