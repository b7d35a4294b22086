package dev.duopan.client.pan123;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.api.ApiException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.client.Token;
import dev.duopan.client.TokenStore;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeveloperLoginTest {
    private static final String LOGIN = "/api/v1/access_token";

    private static final class MemoryStore implements TokenStore {
        private final AtomicReference<@Nullable Token> token = new AtomicReference<>();

        @Override
        public Optional<Token> load() {
            return Optional.ofNullable(token.get());
        }

        @Override
        public void store(Token fresh) {
            token.set(fresh);
        }
    }

    @TempDir
    private Path directory;

    private final MemoryStore store = new MemoryStore();
    private ServedDrive drive;

    @BeforeEach
    void open() {
        drive = ServedDrive.in(directory);
    }

    @AfterEach
    void close() {
        drive.close();
    }

    private Pan123Open developer() {
        return developer(Secret.of(drive.netdisk().application().clientSecret()));
    }

    private Pan123Open developer(Secret secret) {
        return ServedDrive.builder(drive.transport())
                .developer(drive.netdisk().application().application().clientId(), secret, store)
                .build();
    }

    private String access() {
        return store.load().orElseThrow().access().reveal();
    }

    @Test
    void firstCall_withoutToken_logsInOnceAndStoresTheToken() {
        Pan123Open pan = developer();

        assertThat(drive.transport().carried()).isEmpty();
        pan.user().info().send();
        pan.user().info().send();

        assertThat(drive.transport().carried(LOGIN)).isEqualTo(1);
        assertThat(store.load().orElseThrow().expiry())
                .isAfter(drive.netdisk().clock().instant());
    }

    @Test
    void login_itself_carriesNoToken() {
        developer().user().info().send();

        assertThat(drive.transport().carried().getFirst().headers().find("Authorization"))
                .isEmpty();
        assertThat(drive.transport().carried().getFirst().headers().find("Platform"))
                .contains("open_platform");
    }

    @Test
    void nextClient_withTheSameStore_needsNoLogin() {
        developer().user().info().send();
        developer().user().info().send();

        assertThat(drive.transport().carried(LOGIN)).isEqualTo(1);
    }

    @Test
    void tokenRevoked_duringACall_isReplacedAtTheSameAddress() {
        Pan123Open pan = developer();
        pan.user().info().send();
        String first = access();
        drive.netdisk().netdisk().tokens().revoke(first);

        pan.user().info().send();

        assertThat(access()).isNotEqualTo(first);
        assertThat(drive.transport().carried(LOGIN)).isEqualTo(2);
        assertThat(drive.transport().carried())
                .allSatisfy(request -> assertThat(request.uri()).hasHost("netdisk.test"));
    }

    @Test
    void wrongSecret_isRefusedOnceAndNeverShown() {
        Secret wrong = Secret.of("wr0ngsecret");

        ApiException failure = catchThrowableOfType(
                ApiException.class, () -> developer(wrong).user().info().send());

        assertThat(failure.kind()).isEqualTo(ErrorKind.UNAUTHENTICATED);
        assertThat(failure).hasMessageNotContaining("wr0ngsecret");
        assertThat(drive.transport().carried(LOGIN)).isEqualTo(1);
    }
}
