package dev.duopan.cli.remote;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds a remote, after a call of it succeeded. */
@Command
public final class LoginCommand implements Runnable {
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", descriptionKey = "remote.name")
    private String name = "";

    @Option(names = "--type", paramLabel = "TYPE", required = true)
    private String type = "";

    @Option(names = "--replace")
    private boolean replace;

    @Mixin
    private final LoginOptions options = new LoginOptions();

    /** A command that speaks to the given console. */
    public LoginCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        Remote bare = new Remote(name, RemoteType.of(type));
        LoginFlow flow = flow(bare.type());
        refuseForeignOptions(flow);
        RemoteStore remotes = RemoteStore.of(console);
        refuseTakenName(remotes);
        if (bare.type() != RemoteType.LOCAL) {
            remotes.prepare();
        }
        Remote remote = flow.logIn(bare);
        if (replace) {
            remotes.put(remote);
        } else {
            remotes.add(remote);
        }
        console.show(
                RemotesCommand.Entry.of(remote, Network.of(console)),
                () -> console.messages().text("login.done", name, name));
    }

    private LoginFlow flow(RemoteType wanted) {
        return switch (wanted) {
            case OPEN123 -> new Pan123Consent(console, options);
            case BAIDU -> new BaiduConsent(console, options);
            case LOCAL -> new LocalLogin(console, options);
        };
    }

    private void refuseForeignOptions(LoginFlow flow) {
        spec.mixins().values().stream()
                .flatMap(mixin -> mixin.options().stream())
                .map(OptionSpec::longestName)
                .filter(option -> !flow.options().contains(option)
                        && spec.commandLine().getParseResult().hasMatchedOption(option))
                .findFirst()
                .ifPresent(option -> {
                    throw new ParameterException(
                            spec.commandLine(), console.messages().text("login.foreign-option", option, type));
                });
    }

    /** A code or a token can be given once, so that this is found out before. */
    private void refuseTakenName(RemoteStore remotes) {
        if (!replace && remotes.all().stream().anyMatch(known -> known.name().equals(name))) {
            throw new DuopanException(ErrorKind.EXISTS, console.messages().text("login.exists", name));
        }
    }
}
