package dev.duopan.cli.config;

import dev.duopan.cli.config.Preference.KeySource;
import dev.duopan.cli.config.RemotePreference.RateLimit;
import dev.duopan.cli.config.RemotePreference.RefusedNames;
import dev.duopan.cli.config.SettingSource.Found;
import dev.duopan.drive.transfer.VerificationMode;

/** What the value of a setting must be. */
enum ValueKind {
    RATE,
    VERIFICATION,
    COUNT,
    DURATION,
    PATH,
    URL,
    PROXY,
    LANGUAGE,
    KEY_SOURCE,
    RATE_LIMIT,
    REFUSED_NAMES;

    /** Returns the value that a text means; fails like {@link SettingValues} if it means none. */
    Object read(SettingValues values, Found found) {
        return switch (this) {
            case RATE -> values.rate(found);
            case VERIFICATION -> values.choice(found, VerificationMode.class);
            case COUNT -> values.count(found);
            case DURATION -> values.duration(found);
            case PATH -> values.path(found);
            case URL -> values.url(found);
            case PROXY -> values.proxy(found);
            case LANGUAGE -> values.language(found);
            case KEY_SOURCE -> values.choice(found, KeySource.class);
            case RATE_LIMIT -> values.choice(found, RateLimit.class);
            case REFUSED_NAMES -> values.choice(found, RefusedNames.class);
        };
    }
}
