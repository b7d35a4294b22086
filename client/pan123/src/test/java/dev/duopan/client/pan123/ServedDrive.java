package dev.duopan.client.pan123;

import dev.duopan.api.Secret;
import dev.duopan.client.LoopbackTransport;
import dev.duopan.client.Retries;
import dev.duopan.client.Transport;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.dispatch.FidelitySwitch;
import dev.duopan.netdisk.pan123.TestNetdisk;
import java.nio.file.Path;
import java.time.Duration;

/** A client of a real netdisk, with nothing but a loopback between them. */
final class ServedDrive implements AutoCloseable {
    static final Retries QUICK = new Retries(3, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofSeconds(10));
    static final UploadSettings PATIENT = UploadSettings.DEFAULT.withCompletion(5, Duration.ofMillis(1));

    private final TestNetdisk netdisk;
    private final FlakyTransport transport;

    private ServedDrive(TestNetdisk netdisk) {
        this.netdisk = netdisk;
        this.transport = new FlakyTransport(new LoopbackTransport(netdisk.dispatcher()));
    }

    static ServedDrive in(Path directory, FidelitySwitch... rules) {
        return new ServedDrive(TestNetdisk.in(directory, rules));
    }

    TestNetdisk netdisk() {
        return netdisk;
    }

    FlakyTransport transport() {
        return transport;
    }

    static Pan123OpenBuilder builder(Transport transport) {
        return Pan123Open.builder(transport)
                .base(TestNetdisk.BASE)
                .retries(QUICK)
                .uploads(PATIENT);
    }

    Pan123OpenBuilder builderFor(Account account) {
        return builder(transport).token(Secret.of(netdisk.token(account)));
    }

    Pan123Open alice() {
        return builderFor(netdisk.alice()).build();
    }

    Pan123Open bob() {
        return builderFor(netdisk.bob()).build();
    }

    @Override
    public void close() {
        transport.close();
        netdisk.close();
    }
}
