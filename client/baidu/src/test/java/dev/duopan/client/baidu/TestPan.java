package dev.duopan.client.baidu;

import dev.duopan.api.Content;
import dev.duopan.api.Secret;
import dev.duopan.client.LoopbackTransport;
import dev.duopan.client.Retries;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.StoredContent;
import dev.duopan.netdisk.baidu.TestNetdisk;
import dev.duopan.netdisk.dispatch.FidelitySwitch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/** A client and the netdisk that it speaks to, in one process. */
final class TestPan implements AutoCloseable {
    private final TestNetdisk netdisk;
    private final Wire wire;

    private TestPan(TestNetdisk netdisk) {
        this.netdisk = netdisk;
        this.wire = new Wire(netdisk.dispatcher());
    }

    static TestPan in(Path directory, FidelitySwitch... rules) {
        return new TestPan(TestNetdisk.in(directory, rules));
    }

    static byte[] noise(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    TestNetdisk netdisk() {
        return netdisk;
    }

    Wire wire() {
        return wire;
    }

    BaiduPanBuilder builder() {
        return BaiduPan.builder(new LoopbackTransport(wire))
                .base(TestNetdisk.BASE)
                .retries(Retries.NONE);
    }

    BaiduPan of(Account account) {
        return builder().token(Secret.of(netdisk.token(account))).build();
    }

    /** Alice's client. */
    BaiduPan pan() {
        return of(netdisk.alice());
    }

    UploadedFile upload(String path, byte[] bytes) {
        return pan().upload(FileUpload.of(path, Content.of(bytes)));
    }

    byte[] stored(Account account, String path) throws IOException {
        try (StoredContent content =
                netdisk.netdisk().contents().open(netdisk.netdisk().files().at(account, path))) {
            return content.stream().readAllBytes();
        }
    }

    /** Forgets everything that alice has and what came by. */
    void startOver() {
        netdisk.renewAlice();
        wire.forget();
    }

    @Override
    public void close() {
        netdisk.close();
    }
}
