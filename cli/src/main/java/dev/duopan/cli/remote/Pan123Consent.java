package dev.duopan.cli.remote;

import dev.duopan.cli.console.Console;
import dev.duopan.client.TokenStore;
import dev.duopan.client.pan123.OauthApplication;
import dev.duopan.client.pan123.Pan123Login;
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
        try (Connections connections =
                Connections.of(RemoteStore.in(console.environment().configuration()))) {
            if (given.redirectUri != null && !given.tokenFromInput) {
                exchange(connections, remote, given.redirectUri, tokens);
            }
            connections.pan123(remote, tokens).user().info().send();
        }
        return tokens.load()
                .map(token -> RemoteTokenStore.withToken(remote, token))
                .orElse(remote);
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
