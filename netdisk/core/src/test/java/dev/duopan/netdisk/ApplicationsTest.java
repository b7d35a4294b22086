package dev.duopan.netdisk;

import static dev.duopan.netdisk.Samples.assertKind;
import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.ErrorKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedNetdisk.class)
class ApplicationsTest {
    private final Netdisk netdisk;
    private final Account account;

    ApplicationsTest(Netdisk netdisk, Account account) {
        this.netdisk = netdisk;
        this.account = account;
    }

    @Test
    void add_newApplication_givesCredentials() {
        NewApplication created = netdisk.applications().add(account, "player", "https://example.org/back");

        Application application = created.application();
        assertThat(application.clientId()).matches("[0-9a-f]{32}");
        assertThat(created.clientSecret()).matches("[0-9a-f]{32}");
        assertThat(created.toString()).doesNotContain(created.clientSecret());
        assertThat(netdisk.applications().find(application.clientId())).contains(application);
        assertThat(netdisk.applications().list()).contains(application);
        assertThat(netdisk.applications().authenticate(application.clientId(), created.clientSecret()))
                .isEqualTo(application);
    }

    @Test
    void add_sameNameTwice_throwsExists() {
        netdisk.applications().add(account, "player", null);

        assertKind(ErrorKind.EXISTS, () -> netdisk.applications().add(account, "player", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb"})
    void add_illegalName_throwsInvalid(String name) {
        assertKind(ErrorKind.INVALID, () -> netdisk.applications().add(account, name, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/relative", "https://example.org/#part", "not a uri"})
    void add_illegalRedirect_throwsInvalid(String redirect) {
        assertKind(ErrorKind.INVALID, () -> netdisk.applications().add(account, "player", redirect));
    }

    @Test
    void authenticate_wrongSecretOrId_throwsUnauthenticated() {
        NewApplication created = netdisk.applications().add(account, "player", "oob");
        String clientId = created.application().clientId();

        assertKind(ErrorKind.UNAUTHENTICATED, () -> netdisk.applications().authenticate(clientId, "0".repeat(32)));
        assertKind(ErrorKind.UNAUTHENTICATED, () -> netdisk.applications().authenticate(clientId, ""));
        assertKind(
                ErrorKind.UNAUTHENTICATED,
                () -> netdisk.applications().authenticate("0".repeat(32), created.clientSecret()));
    }

    @Test
    void remove_application_endsItsTokens() {
        Application application =
                netdisk.applications().add(account, "player", null).application();
        AccessToken token = netdisk.tokens().issue(TokenOrder.of(application, TokenApi.PAN123_OPEN));

        netdisk.applications().remove(application);

        assertThat(netdisk.applications().find(application.clientId())).isEmpty();
        assertKind(ErrorKind.UNAUTHENTICATED, () -> netdisk.tokens().verify(token.value(), TokenApi.PAN123_OPEN));
        assertKind(ErrorKind.NOT_FOUND, () -> netdisk.applications().remove(application));
    }
}
