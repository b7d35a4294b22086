package dev.duopan.netdisk.baidu;

import dev.duopan.api.Parameters;
import dev.duopan.netdisk.AccessToken;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.Application;
import dev.duopan.netdisk.CodeRequest;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.consent.ConsentQuestion;
import dev.duopan.netdisk.dispatch.consent.ConsentRequest;
import dev.duopan.netdisk.dispatch.consent.Landing;
import java.time.Duration;

/**
 * Asks for an access token at once, which the application gets in the fragment of its address (implicit grant,
 * docs/wire/baidu-xpan.md section 2.2). There is no refresh token.
 *
 * @param context where tokens are given out
 * @param wish what is asked for
 * @param address where the answer goes
 */
record TokenQuestion(FaceContext context, ConsentRequest wish, String address) implements ConsentQuestion {
    static final String RESPONSE_TYPE = "token";

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
        return Parameters.NONE.with("response_type", RESPONSE_TYPE).with(wish.parameters());
    }

    @Override
    public Landing allow(Account account) {
        Duration validity = TokenApi.BAIDU.accessValidity();
        CodeRequest consent =
                new CodeRequest(account, wish.application(), TokenApi.BAIDU, wish.redirectUri(), wish.scope());
        AccessToken token = new FreshTokens(context)
                .first(context.netdisk().authorizations().grant(consent, validity));
        Parameters before = Parameters.NONE
                .with("access_token", token.value())
                .with("expires_in", Long.toString(validity.toSeconds()));
        Parameters after = Parameters.NONE.with("session_key", "").with("session_secret", "");
        return landing(before.encode() + "&scope=" + wish.scope().replace(' ', '+') + "&"
                + withState(after).encode());
    }

    @Override
    public Landing refuse() {
        return landing(withState(BaiduConsent.REFUSAL).encode());
    }

    private Parameters withState(Parameters answer) {
        return wish.state().isEmpty() ? answer : answer.with("state", wish.state());
    }

    private Landing landing(String fragment) {
        return new Landing.Elsewhere(address + "#" + fragment);
    }
}
