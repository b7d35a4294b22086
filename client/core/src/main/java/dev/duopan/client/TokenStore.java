package dev.duopan.client;

import java.util.Optional;
import java.util.function.Supplier;

/** Keeps the tokens of one account where the next process finds them. */
public interface TokenStore {
    /**
     * Keeps tokens as long as the process lives: for tests, and for logins that can be made anew at any time. A refresh token
     * that works once is lost with the process.
     */
    static TokenStore inMemory() {
        return new MemoryTokenStore();
    }

    /** Reads the newest token, as this or another process stored it. */
    Optional<Token> load();

    /**
     * Replaces the token in one step. Returns only when it would survive a loss of power: refresh tokens often work once,
     * so a pair that is lost means a new login.
     */
    void store(Token token);

    /**
     * Runs a renewal while no other process runs one for this account. The default runs it without such a lock, which is
     * right only where no other process uses the account.
     */
    default Token exclusively(Supplier<Token> renewal) {
        return renewal.get();
    }
}
