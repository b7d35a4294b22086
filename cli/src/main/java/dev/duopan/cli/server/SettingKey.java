package dev.duopan.cli.server;

import java.util.Locale;

/**
 * The name of something that the operator of a server may set.
 *
 * @param table its table in the configuration file
 * @param name its key in that table
 * @param list whether it has several values: a list in the file, separated by commas elsewhere
 */
record SettingKey(String table, String name, boolean list) {
    private static final String SERVER = "server";

    SettingKey(String table, String name) {
        this(table, name, false);
    }

    static SettingKey ofList(String table, String name) {
        return new SettingKey(table, name, true);
    }

    static SettingKey ofServer(String name) {
        return new SettingKey(SERVER, name);
    }

    /** The name with its table, as messages show it. */
    String dotted() {
        return table + "." + name;
    }

    /** The environment variable; those of the server itself are called like their options. */
    String variable() {
        String words = table.equals(SERVER) ? name : table + "_" + name;
        return "DUOPAN_" + words.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** The option of the command line, if there is one. */
    String option() {
        return "--" + name;
    }
}
