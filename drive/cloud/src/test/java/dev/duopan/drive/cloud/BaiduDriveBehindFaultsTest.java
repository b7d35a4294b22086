package dev.duopan.drive.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Secret;
import dev.duopan.client.HttpOptions;
import dev.duopan.client.HttpTransport;
import dev.duopan.client.TokenStore;
import dev.duopan.client.Transport;
import dev.duopan.client.baidu.BaiduLogin;
import dev.duopan.client.baidu.BaiduPan;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DriveContract;
import dev.duopan.netdisk.CodeRequest;
import dev.duopan.netdisk.NewApplication;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.testkit.NetdiskExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole contract, while about every third request goes wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BaiduDriveBehindFaultsTest extends DriveContract {
    @RegisterExtension
    static final NetdiskExtension NETDISK = NetdiskExtension.onSocket().behind(SpoiledWays.baidu());

    private final TokenStore tokens = TokenStore.inMemory();
    private Transport transport;
    private NewApplication application;
    private Drive drive;

    @BeforeAll
    void connect() {
        transport = new HttpTransport(HttpOptions.DEFAULT);
        application = NETDISK.application("ann", null);
        logIn();
        drive = open();
    }

    private void logIn() {
        CodeRequest consent = new CodeRequest(
                NETDISK.account("ann"),
                application.application(),
                TokenApi.BAIDU,
                BaiduLogin.OUT_OF_BAND,
                "basic netdisk");
        Secret code = Secret.of(NETDISK.netdisk().authorizations().authorize(consent));
        BaiduPan.builder(transport)
                .base(NETDISK.address())
                .login(application.application().clientId(), Secret.of(application.clientSecret()))
                .exchange(code, BaiduLogin.OUT_OF_BAND, tokens);
    }

    private Drive open() {
        return CloudDrive.over(BaiduPan.builder(transport)
                        .base(NETDISK.address())
                        .application(
                                application.application().clientId(), Secret.of(application.clientSecret()), tokens)
                        .retries(SpoiledWays.SOON)
                        .timeouts(SpoiledWays.TIMEOUTS)
                        .build())
                .withNames(CloudNames.COMMON);
    }

    @AfterAll
    void disconnect() {
        assertThat(NETDISK.inflicted()).hasSizeGreaterThan(100);
        transport.close();
    }

    @Override
    protected Drive drive() {
        return drive;
    }

    @Override
    protected Drive anotherDrive() {
        return open();
    }
}
