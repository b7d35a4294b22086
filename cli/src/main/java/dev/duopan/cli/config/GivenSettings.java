package dev.duopan.cli.config;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Messages;
import dev.duopan.cli.console.Overrides;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a command line sets by {@code --set TABLE.KEY=VALUE}. */
final class GivenSettings {
    private GivenSettings() {}

    static SettingSource of(Overrides overrides, Messages messages) {
        if (overrides.settings().isEmpty()) {
            return key -> Optional.empty();
        }
        KnownSettings known = new KnownSettings(Configuration.known(), messages);
        Map<SettingKey, String> given = new HashMap<>();
        for (String setting : overrides.settings()) {
            int end = setting.indexOf('=');
            int dot = setting.lastIndexOf('.', Math.max(end, 0));
            if (end < 0 || dot < 0) {
                throw new DuopanException(
                        ErrorKind.INVALID, messages.text("config.not-a-setting", Overrides.SET, setting));
            }
            SettingKey key = known.find(setting.substring(0, dot), setting.substring(dot + 1, end), Overrides.SET);
            given.put(key, setting.substring(end + 1));
        }
        return key -> Optional.ofNullable(given.get(key))
                .map(text -> new SettingSource.Found(text, Overrides.SET + " " + key.dotted()));
    }
}
