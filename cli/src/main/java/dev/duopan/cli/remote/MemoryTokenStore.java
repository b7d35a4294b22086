package dev.duopan.cli.remote;

import dev.duopan.client.Token;
import dev.duopan.client.TokenStore;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Keeps the tokens of a remote that isn't in the store yet. */
final class MemoryTokenStore implements TokenStore {
    private final AtomicReference<@Nullable Token> token = new AtomicReference<>();

    @Override
    public Optional<Token> load() {
        return Optional.ofNullable(token.get());
    }

    @Override
    public void store(Token newest) {
        token.set(newest);
    }
}
