package dev.duopan.cli.config;

import dev.duopan.cli.config.SettingSource.Found;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Something that people set once for all commands that work with drives. */
public enum Preference {
    /** The language of messages: {@code en} or {@code zh}. */
    LANGUAGE("general", "language", "", ValueKind.LANGUAGE),
    /** How many files are under way at once. */
    TRANSFERS("transfer", "transfers", "", ValueKind.COUNT),
    /** How many files or folders are looked at at once. */
    CHECKERS("transfer", "checkers", "", ValueKind.COUNT),
    /** How often a failed file is tried. */
    RETRIES("transfer", "retries", "", ValueKind.COUNT),
    /** How many bytes a second all transfers of a command may take together. */
    BANDWIDTH("transfer", "bwlimit", "", ValueKind.RATE),
    /** How transferred files are verified. */
    VERIFY("transfer", "verify", "", ValueKind.VERIFICATION),
    /** Through which proxy services are reached. */
    PROXY("network", "proxy", "", ValueKind.PROXY),
    /** Certificate authorities that are trusted beside the JDK's. */
    CERTIFICATES("network", "certificates", "", ValueKind.PATH),
    /** How long making a connection may take. */
    CONNECT_TIMEOUT("network", "connect-timeout", "10s", ValueKind.DURATION),
    /** How long a service may take to begin its answer. */
    ANSWER_TIMEOUT("network", "answer-timeout", "1m", ValueKind.DURATION),
    /** How long nothing may move while bytes are sent or received. */
    IDLE_TIMEOUT("network", "idle-timeout", "1m", ValueKind.DURATION),
    /** How many connections to one host are open at most. */
    CONNECTIONS("network", "connections-per-host", "64", ValueKind.COUNT),
    /** Who keeps the key of the store of remotes. */
    KEY_SOURCE("credentials", "key-source", "auto", ValueKind.KEY_SOURCE),
    /** The folder of key files. */
    KEY_FOLDER("credentials", "key-folder", "", ValueKind.PATH),
    /** A file whose first line is the passphrase. */
    PASSPHRASE_FILE("credentials", "passphrase-file", "", ValueKind.PATH);

    /** Ways to keep the key of the store of remotes. */
    public enum KeySource {
        /** The system's keyring if it answers, else a file. */
        AUTO,
        /** The system's keyring. */
        KEYRING,
        /** It is made of a passphrase. */
        PASSPHRASE,
        /** A file that only its owner can read. */
        FILE
    }

    private final String table;
    private final String name;
    private final String usual;
    private final ValueKind kind;

    Preference(String table, String name, String usual, ValueKind kind) {
        this.table = table;
        this.name = name;
        this.usual = usual;
        this.kind = kind;
    }

    /** Returns its name in configuration files. */
    public SettingKey key() {
        return new SettingKey(table, name);
    }

    /** Returns the value if nobody sets one, as people write it; empty if there is none or commands have their own. */
    public String usual() {
        return usual;
    }

    /** Returns what a text means as its value; fails like {@link SettingValues} if it means nothing. */
    Object read(SettingValues values, Found found) {
        return kind.read(values, found);
    }

    /** Returns the preference that gives an option its default. */
    static Optional<Preference> ofOption(String longestName) {
        return Arrays.stream(values())
                .filter(preference -> preference.table.equals("transfer")
                        && preference.key().option().equals(longestName))
                .findFirst();
    }

    /** Returns all keys. */
    static Stream<SettingKey> keys() {
        return Arrays.stream(values()).map(Preference::key);
    }
}
