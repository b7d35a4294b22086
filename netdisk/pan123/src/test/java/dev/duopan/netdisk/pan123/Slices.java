package dev.duopan.netdisk.pan123;

import dev.duopan.api.pan123.open.DownloadInfo;
import dev.duopan.api.pan123.open.GetDownloadInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;

/** Bytes to and from signed addresses, as somebody without a token sends and fetches them. */
record Slices(TestNetdisk netdisk) {
    TestExchange put(URI address, byte[] bytes) throws IOException {
        return request(address, bytes)
                .header("Content-Length", Integer.toString(bytes.length))
                .answeredBy(netdisk.dispatcher());
    }

    TestExchange request(URI address, byte[] bytes) {
        return TestExchange.of("PUT", address).body("", new ByteArrayInputStream(bytes));
    }

    byte[] download(long fileId) throws IOException {
        DownloadInfo info = netdisk.ask(new GetDownloadInfo(fileId)).data(DownloadInfo.class);
        return TestExchange.of("GET", info.location())
                .answeredBy(netdisk.dispatcher())
                .bytes();
    }
}
