package dev.duopan.netdisk.baidu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Parameters;
import dev.duopan.api.Secret;
import dev.duopan.api.baidu.file.DeleteFiles;
import dev.duopan.api.baidu.file.DescribeFiles;
import dev.duopan.api.baidu.file.FilePath;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.netdisk.TokenOrder;
import dev.duopan.netdisk.dispatch.FidelitySwitch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadLinksTest extends NetdiskFixture {
    private static final byte[] BYTES = TestFiles.noise(6 << 20, 5);

    private String dlink = "";
    private String token = "";

    @BeforeEach
    void begin() {
        prepare(netdisk);
    }

    private void prepare(TestNetdisk on) {
        long id = new TestFiles(on, on.alice()).file("/电影 1.mp4", BYTES).fsId();
        Secret link =
                on.ask(DescribeFiles.withLinks(List.of(id))).list().getFirst().dlink();
        dlink = Objects.requireNonNull(link).reveal();
        token = on.token(on.alice());
    }

    private static TestExchange request(String method, String address) {
        assertThat(address).startsWith(TestNetdisk.BASE + "/file/");
        return TestExchange.of(
                method, address.substring(TestNetdisk.BASE.toString().length()));
    }

    private static TestExchange get(String address) throws IOException {
        return request("GET", address).answeredBy(netdisk.dispatcher());
    }

    private String content() throws IOException {
        TestExchange first = get(dlink + "&access_token=" + token);
        assertThat(first.status()).as(first.text()).isEqualTo(302);
        return first.answerHeader("Location");
    }

    @Test
    void get_dlinkWithToken_leadsToTheBytes() throws IOException {
        TestExchange answer = get(content());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(BYTES);
        assertThat(answer.answerHeader("Content-MD5")).isEqualTo(TestFiles.md5(BYTES));
        assertThat(answer.answerHeader("ETag")).contains(TestFiles.md5(BYTES));
        assertThat(answer.answerHeader("x-bs-meta-crc32")).matches("[0-9a-f]{8}");
        assertThat(answer.answerHeader("Accept-Ranges")).isEqualTo("bytes");
        assertThat(answer.answerHeader("Content-Disposition")).contains("filename*=UTF-8''%E7%94%B5%E5%BD%B1%201.mp4");
    }

    @Test
    void dlink_shape_isThatOfTheSamples() {
        assertThat(dlink)
                .matches(TestNetdisk.BASE + "/file/[0-9a-f]{32}\\?fid=\\d+-250528-\\d+&rt=pr&sign=FDtAERV-[^&]+"
                        + "&expires=8h&chkbd=0&chkv=2&dp-logid=\\d+&dp-callid=0&dstime=\\d+&r=\\d+");
    }

    @Test
    void get_tokenOnTheSecondHop_isIgnored() throws IOException {
        assertThat(get(content() + "&access_token=nonsense").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=500-999, 500, 1000, bytes 500-999/6291456",
        "bytes=6291000-, 6291000, 6291456, bytes 6291000-6291455/6291456",
        "bytes=-500, 6290956, 6291456, bytes 6290956-6291455/6291456"
    })
    void get_range_answersThePart(String range, int from, int to, String contentRange) throws IOException {
        TestExchange answer = request("GET", content()).header("Range", range).answeredBy(netdisk.dispatcher());

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.answerHeader("Content-Range")).isEqualTo(contentRange);
        assertThat(answer.bytes()).isEqualTo(Arrays.copyOfRange(BYTES, from, to));
    }

    @Test
    void get_rangeBehindTheEnd_is416() throws IOException {
        assertThat(request("GET", content())
                        .header("Range", "bytes=6291456-")
                        .answeredBy(netdisk.dispatcher())
                        .status())
                .isEqualTo(416);
    }

    @Test
    void head_bothHops_answerWithoutBody() throws IOException {
        TestExchange first = request("HEAD", dlink + "&access_token=" + token).answeredBy(netdisk.dispatcher());
        TestExchange second = request("HEAD", first.answerHeader("Location")).answeredBy(netdisk.dispatcher());

        assertThat(first.status()).isEqualTo(302);
        assertThat(second.announcedLength()).isEqualTo(BYTES.length);
        assertThat(second.bytes()).isEmpty();
    }

    @Test
    void get_queryWrittenAnewInAnotherOrder_isStillSigned() throws IOException {
        int mark = dlink.indexOf('?');
        Parameters parsed = Parameters.parse(dlink.substring(mark + 1)).with("access_token", token);
        Parameters sorted = Parameters.of(parsed.entries().stream()
                .sorted(Comparator.comparing(Parameters.Parameter::name))
                .toList());

        assertThat(get(dlink.substring(0, mark + 1) + sorted.encode()).status()).isEqualTo(302);
    }

    @Test
    void get_anythingChanged_is31362() throws IOException {
        String other = TestFiles.md5(new byte[1]);
        for (String address : List.of(
                dlink.replaceAll("sign=[^&]+", "sign=FDtAERV-AAAA"),
                dlink.replaceAll("&sign=[^&]+", ""),
                dlink.replaceAll("fid=\\d+", "fid=" + netdisk.bob().id()),
                dlink.replaceAll("fid=[^&]+", "fid=x"),
                dlink.replaceAll("dstime=\\d+", "dstime=99999999999"),
                dlink.replaceAll("dstime=\\d+", "dstime=-1"),
                dlink.replaceAll("/file/[0-9a-f]+", "/file/" + other))) {
            TestExchange answer = get(address + "&access_token=" + token);

            assertThat(answer.status()).as(address).isEqualTo(403);
            assertThat(answer.code()).as(address).isEqualTo("31362");
        }
        assertThat(get(content().replaceAll("fid=\\d+", "fid=" + netdisk.bob().id()))
                        .code())
                .isEqualTo("31362");
        assertThat(get(content().replace("/file/content/", "/file/") + "&access_token=" + token)
                        .code())
                .isEqualTo("31362");
    }

    @Test
    void get_after8Hours_is31360() throws IOException {
        String content = content();
        netdisk.clock().pass(Duration.ofHours(8).plusSeconds(1));

        assertThat(get(dlink + "&access_token=" + token).code()).isEqualTo("31360");
        assertThat(get(content).code()).isEqualTo("31360");
        assertThat(get(content).status()).isEqualTo(403);
    }

    @Test
    void get_withoutRightToken_isRefusedInTheShapeOfTheHost() throws IOException {
        String foreignApi = netdisk.netdisk()
                .tokens()
                .issue(TokenOrder.of(netdisk.alice(), TokenApi.PAN123_OPEN))
                .value();
        for (String wrong : List.of("", "&access_token=", "&access_token=x", "&access_token=" + foreignApi)) {
            TestExchange answer = get(dlink + wrong);

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("110");
            assertThat(answer.json()).containsOnlyKeys("error_code", "error_msg", "request_id");
        }
    }

    @Test
    void get_tokenOfAnotherAccount_is31064() throws IOException {
        TestExchange answer = get(dlink + "&access_token=" + netdisk.token(netdisk.bob()));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("31064");
    }

    @Test
    void get_deletedFile_is31066() throws IOException {
        String content = content();
        netdisk.ask(DeleteFiles.of(List.of(new FilePath("/电影 1.mp4"))));

        assertThat(get(dlink + "&access_token=" + token).code()).isEqualTo("31066");
        assertThat(get(content).code()).isEqualTo("31066");
        assertThat(get(content).status()).isEqualTo(404);
    }

    @Test
    void get_strictRules_refuseOtherAgentsAndWideRanges(@TempDir Path other) throws IOException {
        try (TestNetdisk strict = TestNetdisk.in(other, FidelitySwitch.USER_AGENT, FidelitySwitch.RANGE_CAP)) {
            prepare(strict);
            TestExchange first =
                    request("GET", dlink + "&access_token=" + token).answeredBy(strict.dispatcher());
            String content = first.answerHeader("Location");

            assertThat(first.status()).isEqualTo(302);
            for (String address : List.of(dlink + "&access_token=" + token, content)) {
                TestExchange answer =
                        request("GET", address).header("User-Agent", "curl/8").answeredBy(strict.dispatcher());
                assertThat(answer.code()).isEqualTo("31326");
                assertThat(answer.status()).isEqualTo(403);
            }
            assertThat(ranged(strict, content, "bytes=0-5242880").code()).isEqualTo("31326");
            assertThat(ranged(strict, content, "bytes=0-").code()).isEqualTo("31326");
            assertThat(ranged(strict, content, "bytes=0-5242879").status()).isEqualTo(206);
            assertThat(request("GET", content).answeredBy(strict.dispatcher()).status())
                    .isEqualTo(200);
        }
    }

    private static TestExchange ranged(TestNetdisk on, String address, String range) throws IOException {
        return request("GET", address).header("Range", range).answeredBy(on.dispatcher());
    }

    @Test
    void get_relaxedRules_takeAnyAgentAndRange() throws IOException {
        assertThat(request("GET", content())
                        .header("User-Agent", "curl/8")
                        .header("Range", "bytes=0-")
                        .answeredBy(netdisk.dispatcher())
                        .status())
                .isEqualTo(206);
    }
}
