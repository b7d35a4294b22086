package dev.duopan.cli.remote;

import dev.duopan.api.Secret;
import dev.duopan.cli.console.Console;
import dev.duopan.client.TokenStore;
import dev.duopan.client.baidu.BaiduLogin;
import java.util.Objects;
import java.util.Set;

/** Logs in to Baidu Netdisk: with a token, or by the consent of the account to an application. */
record BaiduConsent(Console console, LoginOptions given) implements LoginFlow {
    @Override
    public Set<String> options() {
        return Set.of("--base-url", "--client-id", "--client-secret-stdin", "--token-stdin", "--redirect-uri");
    }

    @Override
    public Remote logIn(Remote bare) {
        ServiceLogin asked = new ServiceLogin(console, given);
        Remote addressed = asked.addressed(bare);
        Remote remote = given.tokenFromInput ? asked.withToken(addressed) : asked.withApplication(addressed);
        TokenStore tokens = TokenStore.inMemory();
        try (Connections connections =
                Connections.of(RemoteStore.in(console.environment().configuration()))) {
            if (!given.tokenFromInput) {
                exchange(connections, remote, tokens);
            }
            connections.baidu(remote, tokens).account().userInfo().send();
        }
        return tokens.load()
                .map(token -> RemoteTokenStore.withToken(remote, token))
                .orElse(remote);
    }

    private void exchange(Connections connections, Remote remote, TokenStore tokens) {
        BaiduLogin login = connections
                .baiduBuilder(remote)
                .login(
                        remote.get(Setting.CLIENT_ID).orElseThrow(),
                        remote.secret(Setting.CLIENT_SECRET).orElseThrow());
        String redirect = Objects.requireNonNullElse(given.redirectUri, BaiduLogin.OUT_OF_BAND);
        Secret code = new ServiceLogin(console, given).code(login.consentPage(redirect, ""));
        login.exchange(code, redirect, tokens);
    }
}
