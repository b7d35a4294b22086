package dev.duopan.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Environment;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateBudgetsTest {
    private static final Remote ONE = new Remote("one", RemoteType.BAIDU);

    private final StringWriter err = new StringWriter();
    private final RateBudgets budgets = new RateBudgets(new Console(
            new PrintWriter(StringWriter.nullWriter()),
            new PrintWriter(err),
            new Environment(Map.of(), Path.of("/home/ann"), Locale.ENGLISH)));

    private Path folder(Remote remote) {
        return budgets.folder(remote, Optional.empty());
    }

    @Test
    void folder_anyRemote_liesInTheStateAndGivesNothingAway() {
        Path folder = folder(ONE.with(Setting.ACCOUNT, "1234567").with(Setting.ACCESS_TOKEN, "secret"));

        assertThat(folder.getParent()).isEqualTo(Path.of("/home/ann/.local/state/duopan/rates"));
        assertThat(folder.getFileName().toString()).matches("[0-9a-f]{32}").doesNotContain("1234567");
    }

    @Test
    void folder_twoRemotesOfOneAccount_isTheSame() {
        Remote other = new Remote("other", RemoteType.BAIDU).with(Setting.ACCOUNT, "1");

        assertThat(folder(ONE.with(Setting.ACCOUNT, "1"))).isEqualTo(folder(other));
    }

    @Test
    void folder_otherAccountTypeOrPlace_isAnother() {
        Remote remote = ONE.with(Setting.ACCOUNT, "1");

        assertThat(folder(remote))
                .isNotEqualTo(folder(ONE.with(Setting.ACCOUNT, "2")))
                .isNotEqualTo(folder(new Remote("one", RemoteType.OPEN123).with(Setting.ACCOUNT, "1")))
                .isNotEqualTo(budgets.folder(remote, Optional.of(URI.create("http://localhost"))));
    }

    @Test
    void folder_accountUnknown_isThatOfTheDeveloperElseOfTheRemote() {
        Remote other = new Remote("other", RemoteType.BAIDU);

        assertThat(folder(ONE)).isNotEqualTo(folder(other));
        assertThat(folder(ONE.with(Setting.CLIENT_ID, "c"))).isEqualTo(folder(other.with(Setting.CLIENT_ID, "c")));
        assertThat(folder(ONE.with(Setting.CLIENT_ID, "c").with(Setting.REFRESH_TOKEN, "r")))
                .isEqualTo(folder(ONE));
    }

    @Test
    void failed_twice_isSaidOnce() {
        budgets.failed(new IOException("read-only"));
        budgets.failed(new IOException("read-only"));

        assertThat(err.toString().lines()).singleElement().asString().contains("read-only", "rates");
    }
}
