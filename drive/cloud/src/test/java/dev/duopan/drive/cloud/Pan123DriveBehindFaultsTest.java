package dev.duopan.drive.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Secret;
import dev.duopan.client.HttpOptions;
import dev.duopan.client.HttpTransport;
import dev.duopan.client.TokenStore;
import dev.duopan.client.Transport;
import dev.duopan.client.pan123.Pan123Open;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DriveContract;
import dev.duopan.netdisk.NewApplication;
import dev.duopan.testkit.NetdiskExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole contract, while about every third request goes wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Pan123DriveBehindFaultsTest extends DriveContract {
    @RegisterExtension
    static final NetdiskExtension NETDISK = NetdiskExtension.onSocket().behind(SpoiledWays.pan123());

    private final TokenStore tokens = TokenStore.inMemory();
    private Transport transport;
    private NewApplication application;
    private Drive drive;

    @BeforeAll
    void connect() {
        transport = new HttpTransport(HttpOptions.DEFAULT);
        application = NETDISK.application("ann", null);
        drive = open();
    }

    private Drive open() {
        return CloudDrive.over(Pan123Open.builder(transport)
                .base(NETDISK.address())
                .developer(application.application().clientId(), Secret.of(application.clientSecret()), tokens)
                .retries(SpoiledWays.SOON)
                .timeouts(SpoiledWays.TIMEOUTS)
                .build());
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

    /** Three pages of 100. */
    @Override
    protected int largeFolderSize() {
        return 220;
    }
}
