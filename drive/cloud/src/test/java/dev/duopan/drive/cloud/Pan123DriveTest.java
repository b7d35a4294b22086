package dev.duopan.drive.cloud;

import dev.duopan.client.HttpOptions;
import dev.duopan.client.HttpTransport;
import dev.duopan.client.Transport;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DriveContract;
import dev.duopan.testkit.NetdiskExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Pan123DriveTest extends DriveContract {
    @RegisterExtension
    static final NetdiskExtension NETDISK = NetdiskExtension.onSocket();

    private Transport transport;
    private Drive drive;

    @BeforeAll
    void connect() {
        transport = new HttpTransport(HttpOptions.DEFAULT);
        drive = Service.PAN123.open(NETDISK, transport);
    }

    @AfterAll
    void disconnect() {
        transport.close();
    }

    @Override
    protected Drive drive() {
        return drive;
    }

    @Override
    protected Drive anotherDrive() {
        return Service.PAN123.open(NETDISK, transport);
    }
}
