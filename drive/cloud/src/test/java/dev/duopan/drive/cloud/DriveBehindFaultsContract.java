package dev.duopan.drive.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.client.HttpOptions;
import dev.duopan.client.HttpTransport;
import dev.duopan.client.Transport;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DriveContract;
import dev.duopan.testkit.NetdiskExtension;
import dev.duopan.testkit.fault.FaultPlan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole contract, while about every third request goes wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DriveBehindFaultsContract extends DriveContract {
    @RegisterExtension
    final NetdiskExtension netdisk;

    private final Service service;
    private Transport transport;
    private Service.Login login;
    private Drive drive;

    DriveBehindFaultsContract(Service service, FaultPlan faults) {
        this.service = service;
        this.netdisk = NetdiskExtension.onSocket().behind(faults);
    }

    @BeforeAll
    void connect() {
        transport = new HttpTransport(HttpOptions.DEFAULT);
        login = service.logIn(netdisk, transport);
        drive = anotherDrive();
    }

    @AfterAll
    void disconnect() {
        assertThat(netdisk.inflicted()).hasSizeGreaterThan(100);
        transport.close();
    }

    @Override
    protected Drive drive() {
        return drive;
    }

    @Override
    protected final Drive anotherDrive() {
        return service.open(netdisk.address(), login, SpoiledWays.PATIENCE, transport);
    }
}
