package dev.duopan.cli.config;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The name of something that people may set.
 *
 * @param table its table in the configuration file; {@code remote.NAME} for what concerns one remote, {@code remote.*} for
 *     what may be set for any
 * @param name its key in that table
 * @param list whether it has several values: a list in the file, separated by commas elsewhere
 */
public record SettingKey(String table, String name, boolean list) {
    private static final String REMOTE = "remote";
    private static final String ANY_REMOTE = REMOTE + ".*";
    private static final Set<String> SPEAKING = Set.of("server", "general", "transfer", "network", "credentials");

    /** A key with one value. */
    public SettingKey(String table, String name) {
        this(table, name, false);
    }

    /** Returns a key with several values. */
    public static SettingKey ofList(String table, String name) {
        return new SettingKey(table, name, true);
    }

    /** Returns a key of the table {@code server}. */
    public static SettingKey ofServer(String name) {
        return new SettingKey("server", name);
    }

    /** Returns a key that each remote may have. */
    public static SettingKey ofAnyRemote(String name) {
        return new SettingKey(ANY_REMOTE, name);
    }

    /** Returns this key of any remote as that of one remote. */
    public SettingKey of(String remote) {
        return new SettingKey(tableOf(remote), name, list);
    }

    /** Returns the name of the remote that the key concerns, if it concerns one. */
    Optional<String> remote() {
        return Optional.of(table)
                .filter(name -> name.startsWith(REMOTE + ".") && !name.equals(ANY_REMOTE))
                .map(name -> name.substring(REMOTE.length() + 1));
    }

    static String tableOf(String remote) {
        return REMOTE + "." + remote;
    }

    /** Says whether the key, which may be one of any remote, covers a name that was written in a table. */
    boolean covers(String writtenTable, String writtenName) {
        return coversTable(writtenTable) && isAlike(name, writtenName);
    }

    boolean coversTable(String writtenTable) {
        return table.equals(ANY_REMOTE)
                ? writtenTable.startsWith(REMOTE + ".") && writtenTable.length() > REMOTE.length() + 1
                : isAlike(table, writtenTable);
    }

    /** This key in the table in which it was written. */
    SettingKey in(String writtenTable) {
        return table.equals(ANY_REMOTE) ? new SettingKey(writtenTable, name, list) : this;
    }

    private static boolean isAlike(String known, String written) {
        return known.equals(written.replace('_', '-'));
    }

    /** Returns the name with its table, as messages show it. */
    public String dotted() {
        return table + "." + name;
    }

    /**
     * Returns the environment variable. It names the table only where the name alone doesn't say enough; whatever isn't a
     * letter or digit becomes an underscore.
     */
    public String variable() {
        String words = SPEAKING.contains(table) ? name : table + "_" + name;
        return "DUOPAN_" + words.replaceAll("[^\\p{L}\\p{N}]", "_").toUpperCase(Locale.ROOT);
    }

    /** Returns the option of the command line, if there is one. */
    public String option() {
        return "--" + name;
    }
}
