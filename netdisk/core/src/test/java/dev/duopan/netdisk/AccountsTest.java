package dev.duopan.netdisk;

import static dev.duopan.netdisk.Samples.assertKind;
import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.ErrorKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {
    private final TestClock clock = new TestClock();

    @TempDir
    private Path directory;

    private Netdisk netdisk;
    private Accounts accounts;

    @BeforeEach
    void open() {
        netdisk = Netdisk.open(Samples.settings(directory).withClock(clock));
        accounts = netdisk.accounts();
    }

    @AfterEach
    void close() {
        netdisk.close();
    }

    @Test
    void add_newName_isFoundInAnyLetterCase() {
        Account anna = accounts.add(NewAccount.of("Anna", password("secret"))
                .withLevel(AccountLevel.VIP)
                .withQuota(5));

        assertThat(accounts.find("aNNA")).contains(anna);
        assertThat(accounts.get(anna.id())).isEqualTo(anna);
        assertThat(anna).returns("Anna", Account::name).returns(5L, Account::quota);
    }

    @Test
    void add_takenNameInOtherCase_throwsExists() {
        accounts.add(NewAccount.of("anna", password("secret")));

        assertKind(ErrorKind.EXISTS, () -> accounts.add(NewAccount.of("ANNA", password("other"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "-a", "a/b", "a\u0000", "a\nb"})
    void add_illegalName_throwsInvalid(String name) {
        assertKind(ErrorKind.INVALID, () -> NewAccount.of(name, password("secret")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void add_blankPassword_throwsInvalid(String text) {
        assertKind(ErrorKind.INVALID, () -> accounts.add(NewAccount.of("anna", password(text))));
    }

    @Test
    void list_severalAccounts_isSortedByName() {
        accounts.add(NewAccount.of("bert", password("secret")));
        accounts.add(NewAccount.of("anna", password("secret")));

        assertThat(accounts.list()).extracting(Account::name).containsExactly("anna", "bert");
    }

    @Test
    void get_unknownId_throwsNotFound() {
        assertKind(ErrorKind.NOT_FOUND, () -> accounts.get(42));
    }

    @Test
    void authenticate_rightPassword_returnsAccount() {
        Account anna = accounts.add(NewAccount.of("anna", password("密码 secret")));

        assertThat(accounts.authenticate("Anna", password("密码 secret"))).isEqualTo(anna);
    }

    @Test
    void authenticate_wrongPasswordOrName_throwsUnauthenticated() {
        accounts.add(NewAccount.of("anna", password("secret")));

        assertKind(ErrorKind.UNAUTHENTICATED, () -> accounts.authenticate("anna", password("Secret")));
        assertKind(ErrorKind.UNAUTHENTICATED, () -> accounts.authenticate("bert", password("secret")));
    }

    @Test
    void authenticate_tooManyFailures_isLimitedForAWhile() {
        Account anna = accounts.add(NewAccount.of("anna", password("secret")));
        for (int failure = 0; failure < LoginThrottle.FAILURES; failure++) {
            assertKind(ErrorKind.UNAUTHENTICATED, () -> accounts.authenticate("anna", password("guess")));
        }

        assertKind(ErrorKind.RATE_LIMITED, () -> accounts.authenticate("ANNA", password("secret")));

        clock.advance(LoginThrottle.PAUSE);
        assertThat(accounts.authenticate("anna", password("secret"))).isEqualTo(anna);
    }

    @Test
    void authenticate_success_forgetsFailures() {
        accounts.add(NewAccount.of("anna", password("secret")));
        for (int round = 0; round < 2 * LoginThrottle.FAILURES; round++) {
            assertKind(ErrorKind.UNAUTHENTICATED, () -> accounts.authenticate("anna", password("guess")));
            accounts.authenticate("anna", password("secret"));
        }
    }

    @Test
    void authenticate_moreIterationsWantedNow_storesThePasswordAnew() {
        Account anna = accounts.add(NewAccount.of("anna", password("secret")));
        netdisk.close();
        netdisk = Netdisk.open(Samples.settings(directory).withPasswordIterations(2_000));

        assertThat(netdisk.accounts().authenticate("anna", password("secret"))).isEqualTo(anna);
        assertThat(netdisk.accounts().authenticate("anna", password("secret"))).isEqualTo(anna);
    }

    @Test
    void changePassword_byItsOwner_endsOldPasswordAndTokens() {
        Account anna = accounts.add(NewAccount.of("anna", password("secret")));
        AccessToken token = netdisk.tokens().issue(TokenOrder.of(anna, TokenApi.BAIDU));

        accounts.changePassword(anna, password("better"));

        assertThat(accounts.authenticate("anna", password("better"))).isEqualTo(anna);
        assertKind(ErrorKind.UNAUTHENTICATED, () -> accounts.authenticate("anna", password("secret")));
        assertKind(ErrorKind.UNAUTHENTICATED, () -> netdisk.tokens().verify(token.value(), TokenApi.BAIDU));
    }

    @Test
    void remove_accountWithEverything_leavesNothing() {
        Account anna = accounts.add(NewAccount.of("anna", password("secret")));
        Samples.put(netdisk, anna, "/a/b.txt");
        AccessToken token = netdisk.tokens().issue(TokenOrder.of(anna, TokenApi.BAIDU));
        NewApplication application = netdisk.applications().add(anna, "app", null);
        UploadSession session = Samples.begin(netdisk, anna, UploadRequest.of(Destination.at("/c"), 10));

        accounts.remove(anna);

        assertThat(accounts.list()).isEmpty();
        assertThat(netdisk.applications().find(application.application().clientId()))
                .isEmpty();
        assertThat(netdisk.uploads().find(anna, session.id())).isEmpty();
        assertKind(ErrorKind.UNAUTHENTICATED, () -> netdisk.tokens().verify(token.value(), TokenApi.BAIDU));
        assertKind(ErrorKind.NOT_FOUND, () -> Samples.put(netdisk, anna, "/a/c.txt"));
        assertKind(ErrorKind.NOT_FOUND, () -> accounts.remove(anna));
        assertThat(netdisk.collect().contents()).isEqualTo(1);
        assertThat(netdisk.verify()).isEmpty();
    }

    @Test
    void usage_filesAndTrash_countsBoth() {
        Account anna = accounts.add(NewAccount.of("anna", password("secret")).withQuota(100));
        FileNode file = Samples.put(netdisk, anna, "/a", Samples.bytes(1, 30));
        Samples.put(netdisk, anna, "/b", Samples.bytes(1, 30));
        netdisk.trash().trash(anna, List.of(file.id()));

        assertThat(accounts.usage(anna)).isEqualTo(new Usage(60, 100));
        assertThat(accounts.usage(anna).free()).isEqualTo(40);
    }

    private static char[] password(String text) {
        return text.toCharArray();
    }
}
