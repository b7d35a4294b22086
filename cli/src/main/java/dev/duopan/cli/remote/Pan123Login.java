package dev.duopan.cli.remote;

import dev.duopan.cli.console.Console;
import dev.duopan.client.TokenStore;
import java.util.Set;

/** Logs in to 123pan's open API: with a developer's id and secret, or with a token. */
record Pan123Login(Console console, LoginOptions given) implements LoginFlow {
    @Override
    public Set<String> options() {
        return Set.of("--base-url", "--client-id", "--client-secret-stdin", "--token-stdin");
    }

    @Override
    public Remote logIn(Remote bare) {
        ServiceLogin asked = new ServiceLogin(console, given);
        Remote addressed = asked.addressed(bare);
        Remote remote = given.tokenFromInput ? asked.withToken(addressed) : asked.withApplication(addressed);
        TokenStore tokens = TokenStore.inMemory();
        try (Connections connections =
                Connections.of(RemoteStore.in(console.environment().configuration()))) {
            connections.pan123(remote, tokens).user().info().send();
        }
        return tokens.load()
                .map(token -> RemoteTokenStore.withToken(remote, token))
                .orElse(remote);
    }
}
