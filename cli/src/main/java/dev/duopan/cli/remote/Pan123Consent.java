package dev.duopan.cli.remote;

import dev.duopan.api.pan123.open.UserInfo;
import dev.duopan.cli.console.Console;
import dev.duopan.client.TokenStore;
import dev.duopan.client.pan123.OauthApplication;
import dev.duopan.client.pan123.Pan123Login;
import java.util.Optional;
import java.util.Set;

/**
 * Logs in to 123pan's open API: with a developer's id and secret, with a token, or, if a redirect address is given, by the
 * consent of the account to an application.
 */
record Pan123Consent(Console console, LoginOptions given) implements LoginFlow {
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
        try (Connections connections = Connections.of(console).telling(WaitNotices.on(console))) {
            if (given.redirectUri != null && !given.tokenFromInput) {
                exchange(connections, remote, given.redirectUri, tokens);
            }
            UserInfo user = connections.pan123(remote, tokens).user().info().send();
            return tokens.load()
                    .map(token -> RemoteTokenStore.withToken(of(user, remote), token))
                    .orElseGet(() -> of(user, remote));
        }
    }

    private static Remote of(UserInfo user, Remote remote) {
        return remote.with(Setting.ACCOUNT, Long.toString(user.uid()))
                .with(Setting.TIER, user.vip() ? Optional.of(Connections.PAID) : Optional.empty());
    }

    private void exchange(Connections connections, Remote remote, String redirectUri, TokenStore tokens) {
        Pan123Login login = connections
                .pan123Builder(remote)
                .login(new OauthApplication(
                        remote.get(Setting.CLIENT_ID).orElseThrow(),
                        remote.secret(Setting.CLIENT_SECRET).orElseThrow(),
                        redirectUri));
        login.exchange(new ServiceLogin(console, given).code(login.consentPage("login")), tokens);
    }
}
