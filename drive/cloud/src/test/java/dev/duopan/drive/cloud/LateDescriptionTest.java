package dev.duopan.drive.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.client.LoopbackTransport;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import dev.duopan.testkit.NetdiskExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Services that can't describe yet what has just arrived. */
class LateDescriptionTest {
    private static final DrivePath FILE = DrivePath.of("/a.txt");
    private static final UploadSource SOURCE = UploadSource.of(new byte[] {1, 2, 3});

    @RegisterExtension
    final NetdiskExtension netdisk = NetdiskExtension.inProcess();

    private Drive drive(Service service) {
        Interference silent = new Interference(new LoopbackTransport(netdisk.handler()));
        silent.answer("/rest/2.0/xpan/multimedia", "{\"errno\":0,\"list\":[]}");
        silent.answer("/api/v1/file/infos", "{\"code\":0,\"message\":\"ok\",\"data\":{\"fileList\":[]}}");
        return service.open(netdisk, silent);
    }

    @ParameterizedTest
    @EnumSource
    void upload_notDescribedYet_isAsItWasSent(Service service) {
        Drive drive = drive(service);

        Entry arrived = drive.upload(FILE, SOURCE, UploadOptions.FAIL_IF_EXISTS);

        Entry listed = drive.stat(FILE);
        assertThat(arrived.path()).isEqualTo(FILE);
        assertThat(arrived.size()).isEqualTo(3);
        assertThat(arrived.id()).isEqualTo(listed.id());
    }

    @Test
    void upload_nobodyKnowsItsNameYet_isNotSentAgain() {
        Drive drive = drive(Service.PAN123);

        assertThatThrownBy(() -> drive.upload(FILE, SOURCE, UploadOptions.on(ConflictPolicy.RENAME)))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.UNAVAILABLE))
                .hasMessageContaining("is done");

        assertThat(drive.list(DrivePath.ROOT)).hasSize(1);
    }
}
