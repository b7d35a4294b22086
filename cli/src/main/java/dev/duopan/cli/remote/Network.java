package dev.duopan.cli.remote;

import dev.duopan.cli.config.Configuration;
import dev.duopan.cli.config.Preference;
import dev.duopan.cli.config.RemotePreference;
import dev.duopan.cli.config.RemotePreference.RateLimit;
import dev.duopan.cli.config.RemotePreference.RefusedNames;
import dev.duopan.cli.config.SettingValues;
import dev.duopan.cli.console.Console;
import dev.duopan.client.CallTimeouts;
import dev.duopan.client.HttpOptions;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How remotes are reached, as people set it. Every method fails with {@link dev.duopan.api.DuopanException} of kind INVALID if
 * a value makes no sense.
 *
 * @param configuration what they set
 */
record Network(Configuration configuration) {
    static Network of(Console console) {
        return new Network(Configuration.of(console));
    }

    HttpOptions http() {
        HttpOptions usual = HttpOptions.DEFAULT;
        return new HttpOptions(
                configuration
                        .find(Preference.CONNECT_TIMEOUT, SettingValues::duration)
                        .orElse(usual.connect()),
                usual.keepAlive(),
                configuration.find(Preference.CONNECTIONS, SettingValues::count).orElse(usual.connectionsPerHost()),
                usual.userAgent(),
                configuration.find(Preference.PROXY, SettingValues::proxy).orElse(usual.proxy()),
                configuration.find(Preference.CERTIFICATES, SettingValues::path).orElse(usual.certificates()));
    }

    CallTimeouts timeouts() {
        CallTimeouts usual = CallTimeouts.DEFAULT;
        return new CallTimeouts(
                configuration
                        .find(Preference.ANSWER_TIMEOUT, SettingValues::duration)
                        .orElse(usual.answer()),
                configuration
                        .find(Preference.IDLE_TIMEOUT, SettingValues::duration)
                        .orElse(usual.idle()));
    }

    /** Where one role of a remote's service answers; what is set for the role counts before what is set for all. */
    Optional<URI> address(Remote remote, RemotePreference role) {
        return configuration.find(role, remote.name(), SettingValues::url);
    }

    /** Where everything of a remote's service answers that isn't set apart. */
    Optional<URI> base(Remote remote) {
        return address(remote, RemotePreference.BASE_URL)
                .or(() -> remote.get(Setting.BASE_URL).map(URI::create));
    }

    Optional<RateLimit> rateLimit(Remote remote) {
        return configuration.find(
                RemotePreference.RATE_LIMIT, remote.name(), (values, found) -> values.choice(found, RateLimit.class));
    }

    String preferences(Remote remote) {
        return Stream.of(RemotePreference.values())
                .flatMap(preference -> configuration.find(preference.of(remote.name())).stream()
                        .map(found -> preference + "=" + found.text()))
                .collect(Collectors.joining("\n"));
    }

    boolean mapsNames(Remote remote) {
        return configuration
                .find(
                        RemotePreference.REFUSED_NAMES,
                        remote.name(),
                        (values, found) -> values.choice(found, RefusedNames.class))
                .orElse(RefusedNames.MAP)
                .equals(RefusedNames.MAP);
    }
}
