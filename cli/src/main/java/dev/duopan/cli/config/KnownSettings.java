package dev.duopan.cli.config;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Messages;
import dev.duopan.cli.console.Suggestion;
import java.util.Collection;
import java.util.List;

/**
 * Everything that can be set, to find out what somebody meant.
 *
 * @param keys the keys, among them those of any remote
 * @param messages the words for what isn't known
 */
record KnownSettings(Collection<SettingKey> keys, Messages messages) {
    boolean hasTable(String table) {
        return keys.stream().anyMatch(key -> key.coversTable(table));
    }

    /**
     * Returns the key of that name.
     *
     * @param where what to say before, if there is none: who wrote it
     * @throws DuopanException of kind INVALID if there is none, with a suggestion
     */
    SettingKey find(String table, String name, String where) {
        return keys.stream()
                .filter(key -> key.covers(table, name))
                .findFirst()
                .map(key -> key.in(table))
                .orElseThrow(() -> unknown(table + "." + name, dotted(table), where));
    }

    DuopanException unknownTable(String table, String where) {
        return unknown(table, keys.stream().map(SettingKey::table).distinct().toList(), where);
    }

    /** Those of the same table if it is known. */
    private List<String> dotted(String table) {
        return keys.stream()
                .filter(key -> !hasTable(table) || key.coversTable(table))
                .map(key -> key.in(table).dotted())
                .toList();
    }

    private DuopanException unknown(String name, List<String> known, String where) {
        String suggestion = Suggestion.nearest(name, known)
                .map(word -> "; " + messages.text("duopan.did-you-mean", word))
                .orElse("");
        return new DuopanException(
                ErrorKind.INVALID, messages.text("config.unknown", where, name, String.join(", ", known)) + suggestion);
    }
}
