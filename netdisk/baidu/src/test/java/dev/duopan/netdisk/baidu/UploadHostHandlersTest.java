package dev.duopan.netdisk.baidu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.baidu.upload.LocateUpload;
import dev.duopan.api.baidu.upload.UploadHosts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadHostHandlersTest {
    private static final String PATH = "/rest/2.0/pcs/file?method=locateupload";

    @TempDir
    private static Path directory;

    private static TestNetdisk netdisk;

    @BeforeAll
    static void open() {
        netdisk = TestNetdisk.in(directory);
    }

    @AfterAll
    static void close() {
        netdisk.close();
    }

    @Test
    void locate_anyUpload_namesThisServerInAllForms() {
        UploadHosts hosts = netdisk.ask(LocateUpload.of("/apps/x/f", "N1-x"));

        assertThat(hosts.host()).isEqualTo(TestNetdisk.BASE.getAuthority());
        assertThat(hosts.servers()).containsExactly(new UploadHosts.Server(TestNetdisk.BASE.toString()));
        assertThat(hosts.server()).containsExactly(TestNetdisk.BASE.toString());
        assertThat(hosts.expire()).isEqualTo(60);
        assertThat(hosts.serverTime()).isEqualTo(netdisk.clock().instant().getEpochSecond());
    }

    @Test
    void locate_withoutTokenAndParameters_answersInTheShapeOfTheHost() throws IOException {
        for (String query : List.of("", "&upload_version=2.0", "&uploadid=x&path=&appid=&access_token=nonsense")) {
            TestExchange answer = TestExchange.of("GET", PATH + query).answeredBy(netdisk.dispatcher());

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json())
                    .containsEntry("error_code", "0")
                    .containsEntry("error_msg", "")
                    .containsEntry("client_ip", "192.0.2.1")
                    .containsKeys("request_id", "sl", "newno", "bak_servers", "quic_servers", "bak_server");
        }
    }

    @Test
    void locate_malformedNumberOrOtherMethod_isRefused() throws IOException {
        TestExchange malformed = TestExchange.of("GET", PATH + "&appid=x").answeredBy(netdisk.dispatcher());
        TestExchange other =
                TestExchange.of("GET", "/rest/2.0/pcs/file?method=nothing").answeredBy(netdisk.dispatcher());

        assertThat(malformed.code()).isEqualTo("31023");
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(other.code()).isEqualTo("3");
    }
}
