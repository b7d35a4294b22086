package dev.duopan.drive.cloud;

import dev.duopan.api.Secret;
import dev.duopan.client.Transport;
import dev.duopan.client.baidu.BaiduPan;
import dev.duopan.client.pan123.Pan123Open;
import dev.duopan.drive.Drive;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.testkit.NetdiskExtension;
import java.net.URI;

/** Each cloud service, to be used by the accounts of a netdisk. */
enum Service {
    PAN123(TokenApi.PAN123_OPEN) {
        @Override
        Drive open(URI base, Secret token, Transport transport) {
            return CloudDrive.over(
                    Pan123Open.builder(transport).base(base).token(token).build());
        }
    },
    BAIDU(TokenApi.BAIDU) {
        @Override
        Drive open(URI base, Secret token, Transport transport) {
            return CloudDrive.over(
                            BaiduPan.builder(transport).base(base).token(token).build())
                    .withNames(CloudNames.COMMON);
        }
    };

    private final TokenApi api;

    Service(TokenApi api) {
        this.api = api;
    }

    TokenApi api() {
        return api;
    }

    /** Returns a new drive that remembers nothing of others. */
    abstract Drive open(URI base, Secret token, Transport transport);

    /** Returns a new drive of an account. */
    Drive open(NetdiskExtension netdisk, Transport transport) {
        return open(netdisk.address(), netdisk.token("ann", api), transport);
    }
}
