package dev.duopan.cli.remote;

import dev.duopan.cli.console.Console;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Knows where the processes of a user keep together how often each account was called: a folder for each account below {@code
 * rates} in the folder of state, whose name is a digest and gives nothing away.
 */
final class RateBudgets {
    private static final int NAME_BYTES = 16;

    private final Console console;
    private final AtomicBoolean told = new AtomicBoolean();

    RateBudgets(Console console) {
        this.console = console;
    }

    /** Returns the folder of the account that a remote leads to. */
    Path folder(Remote remote, Optional<URI> base) {
        String place = base.map(URI::toString).orElse("");
        String account = String.join("\n", remote.type().id(), place, account(remote));
        return console.environment().state().resolve("rates").resolve(digest(account));
    }

    /** A remote of which the account isn't known yet has at least a budget of its own. */
    private static String account(Remote remote) {
        return remote.get(Setting.ACCOUNT)
                .map(id -> "account " + id)
                .orElseGet(() -> remote.get(Setting.REFRESH_TOKEN).isPresent()
                        ? "remote " + remote.name()
                        : remote.get(Setting.CLIENT_ID)
                                .map(id -> "client " + id)
                                .orElseGet(() -> "remote " + remote.name()));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Says, once, that limits are kept by this process alone. */
    void failed(IOException failure) {
        if (told.compareAndSet(false, true)) {
            console.say(console.messages()
                    .text("rates.alone", console.environment().state().resolve("rates"), failure.toString()));
        }
    }
}
