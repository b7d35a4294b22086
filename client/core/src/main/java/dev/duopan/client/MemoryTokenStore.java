package dev.duopan.client;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Keeps the tokens of one account as long as the process lives. */
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
