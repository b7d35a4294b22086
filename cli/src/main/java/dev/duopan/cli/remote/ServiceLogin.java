package dev.duopan.cli.remote;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.SecretReader;
import dev.duopan.cli.console.WebAddress;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What logins to both services ask their caller for. */
record ServiceLogin(Console console, LoginOptions given) {
    /** The remote with the address that was given, if one was. */
    Remote addressed(Remote bare) {
        return bare.with(
                Setting.BASE_URL,
                Optional.ofNullable(given.baseUrl).map(this::address).map(URI::toString));
    }

    private URI address(String text) {
        return WebAddress.parse(text)
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.INVALID, console.messages().text("config.url", "--base-url", text)));
    }

    /** The remote with the token that was given. */
    Remote withToken(Remote remote) {
        if (given.clientId != null) {
            throw new DuopanException(
                    ErrorKind.INVALID, console.messages().text("login.either", "--token-stdin", "--client-id"));
        }
        Secret token = new SecretReader(console).read(true, "--token-stdin", "");
        return remote.with(Setting.ACCESS_TOKEN, token.reveal());
    }

    /** The remote with the application that was given. */
    Remote withApplication(Remote remote) {
        String id = clientId(remote, given.clientId);
        Secret secret = new SecretReader(console)
                .read(
                        given.clientSecretFromInput,
                        "--client-secret-stdin",
                        console.messages().text("login.client-secret"));
        return remote.with(Setting.CLIENT_ID, id).with(Setting.CLIENT_SECRET, secret.reveal());
    }

    private String clientId(Remote remote, @Nullable String id) {
        if (id == null || id.isBlank()) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    console.messages().text("login.needs", remote.type(), "--client-id | --token-stdin"));
        }
        return id.strip();
    }

    /** The code that the page gives on which the account consents. */
    Secret code(URI page) {
        console.say(console.messages().text("login.consent", page));
        console.say(console.messages().text("login.code"));
        return console.in()
                .line()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Secret::of)
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.INVALID, console.messages().text("login.no-code")));
    }
}
