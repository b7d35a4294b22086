package dev.duopan.cli.remote;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.client.Token;
import dev.duopan.client.TokenStore;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps the tokens of one remote where its other settings are, so that every process of the user finds them. A token is on
 * the disk when it is stored, and no two processes renew at once.
 */
public final class RemoteTokenStore implements TokenStore {
    private final RemoteStore remotes;
    private final String name;

    /** The tokens of the remote of the given name. */
    public RemoteTokenStore(RemoteStore remotes, String name) {
        this.remotes = remotes;
        this.name = name;
    }

    @Override
    public Optional<Token> load() {
        return tokenOf(remotes.get(name));
    }

    @Override
    public void store(Token token) {
        remotes.update(name, remote -> withToken(remote, token));
    }

    @Override
    public Token exclusively(Supplier<Token> renewal) {
        return remotes.alone(renewal);
    }

    static Optional<Token> tokenOf(Remote remote) {
        return remote.secret(Setting.ACCESS_TOKEN)
                .map(access -> new Token(
                        access,
                        remote.secret(Setting.REFRESH_TOKEN).orElse(null),
                        remote.get(Setting.EXPIRES_AT)
                                .map(text -> instant(remote, text))
                                .orElse(null)));
    }

    static Remote withToken(Remote remote, Token token) {
        return remote.with(Setting.ACCESS_TOKEN, token.access().reveal())
                .with(
                        Setting.REFRESH_TOKEN,
                        Optional.ofNullable(token.refresh()).map(Secret::reveal))
                .with(Setting.EXPIRES_AT, Optional.ofNullable(token.expiry()).map(Instant::toString));
    }

    private static Instant instant(Remote remote, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "remote '%s' has '%s' where a time is needed; log in again with 'duopan login %s --replace'"
                            .formatted(remote.name(), text, remote.name()),
                    e);
        }
    }
}
