package dev.duopan.cli.server;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Console;
import dev.duopan.netdisk.AccessToken;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.netdisk.TokenOrder;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Issues an access token. */
@Command
final class TokenCommand implements Runnable {
    private static final Map<String, TokenApi> APIS =
            new TreeMap<>(Map.of("123open", TokenApi.PAN123_OPEN, "baidu", TokenApi.BAIDU));

    private final Console console;

    @Mixin
    private final Administration administration;

    @Option(names = "--account", paramLabel = "ACCOUNT", required = true)
    private String account = "";

    @Option(names = "--api", paramLabel = "API", required = true)
    private String api = "";

    TokenCommand(Console console) {
        this.console = console;
        this.administration = new Administration(console);
    }

    @Override
    public void run() {
        TokenApi opened = opened();
        Issued issued = administration.with(netdisk ->
                Issued.of(netdisk.tokens().issue(TokenOrder.of(administration.account(netdisk, account), opened))));
        console.show(issued, issued::accessToken);
    }

    private TokenApi opened() {
        return Optional.ofNullable(APIS.get(api))
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.INVALID,
                        console.messages().text("config.choice", "--api", api, String.join(", ", APIS.keySet()))));
    }

    /** A new token as programs see it. */
    record Issued(String accessToken, String expiresAt) {
        static Issued of(AccessToken token) {
            return new Issued(token.value(), token.expiresAt().toString());
        }

        @Override
        public String toString() {
            return "Issued[accessToken=***, expiresAt=%s]".formatted(expiresAt);
        }
    }
}
