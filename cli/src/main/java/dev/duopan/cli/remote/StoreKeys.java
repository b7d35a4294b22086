package dev.duopan.cli.remote;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.cli.config.Configuration;
import dev.duopan.cli.config.Preference;
import dev.duopan.cli.config.Preference.KeySource;
import dev.duopan.cli.config.SettingValues;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Messages;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gets the keys of a store of remotes, each once, and makes new ones as people wish. */
final class StoreKeys {
    private final Messages messages;
    private final KeySource wish;
    private final KeyFiles files;
    private final Keyring keyring;
    private final Passphrases passphrases;
    private final Map<String, StoreKey> opened = new ConcurrentHashMap<>();

    private StoreKeys(Console console, Configuration configuration, KeySource wish, Path folder) {
        this.messages = console.messages();
        this.wish = wish;
        this.files = new KeyFiles(folder, console.messages());
        this.keyring = new Keyring(console.environment(), console.messages());
        this.passphrases = new Passphrases(console, configuration);
    }

    /** Keys as whoever calls a command set it, in files of the given folder unless they set another. */
    static StoreKeys of(Console console, Path folder) {
        Configuration configuration = Configuration.of(console);
        KeySource wish = configuration
                .find(Preference.KEY_SOURCE, (values, found) -> values.choice(found, KeySource.class))
                .orElse(KeySource.AUTO);
        Path files =
                configuration.find(Preference.KEY_FOLDER, SettingValues::path).orElse(folder);
        return new StoreKeys(console, configuration, wish, files);
    }

    /** Keys in files of the given folder; nobody is asked. */
    static StoreKeys inFiles(Console console, Path folder) {
        return new StoreKeys(console, Configuration.unset(), KeySource.FILE, folder);
    }

    /**
     * Makes sure that a key will be at hand: asks now for what a person has to give.
     *
     * @param note the key of the store; null if there will be a new one
     */
    void prepare(@Nullable KeyNote note) {
        if (note != null) {
            open(note);
        } else if (wish == KeySource.PASSPHRASE) {
            passphrases.choose();
        }
    }

    /**
     * Returns the key that a note is about.
     *
     * @throws DuopanException of kind UNAUTHENTICATED if it is missing or wrong, and as its keeper fails
     */
    StoreKey open(KeyNote note) {
        return opened.computeIfAbsent(note.id(), id -> fetch(note));
    }

    private StoreKey fetch(KeyNote note) {
        byte[] key = keeper(note.kind()).fetch(note);
        try {
            return StoreKey.of(note, key);
        } catch (DuopanException | IllegalArgumentException e) {
            String message = note.kind() == KeyKind.PASSPHRASE ? "key.wrong-passphrase" : "key.wrong";
            throw new DuopanException(ErrorKind.UNAUTHENTICATED, messages.text(message), e);
        }
    }

    /** Makes a key of the kind that is wished for. */
    StoreKey create() {
        return switch (wish) {
            case KEYRING -> create(KeyKind.KEYRING);
            case PASSPHRASE -> create(KeyKind.PASSPHRASE);
            case FILE -> create(KeyKind.FILE);
            case AUTO -> createSomewhere();
        };
    }

    private StoreKey createSomewhere() {
        try {
            return create(KeyKind.KEYRING);
        } catch (DuopanException noKeyring) {
            return create(KeyKind.FILE);
        }
    }

    /** Makes a key of the given kind. */
    StoreKey create(KeyKind kind) {
        StoreKey key = keeper(kind).create();
        opened.put(key.note().id(), key);
        return key;
    }

    /** Makes new keys of this passphrase, whatever else is set. */
    void choose(Secret passphrase) {
        passphrases.choose(passphrase);
    }

    /** Returns the file of the key that opens a store, if it is in a file. */
    Stream<Path> files(StoreContent content) {
        return content.keyNote().stream()
                .filter(note -> note.kind() == KeyKind.FILE)
                .map(note -> files.file(note.id()));
    }

    /** Forgets a key that no store needs any longer. */
    void forget(KeyNote note) {
        opened.remove(note.id());
        keeper(note.kind()).forget(note);
    }

    private KeyKeeper keeper(KeyKind kind) {
        return switch (kind) {
            case FILE -> files;
            case KEYRING -> keyring;
            case PASSPHRASE -> passphrases;
        };
    }
}
