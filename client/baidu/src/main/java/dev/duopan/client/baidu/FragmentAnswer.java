package dev.duopan.client.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Parameters;
import dev.duopan.api.Refusal;
import dev.duopan.api.RetryAdvice;
import dev.duopan.api.Secret;
import dev.duopan.api.baidu.BaiduDialect;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.client.Token;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the consent page says in the fragment of the address to which it leads (docs/wire/baidu-xpan.md section 2.2). */
record FragmentAnswer(Parameters said) {
    private static final String CALL = "the consent page";

    static FragmentAnswer of(URI landed) {
        String fragment = landed.getRawFragment();
        return new FragmentAnswer(Parameters.parse(fragment == null ? "" : fragment));
    }

    Token token(String state, Instant now) {
        if (!said.find("state").orElse("").equals(state)) {
            throw new DuopanException(
                    ErrorKind.INVALID, "the address answers another request: its state isn't the one that was sent");
        }
        said.find("error").ifPresent(code -> {
            throw refused(code);
        });
        String access = said.find("access_token")
                .filter(token -> !token.isEmpty())
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.INVALID, "the address has no token behind its #; give all of it"));
        return new Token(Secret.of(access), null, end(now));
    }

    private ApiException refused(String code) {
        ErrorKind kind = new BaiduDialect()
                .errors()
                .find(BaiduError.OAUTH, code)
                .map(row -> row.kind())
                .orElse(ErrorKind.INVALID);
        String text = said.find("error_description").orElse("no message");
        return new ApiException(CALL, new Refusal(code, kind, text, 302, RetryAdvice.NEVER, null, null));
    }

    private @Nullable Instant end(Instant now) {
        return said.find("expires_in")
                .filter(seconds -> seconds.matches("\\d{1,9}"))
                .map(seconds -> now.plusSeconds(Long.parseLong(seconds)))
                .orElse(null);
    }
}
