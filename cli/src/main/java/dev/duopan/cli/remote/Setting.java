package dev.duopan.cli.remote;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.Arrays;

/** One thing that is remembered about a remote. */
public enum Setting {
    /** Where the service answers, if not at the vendor's own hosts. */
    BASE_URL("base-url", false),
    /** The folder of a local remote, absolute. */
    ROOT("root", false),
    /** The application's public id: clientID of 123pan, client_id of Baidu. */
    CLIENT_ID("client-id", false),
    /** The application's secret. */
    CLIENT_SECRET("client-secret", true),
    /** The token that calls carry. */
    ACCESS_TOKEN("access-token", true),
    /** The token that buys the next access token, once. */
    REFRESH_TOKEN("refresh-token", true),
    /** When the access token ends, as ISO 8601 instant. */
    EXPIRES_AT("expires-at", false),
    /** The id that the service gave the account: processes that use the same account share its budget of calls. */
    ACCOUNT("account", false),
    /** {@code paid} if the account paid when it logged in, where the service lets such accounts make more calls. */
    TIER("tier", false);

    private final String key;
    private final boolean secret;

    Setting(String key, boolean secret) {
        this.key = key;
        this.secret = secret;
    }

    /** Returns the name of the setting in the store. */
    public String key() {
        return key;
    }

    /** Says whether the value must not be shown. */
    public boolean secret() {
        return secret;
    }

    static Setting of(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.INVALID, "'%s' is no setting of a remote in this version of Duopan".formatted(key)));
    }
}
