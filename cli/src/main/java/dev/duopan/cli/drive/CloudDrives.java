package dev.duopan.cli.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.remote.Connections;
import dev.duopan.cli.remote.Remote;
import dev.duopan.cli.remote.RemoteType;
import dev.duopan.client.baidu.BaiduPan;
import dev.duopan.drive.Drive;
import dev.duopan.drive.NameRules;
import dev.duopan.drive.cloud.CloudDrive;
import dev.duopan.drive.cloud.CloudNames;
import dev.duopan.drive.names.NameMappingDrive;

/** Opens drives of cloud services, all over the same connections. */
public final class CloudDrives implements AutoCloseable {
    private final Connections connections;

    /** Opens drives over connections, which are closed with this. */
    public CloudDrives(Connections connections) {
        this.connections = connections;
    }

    /** Opens the drive of a remote that speaks to a service; each call makes another one of the same account. */
    public Drive open(Remote remote) {
        NameRules names = names(remote);
        CloudDrive drive = drive(remote).withNames(names);
        return connections.mapsNames(remote) ? NameMappingDrive.over(drive, names) : drive;
    }

    /** Returns what people set for a remote: the same text for remotes that are reached and used in the same way. */
    String preferences(Remote remote) {
        return connections.preferences(remote);
    }

    private CloudDrive drive(Remote remote) {
        return switch (remote.type()) {
            case OPEN123 -> CloudDrive.over(connections.pan123(remote));
            case BAIDU -> CloudDrive.over(connections.baidu(remote));
            case LOCAL ->
                throw new DuopanException(
                        ErrorKind.INVALID, "remote '%s' is a folder of this computer".formatted(remote.name()));
        };
    }

    /** A netdisk of one's own takes more names than Baidu's vendor. */
    private NameRules names(Remote remote) {
        boolean ofVendor = connections
                .base(remote)
                .filter(base -> !base.equals(BaiduPan.VENDOR_PAN))
                .isEmpty();
        return ofVendor && remote.type() == RemoteType.BAIDU ? CloudNames.BAIDU_VENDOR : CloudNames.COMMON;
    }

    @Override
    public void close() {
        connections.close();
    }
}
