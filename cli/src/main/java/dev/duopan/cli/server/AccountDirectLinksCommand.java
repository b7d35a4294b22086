package dev.duopan.cli.server;

import dev.duopan.api.Secret;
import dev.duopan.cli.console.ByteSize;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.SecretReader;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.DirectLinkRules;
import dev.duopan.netdisk.LinkTraffic;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what an account demands of those who use its direct links, after changing what was asked for. */
@Command
final class AccountDirectLinksCommand implements Runnable {
    private final Console console;

    @Mixin
    private final Administration administration;

    @Parameters(paramLabel = "NAME", descriptionKey = "server.account.name")
    private String name = "";

    @ArgGroup
    private @Nullable Signing signing;

    @Option(names = "--traffic", paramLabel = "SIZE")
    private @Nullable String traffic;

    /** Whether links must be signed. */
    private static final class Signing {
        @Option(names = "--key-stdin")
        private boolean keyFromInput;

        @Option(names = "--no-key")
        private boolean none;
    }

    /**
     * The rules as programs see them.
     *
     * @param signed whether links must be signed
     * @param trafficUsed bytes sent
     * @param trafficLimit bytes that may be sent in all; null for no limit
     */
    private record Rules(
            String name,
            boolean signed,
            long trafficUsed,
            @Nullable Long trafficLimit) {}

    AccountDirectLinksCommand(Console console) {
        this.console = console;
        this.administration = new Administration(console);
    }

    @Override
    public void run() {
        Optional<Secret> key = key();
        Optional<OptionalLong> limit = limit();
        Rules rules = administration.with(netdisk -> {
            Account account = administration.account(netdisk, name);
            DirectLinkRules direct = netdisk.directLinks().rules();
            key.ifPresent(secret -> direct.demandSignatures(account, secret.reveal()));
            if (signing != null && signing.none) {
                direct.demandNoSignatures(account);
            }
            limit.ifPresent(bytes -> direct.limitTraffic(account, bytes));
            return rules(account, direct);
        });
        console.show(rules, () -> text(rules));
    }

    private Optional<Secret> key() {
        return signing == null || !signing.keyFromInput
                ? Optional.empty()
                : Optional.of(new SecretReader(console).read(true, "--key-stdin", ""));
    }

    private Optional<OptionalLong> limit() {
        if (traffic == null) {
            return Optional.empty();
        }
        return Optional.of(
                traffic.equals("unlimited") ? OptionalLong.empty() : OptionalLong.of(ByteSize.parse(traffic)));
    }

    private static Rules rules(Account account, DirectLinkRules direct) {
        LinkTraffic sent = direct.traffic(account);
        return new Rules(
                account.name(),
                direct.signingKey(account).isPresent(),
                sent.used(),
                sent.limit() == LinkTraffic.UNLIMITED ? null : sent.limit());
    }

    private String text(Rules rules) {
        String signed = console.messages()
                .text(rules.signed() ? "server.direct-links.signed" : "server.direct-links.open", rules.name());
        String sent = rules.trafficLimit() == null
                ? console.messages().text("server.direct-links.sent", ByteSize.format(rules.trafficUsed()))
                : console.messages()
                        .text(
                                "server.direct-links.sent-of",
                                ByteSize.format(rules.trafficUsed()),
                                ByteSize.format(rules.trafficLimit()));
        return signed + "\n" + sent;
    }
}
