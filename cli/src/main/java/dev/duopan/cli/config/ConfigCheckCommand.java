package dev.duopan.cli.config;

import dev.duopan.api.DuopanException;
import dev.duopan.cli.config.Finding.Verdict;
import dev.duopan.cli.config.Preference.KeySource;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.ExitCode;
import dev.duopan.cli.console.Messages;
import dev.duopan.cli.console.Table;
import dev.duopan.cli.remote.Connections;
import dev.duopan.cli.remote.KeyKind;
import dev.duopan.cli.remote.Remote;
import dev.duopan.cli.remote.RemoteProbe;
import dev.duopan.cli.remote.RemoteStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks whether everything is as it must be: settings, the store of remotes, its key and, if wanted, each remote. */
@Command
final class ConfigCheckCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--remotes")
    private boolean withRemotes;

    ConfigCheckCommand(Console console) {
        this.console = console;
    }

    /** A finding as programs see it. */
    record Entry(String subject, String verdict, String detail) {}

    @Override
    public Integer call() {
        List<Finding> findings = new ArrayList<>(new SettingsCheck(console).findings(names()));
        boolean usable = findings.stream().noneMatch(finding -> finding.verdict() == Verdict.ERROR);
        if (usable) {
            findings.addAll(store());
        }
        console.show(
                findings.stream().map(ConfigCheckCommand::entry).toList(),
                () -> Table.format(findings.stream().map(this::row).toList()));
        return findings.stream()
                .map(Finding::kind)
                .filter(Objects::nonNull)
                .findFirst()
                .map(ExitCode::of)
                .orElse(ExitCode.DONE)
                .number();
    }

    /** Settings of remotes can be checked only where their names are known. */
    private List<String> names() {
        try {
            return RemoteStore.of(console).all().stream().map(Remote::name).toList();
        } catch (DuopanException e) {
            return List.of();
        }
    }

    private List<Finding> store() {
        Messages messages = console.messages();
        List<Finding> findings = new ArrayList<>();
        RemoteStore store = RemoteStore.of(console);
        String subject = messages.text("config.check.store");
        try {
            List<Remote> remotes = store.all();
            findings.add(Finding.ok(subject, messages.text("config.check.remotes", store.file(), remotes.size())));
            store.openToOthers()
                    .forEach(path -> findings.add(
                            Finding.warning(subject, messages.text("config.check.open-to-others", path, path))));
            findings.addAll(key(store));
            remotes.forEach(remote -> findings.add(remote(store, remote.name())));
        } catch (DuopanException e) {
            findings.add(Finding.error(subject, e));
        }
        return findings;
    }

    private List<Finding> key(RemoteStore store) {
        String subject = console.messages().text("config.check.key");
        KeyKind kind = store.keyKind().orElse(null);
        if (kind == null) {
            return List.of(Finding.ok(subject, console.messages().text("config.check.no-key")));
        }
        String wish = wish();
        return wish.equals("auto") || wish.equals(kind.id())
                ? List.of(Finding.ok(subject, kind.id()))
                : List.of(Finding.warning(
                        subject, console.messages().text("config.check.other-key", kind.id(), wish, wish)));
    }

    private String wish() {
        return Configuration.of(console)
                .find(Preference.KEY_SOURCE, (values, found) -> values.choice(found, KeySource.class))
                .map(SettingValues::word)
                .orElse("auto");
    }

    private Finding remote(RemoteStore store, String name) {
        try {
            Remote remote = store.get(name);
            if (!withRemotes) {
                return Finding.ok(name + ":", console.messages().text("config.check.readable"));
            }
            try (Connections connections = Connections.of(console)) {
                new RemoteProbe(connections).call(remote);
            }
            return Finding.ok(name + ":", console.messages().text("config.check.reachable"));
        } catch (DuopanException e) {
            return Finding.error(name + ":", e);
        }
    }

    private static Entry entry(Finding finding) {
        return new Entry(finding.subject(), word(finding.verdict()), finding.detail());
    }

    private List<String> row(Finding finding) {
        return List.of(
                console.messages().text("config.verdict." + word(finding.verdict())),
                finding.subject(),
                finding.detail());
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
