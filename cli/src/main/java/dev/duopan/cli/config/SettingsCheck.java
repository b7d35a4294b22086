package dev.duopan.cli.config;

import dev.duopan.api.DuopanException;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Messages;
import dev.duopan.cli.console.Suggestion;
import dev.duopan.cli.server.ServerConfigReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at the configuration file and at variables that are meant for Duopan.
 *
 * @param console whose configuration it is
 */
record SettingsCheck(Console console) {
    private static final String PREFIX = "DUOPAN_";
    private static final String OF_REMOTE = "DUOPAN_REMOTE_";
    private static final List<String> OTHERS = List.of(
            "DUOPAN_CONFIG", "DUOPAN_PASSPHRASE", "DUOPAN_LOG", "DUOPAN_TRACE", "DUOPAN_JAVA_OPTIONS", "DUOPAN_ROOT");

    List<Finding> findings(List<String> remotes) {
        List<Finding> findings = new ArrayList<>();
        findings.add(file(remotes));
        unknownVariables().forEach(name -> findings.add(Finding.warning(name, unknown(name))));
        return findings;
    }

    private Finding file(List<String> remotes) {
        Messages messages = console.messages();
        String subject = messages.text("config.check.file");
        try {
            Configuration configuration = Configuration.of(console);
            configuration.check(remotes);
            ServerConfigReader.check(configuration, messages);
            return Finding.ok(
                    subject,
                    configuration.hasFile()
                            ? configuration.file().toString()
                            : messages.text("config.check.no-file", configuration.file()));
        } catch (DuopanException e) {
            return Finding.error(subject, e);
        }
    }

    private Set<String> unknownVariables() {
        Set<String> known = known();
        return console.environment().variables().keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !name.startsWith(OF_REMOTE) && !known.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> known() {
        return Stream.concat(OTHERS.stream(), Configuration.known().stream().map(SettingKey::variable))
                .collect(Collectors.toSet());
    }

    private String unknown(String name) {
        String suggestion = Suggestion.nearest(name, known())
                .map(word -> "; " + console.messages().text("duopan.did-you-mean", word))
                .orElse("");
        return console.messages().text("config.check.unknown-variable") + suggestion;
    }
}
