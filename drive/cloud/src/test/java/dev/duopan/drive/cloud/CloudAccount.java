package dev.duopan.drive.cloud;

import dev.duopan.api.Secret;
import dev.duopan.client.LoopbackTransport;
import dev.duopan.client.baidu.BaiduPan;
import dev.duopan.client.pan123.Pan123Open;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.NetdiskSettings;
import dev.duopan.netdisk.NewAccount;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.netdisk.TokenOrder;
import dev.duopan.netdisk.baidu.BaiduFace;
import dev.duopan.netdisk.dispatch.Dispatcher;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.Fidelity;
import dev.duopan.netdisk.dispatch.FidelitySwitch;
import dev.duopan.netdisk.pan123.Pan123Face;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A netdisk without a socket, and one account on it as seen through both protocols. */
final class CloudAccount implements AutoCloseable {
    private static final URI BASE = URI.create("http://netdisk.test");

    private final Netdisk netdisk;
    private final Account account;
    private final LoopbackTransport transport;

    CloudAccount(Path directory, FidelitySwitch... rules) {
        Fidelity fidelity = Fidelity.of(rules);
        netdisk = Netdisk.open(NetdiskSettings.at(directory.resolve("data")).withPasswordIterations(1_000));
        FaceContext context = new FaceContext(netdisk, fidelity, () -> BASE, Clock.systemUTC());
        Dispatcher dispatcher = new Dispatcher(
                List.of(Pan123Face.of(context), BaiduFace.of(context)), fidelity, directory.resolve("spool"));
        transport = new LoopbackTransport(dispatcher);
        account = netdisk.accounts().add(NewAccount.of("ann", "correct horse".toCharArray()));
    }

    private Secret token(TokenApi api) {
        return Secret.of(netdisk.tokens().issue(TokenOrder.of(account, api)).value());
    }

    CloudDrive pan123() {
        return CloudDrive.over(Pan123Open.builder(transport)
                .base(BASE)
                .token(token(TokenApi.PAN123_OPEN))
                .build());
    }

    CloudDrive baidu() {
        return CloudDrive.over(BaiduPan.builder(transport)
                        .base(BASE)
                        .token(token(TokenApi.BAIDU))
                        .build())
                .withNames(CloudNames.COMMON);
    }

    @Override
    public void close() {
        transport.close();
        netdisk.close();
    }
}
