package dev.duopan.cli.remote;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.cli.config.Configuration;
import dev.duopan.cli.config.Preference;
import dev.duopan.cli.config.SettingValues;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.SecretReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keys made of a passphrase: that of a variable, else of a file, else of the person at the terminal, who is asked once. */
final class Passphrases implements KeyKeeper {
    static final String VARIABLE = "DUOPAN_PASSPHRASE";

    private static final int SHORTEST = 8;

    private final Console console;
    private final Configuration configuration;
    private @Nullable Secret chosen;

    Passphrases(Console console, Configuration configuration) {
        this.console = console;
        this.configuration = configuration;
    }

    /** Makes new keys of this passphrase, whatever else is set. */
    void choose(Secret passphrase) {
        if (passphrase.reveal().strip().length() < SHORTEST) {
            throw new DuopanException(ErrorKind.INVALID, console.messages().text("key.short-passphrase", SHORTEST));
        }
        chosen = passphrase;
    }

    /** Asks for the passphrase of new keys, if nobody gave it yet. */
    void choose() {
        if (chosen == null) {
            choose(given().orElseGet(() -> new SecretReader(console)
                    .readNew(false, VARIABLE, console.messages().text("key.new-passphrase"))));
        }
    }

    @Override
    public StoreKey create() {
        choose();
        Stretching stretching = Stretching.fresh();
        byte[] key = stretching.key(Objects.requireNonNull(chosen));
        return StoreKey.fresh(KeyKind.PASSPHRASE, StoreKey.freshId(), stretching, key);
    }

    @Override
    public byte[] fetch(KeyNote note) {
        Secret passphrase = given().or(
                        () -> console.in().typed(console.messages().text("key.passphrase")))
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.UNAUTHENTICATED,
                        console.messages()
                                .text(
                                        "key.no-passphrase",
                                        VARIABLE,
                                        Preference.PASSPHRASE_FILE.key().dotted())));
        return Objects.requireNonNull(note.stretching()).key(passphrase);
    }

    /** There is nothing to forget. */
    @Override
    public void forget(KeyNote note) {}

    private Optional<Secret> given() {
        return console.environment()
                .variable(VARIABLE)
                .map(Secret::of)
                .or(() -> configuration
                        .find(Preference.PASSPHRASE_FILE, SettingValues::path)
                        .map(this::firstLine));
    }

    private Secret firstLine(Path file) {
        try {
            if (PrivateFile.isOpenToOthers(file)) {
                throw new DuopanException(ErrorKind.DENIED, console.messages().text("key.open-to-others", file, file));
            }
            return Files.readString(file)
                    .lines()
                    .filter(line -> !line.isEmpty())
                    .findFirst()
                    .map(Secret::of)
                    .orElseThrow(() -> new DuopanException(
                            ErrorKind.INVALID, console.messages().text("key.empty-passphrase", file)));
        } catch (IOException e) {
            throw new DuopanException(
                    ErrorKind.UNAVAILABLE, console.messages().text("key.unreadable", file, e.toString()), e);
        }
    }
}
