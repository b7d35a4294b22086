package dev.duopan.cli.config;

import dev.duopan.cli.config.SettingSource.Found;
import java.util.Arrays;
import java.util.stream.Stream;

/** Something that people set for one remote, in the table {@code remote.NAME}. */
public enum RemotePreference {
    /** Where everything of the service answers. */
    BASE_URL("base-url", ValueKind.URL),
    /** Where 123pan's accounts consent to an application. */
    CONSENT_URL("consent-url", ValueKind.URL),
    /** Where Baidu's file calls answer. */
    PAN_URL("pan-url", ValueKind.URL),
    /** Where Baidu takes and gives bytes. */
    PCS_URL("pcs-url", ValueKind.URL),
    /** Where Baidu gives tokens. */
    OAUTH_URL("oauth-url", ValueKind.URL),
    /** Within whose published limits calls are made. */
    RATE_LIMIT("rate-limit", ValueKind.RATE_LIMIT),
    /** What becomes of names that the service refuses. */
    REFUSED_NAMES("refused-names", ValueKind.REFUSED_NAMES);

    /** What can become of names that a service refuses. */
    public enum RefusedNames {
        /** They are kept in another spelling. */
        MAP,
        /** They stay refused. */
        REFUSE
    }

    /** Published limits of calls. */
    public enum RateLimit {
        /** None: for a server of one's own. */
        OFF,
        /** Those of accounts that pay nothing. */
        FREE,
        /** Those of paying accounts. */
        PAID,
        /** Those of accounts that let an application act in their name. */
        GRANTED
    }

    private final String name;
    private final ValueKind kind;

    RemotePreference(String name, ValueKind kind) {
        this.name = name;
        this.kind = kind;
    }

    /** Returns its name in configuration files for one remote. */
    public SettingKey of(String remote) {
        return key().of(remote);
    }

    private SettingKey key() {
        return SettingKey.ofAnyRemote(name);
    }

    /** Returns what a text means as its value; fails like {@link SettingValues} if it means nothing. */
    Object read(SettingValues values, Found found) {
        return kind.read(values, found);
    }

    static Stream<SettingKey> keys() {
        return Arrays.stream(values()).map(RemotePreference::key);
    }
}
