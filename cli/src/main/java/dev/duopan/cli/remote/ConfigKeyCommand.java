package dev.duopan.cli.remote;

import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.SecretReader;
import dev.duopan.cli.remote.RemoteStore.Loss;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what kind of key encrypts the credentials, or encrypts them all with a new one. */
@Command
public final class ConfigKeyCommand implements Runnable {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "KIND", descriptionKey = "duopan.config.key.kind")
    private @Nullable String kind;

    @Option(names = "--passphrase-stdin")
    private boolean passphraseFromInput;

    @Option(names = "--forget-secrets")
    private boolean forgetSecrets;

    /** A command that speaks to the given console. */
    public ConfigKeyCommand(Console console) {
        this.console = console;
    }

    /**
     * The key as programs see it.
     *
     * @param key its kind; null if there is none yet
     * @param changed whether it is a new one
     */
    record Answer(@Nullable String key, boolean changed) {}

    @Override
    public void run() {
        RemoteStore store = RemoteStore.of(console);
        if (kind == null) {
            show(store);
        } else {
            change(store, KeyKind.of(kind.toLowerCase(Locale.ROOT)));
        }
    }

    private void show(RemoteStore store) {
        String known = store.keyKind().map(KeyKind::id).orElse(null);
        console.show(
                new Answer(known, false),
                () -> known == null ? console.messages().text("config.key.none") : known);
    }

    private void change(RemoteStore store, KeyKind wanted) {
        if (wanted == KeyKind.PASSPHRASE && (passphraseFromInput || isChangeOfPassphrase(store))) {
            store.choose(new SecretReader(console)
                    .readNew(
                            passphraseFromInput,
                            "--passphrase-stdin",
                            console.messages().text("key.new-passphrase")));
        }
        store.rekey(wanted, forgetSecrets ? Loss.ACCEPTED : Loss.REFUSED);
        console.show(new Answer(wanted.id(), true), () -> console.messages().text("config.key.changed", wanted.id()));
    }

    /** What is set is the old one then. */
    private static boolean isChangeOfPassphrase(RemoteStore store) {
        return store.keyKind().filter(KeyKind.PASSPHRASE::equals).isPresent();
    }
}
