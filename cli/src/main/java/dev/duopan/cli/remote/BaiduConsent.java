package dev.duopan.cli.remote;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.cli.console.Console;
import dev.duopan.client.TokenStore;
import dev.duopan.client.baidu.BaiduLogin;
import java.util.Objects;
import java.util.Set;

/** Logs in to Baidu Netdisk: with a token, or by the consent of the account to an application, here or on another device. */
record BaiduConsent(Console console, LoginOptions given) implements LoginFlow {
    @Override
    public Set<String> options() {
        return Set.of(
                "--base-url", "--client-id", "--client-secret-stdin", "--token-stdin", "--redirect-uri", "--flow");
    }

    @Override
    public Remote logIn(Remote bare) {
        refuseFlowOfAToken();
        LoginRoute route = LoginRoute.of(given, console);
        ServiceLogin asked = new ServiceLogin(console, given);
        Remote addressed = asked.addressed(bare);
        Remote remote = given.tokenFromInput ? asked.withToken(addressed) : asked.withApplication(addressed);
        TokenStore tokens = TokenStore.inMemory();
        try (Connections connections = Connections.of(console).telling(WaitNotices.on(console))) {
            if (!given.tokenFromInput) {
                BaiduLogin login = login(connections, remote);
                switch (route) {
                    case CODE -> exchange(login, tokens);
                    case DEVICE -> new DeviceWait(console).until(login.startDevice(), tokens);
                }
            }
            long account = connections
                    .baidu(remote, tokens)
                    .account()
                    .userInfo()
                    .send()
                    .uk();
            Remote known = remote.with(Setting.ACCOUNT, Long.toString(account));
            return tokens.load()
                    .map(token -> RemoteTokenStore.withToken(known, token))
                    .orElse(known);
        }
    }

    private void refuseFlowOfAToken() {
        if (given.tokenFromInput && given.flow != null) {
            throw new DuopanException(
                    ErrorKind.INVALID, console.messages().text("login.either", "--token-stdin", "--flow"));
        }
    }

    private static BaiduLogin login(Connections connections, Remote remote) {
        return connections
                .baiduBuilder(remote)
                .login(
                        remote.get(Setting.CLIENT_ID).orElseThrow(),
                        remote.secret(Setting.CLIENT_SECRET).orElseThrow());
    }

    private void exchange(BaiduLogin login, TokenStore tokens) {
        String redirect = Objects.requireNonNullElse(given.redirectUri, BaiduLogin.OUT_OF_BAND);
        Secret code = new ServiceLogin(console, given).code(login.consentPage(redirect, ""));
        login.exchange(code, redirect, tokens);
    }
}
