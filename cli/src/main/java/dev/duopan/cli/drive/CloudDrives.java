package dev.duopan.cli.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.remote.Connections;
import dev.duopan.cli.remote.Remote;
import dev.duopan.cli.remote.RemoteStore;
import dev.duopan.cli.remote.Setting;
import dev.duopan.client.baidu.BaiduPan;
import dev.duopan.drive.Drive;
import dev.duopan.drive.cloud.CloudDrive;
import dev.duopan.drive.cloud.CloudNames;
import java.net.URI;

/** Opens drives of cloud services, all over the same connections. */
public final class CloudDrives implements AutoCloseable {
    private final Connections connections;

    /** Opens drives over connections, which are closed with this. */
    public CloudDrives(Connections connections) {
        this.connections = connections;
    }

    static CloudDrives of(RemoteStore remotes) {
        return new CloudDrives(Connections.of(remotes));
    }

    /** Opens the drive of a remote that speaks to a service; each call makes another one of the same account. */
    public Drive open(Remote remote) {
        return switch (remote.type()) {
            case OPEN123 -> CloudDrive.over(connections.pan123(remote));
            case BAIDU -> baidu(remote);
            case LOCAL ->
                throw new DuopanException(
                        ErrorKind.INVALID, "remote '%s' is a folder of this computer".formatted(remote.name()));
        };
    }

    /** A netdisk of one's own takes more names than the vendor. */
    private Drive baidu(Remote remote) {
        CloudDrive drive = CloudDrive.over(connections.baidu(remote));
        boolean ofVendor = remote.get(Setting.BASE_URL)
                .map(URI::create)
                .filter(base -> !base.equals(BaiduPan.VENDOR_PAN))
                .isEmpty();
        return ofVendor ? drive : drive.withNames(CloudNames.COMMON);
    }

    @Override
    public void close() {
        connections.close();
    }
}
