package dev.duopan.netdisk.pan123;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.pan123.open.DirectLink;
import dev.duopan.api.pan123.open.DirectLinkLog;
import dev.duopan.api.pan123.open.DirectLinkLogPage;
import dev.duopan.api.pan123.open.EnableDirectLinks;
import dev.duopan.api.pan123.open.GetDirectLink;
import dev.duopan.api.pan123.open.ListDirectLinkAccesses;
import dev.duopan.api.pan123.open.ListDirectLinkLogs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectLinkLogsTest {
    @TempDir
    private Path directory;

    private TestNetdisk netdisk;

    @BeforeEach
    void fetch() throws IOException {
        netdisk = TestNetdisk.in(directory);
        TestFiles files = new TestFiles(netdisk, netdisk.alice());
        long folder = files.folder("open");
        netdisk.ask(new EnableDirectLinks(folder));
        long file = files.file(folder, "a.txt", new byte[] {1, 2, 3});
        get(netdisk.ask(new GetDirectLink(file)).data(DirectLink.class).url());
        netdisk.clock().pass(Duration.ofHours(2));
    }

    @AfterEach
    void close() {
        netdisk.close();
    }

    private TestExchange get(String address) throws IOException {
        return TestExchange.of(
                        "GET", address.substring(TestNetdisk.BASE.toString().length()))
                .answeredBy(netdisk.dispatcher());
    }

    private DirectLinkLog hour() throws IOException {
        List<DirectLinkLog> hours = netdisk.ask(ListDirectLinkLogs.all())
                .data(DirectLinkLogPage.class)
                .list();
        assertThat(hours).hasSize(1);
        return hours.getFirst();
    }

    @Test
    void list_hourThatIsOver_namesItAndItsTime() throws IOException {
        DirectLinkLog hour = hour();

        assertThat(hour.fileName()).matches("\\d{10}\\.gz");
        assertThat(hour.timeRange()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:00~\\d\\d:00");
    }

    @Test
    void get_downloadAddress_answersTheCompressedLog() throws IOException {
        DirectLinkLog hour = hour();

        TestExchange answer = get(hour.downloadUrl().reveal());

        assertThat(answer.answerHeader("Content-Type")).isEqualTo("application/gzip");
        assertThat(answer.bytes()).hasSize((int) hour.fileSize());
        try (GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(answer.bytes()))) {
            assertThat(new String(text.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\t192.0.2.1\tdrive\t3\t3\t/open/a.txt\t");
        }
    }

    @Test
    void get_addressThatWasChangedOrExpired_isForbidden() throws IOException {
        String address = hour().downloadUrl().reveal();

        assertThat(get(address.substring(0, address.length() - 1)).status()).isEqualTo(403);
        assertThat(get(address.replaceFirst("\\?t=\\d", "?t=9")).status()).isEqualTo(403);
        assertThat(get(address.replaceFirst("/\\d+/(\\d{10})", "/999/$1")).status())
                .isEqualTo(403);
        netdisk.clock().pass(Duration.ofHours(25));
        assertThat(get(address).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "0,100,0001010100,9999123123",
        "1,0,0001010100,9999123123",
        "1,1001,0001010100,9999123123",
        "1,100,2025,2026",
        "1,100,2025013099,2026010100",
        "1,100,2025-01-30,9999123123"
    })
    void list_badNumbersOrHours_isInvalid(int page, int size, String start, String end) throws IOException {
        assertThat(netdisk.ask(new ListDirectLinkLogs(page, size, start, end)).code())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "-1,100,0001-01-01 00:00:00,9999-12-31 23:59:59",
        "1,-1,0001-01-01 00:00:00,9999-12-31 23:59:59",
        "2147483647,2147483647,0001-01-01 00:00:00,9999-12-31 23:59:59",
        "1,100,yesterday,today"
    })
    void list_badNumbersOrTimes_isInvalid(int page, int size, String start, String end) throws IOException {
        assertThat(netdisk.ask(new ListDirectLinkAccesses(page, size, start, end))
                        .code())
                .isEqualTo(400);
    }

    @Test
    void list_parametersInBodyOfTheGet_areRead() throws IOException {
        TestExchange answer = TestExchange.of("GET", "/api/v1/direct-link/offline/logs")
                .as(netdisk, netdisk.alice())
                .json("{\"pageNum\":1,\"pageSize\":100,\"startHour\":\"0001010100\",\"endHour\":\"9999123123\"}")
                .answeredBy(netdisk.dispatcher());

        assertThat(answer.data(DirectLinkLogPage.class).total()).isEqualTo(1);
    }
}
