package dev.duopan.drive.cloud;

import dev.duopan.api.Secret;
import dev.duopan.client.HttpOptions;
import dev.duopan.client.HttpTransport;
import dev.duopan.client.Transport;
import dev.duopan.client.baidu.BaiduPan;
import dev.duopan.client.pan123.Pan123Open;
import dev.duopan.drive.Drive;
import dev.duopan.drive.NameRules;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.testkit.NetdiskExtension;

/** An account of a running netdisk as a drive, with the access token by which it calls. */
record OpenedDrive(Transport transport, Drive drive, Secret token) implements AutoCloseable {
    static OpenedDrive ofPan123(NetdiskExtension netdisk) {
        Transport transport = new HttpTransport(HttpOptions.DEFAULT);
        Secret token = netdisk.token("ann", TokenApi.PAN123_OPEN);
        Pan123Open pan = Pan123Open.builder(transport)
                .base(netdisk.address())
                .token(token)
                .build();
        return new OpenedDrive(transport, CloudDrive.over(pan), token);
    }

    static OpenedDrive ofBaidu(NetdiskExtension netdisk) {
        return ofBaidu(netdisk, CloudNames.COMMON);
    }

    static OpenedDrive ofBaidu(NetdiskExtension netdisk, NameRules names) {
        Transport transport = new HttpTransport(HttpOptions.DEFAULT);
        Secret token = netdisk.token("ann", TokenApi.BAIDU);
        BaiduPan pan =
                BaiduPan.builder(transport).base(netdisk.address()).token(token).build();
        return new OpenedDrive(transport, CloudDrive.over(pan).withNames(names), token);
    }

    @Override
    public void close() {
        transport.close();
    }
}
