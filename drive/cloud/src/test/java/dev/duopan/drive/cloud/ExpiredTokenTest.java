package dev.duopan.drive.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Secret;
import dev.duopan.client.LoopbackTransport;
import dev.duopan.client.TokenStore;
import dev.duopan.client.pan123.Pan123Open;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.LocalDrive;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import dev.duopan.drive.transfer.CopyOptions;
import dev.duopan.drive.transfer.FileProgress;
import dev.duopan.drive.transfer.Location;
import dev.duopan.drive.transfer.TransferJournal;
import dev.duopan.drive.transfer.TransferResult;
import dev.duopan.drive.transfer.Transfers;
import dev.duopan.netdisk.NewApplication;
import dev.duopan.testkit.NetdiskExtension;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ExpiredTokenTest {
    private static final DrivePath FILE = DrivePath.of("/film.mkv");
    private static final int SIZE = 50 << 20;

    @RegisterExtension
    final NetdiskExtension netdisk = NetdiskExtension.inProcess();

    private final TokenStore tokens = TokenStore.inMemory();
    private final AtomicBoolean revoked = new AtomicBoolean();

    @TempDir
    Path folder;

    @Test
    void copy_tokenRevokedInTheMiddle_goesOnWithANewOne() {
        LocalDrive local = LocalDrive.at(folder);
        local.upload(FILE, UploadSource.of(new byte[SIZE]), UploadOptions.FAIL_IF_EXISTS);
        CopyOptions options =
                CopyOptions.on(ConflictPolicy.FAIL).withSpoolFolder(folder).withJournal(key -> new RevokingPage());

        TransferResult result = Transfers.copy(
                        new Location(local, FILE, "local:"), new Location(pan(), FILE, "pan:"), options)
                .await();

        assertThat(revoked).isTrue();
        assertThat(result.complete()).isTrue();
    }

    private Drive pan() {
        NewApplication application = netdisk.application("ann", null);
        return CloudDrive.over(Pan123Open.builder(new LoopbackTransport(netdisk.handler()))
                .base(netdisk.address())
                .developer(application.application().clientId(), Secret.of(application.clientSecret()), tokens)
                .build());
    }

    /** Revokes the token when the first slice is remembered. */
    private final class RevokingPage implements TransferJournal.Page {
        @Override
        public FileProgress found() {
            return FileProgress.NONE;
        }

        @Override
        public void write(FileProgress progress) {
            if (revoked.compareAndSet(false, true)) {
                String token = tokens.load().orElseThrow().access().reveal();
                netdisk.netdisk().tokens().revoke(token);
            }
        }

        @Override
        public void erase() {}

        @Override
        public void close() {}
    }
}
