package dev.duopan.netdisk.baidu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Json;
import dev.duopan.api.baidu.file.DocumentPreview;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentPreviewLinksTest extends NetdiskFixture {
    private static final byte[] PDF = "%PDF-1.4\nnothing but its head\n".getBytes(StandardCharsets.US_ASCII);

    private String link = "";

    @BeforeEach
    void begin() {
        link = link("/文.pdf", PDF);
    }

    private static String link(String path, byte[] bytes) {
        new TestFiles(netdisk, netdisk.alice()).file(path, bytes);
        return netdisk.documentLink(path).orElseThrow().reveal();
    }

    private static TestExchange request(String address) {
        assertThat(address).startsWith(TestNetdisk.BASE + "/doc/");
        return TestExchange.of(
                "GET", address.substring(TestNetdisk.BASE.toString().length()));
    }

    private static TestExchange get(String address) throws IOException {
        return request(address).answeredBy(netdisk.dispatcher());
    }

    private DocumentPreview info() throws IOException {
        TestExchange answer = get(link + "&part_index=0&method=newinfo");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return Json.read(answer.text(), DocumentPreview.class);
    }

    private String key() throws IOException {
        return link + "&ndb_key=" + info().key();
    }

    @Test
    void link_shape_isThatOfTheSamples() {
        assertThat(link)
                .matches(TestNetdisk.BASE + "/doc/[0-9a-f]{32}\\?fid=\\d+-250528-\\d+&time=\\d+&rt=pr&sign=FDTAER-[^&]+"
                        + "&expires=8h&chkbd=0&chkv=0&dp-logid=\\d+&dp-callid=0&type=pdf&from=lo");
    }

    @Test
    void newinfo_pdf_isOnePart() throws IOException {
        DocumentPreview info = info();

        assertThat(info.parts()).isEqualTo(1);
        assertThat(info.status()).isEqualTo("HITNDB");
        assertThat(info.key()).startsWith("n-lodocview-").endsWith("-convert-pdf-part-0");
        assertThat(get(link + "&method=newinfo").json())
                .containsOnlyKeys("page_num", "status", "ndb_key", "region", "request_id");
    }

    @Test
    void newview_pdf_isTheFile() throws IOException {
        TestExchange answer = get(key() + "&region=" + info().region() + "&method=newview");

        assertThat(answer.bytes()).isEqualTo(PDF);
        assertThat(answer.answerHeader("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.answerHeader("Content-MD5")).isEqualTo(TestFiles.md5(PDF));
    }

    @Test
    void newview_range_isThatPart() throws IOException {
        TestExchange answer = request(key() + "&region=" + info().region() + "&method=newview")
                .header("Range", "bytes=2-5")
                .answeredBy(netdisk.dispatcher());

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.bytes()).isEqualTo(Arrays.copyOfRange(PDF, 2, 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"&region=", "%C2%AEion=", "\u00aeion="})
    void newview_regionInLowerCaseOrDamaged_isUnderstood(String joint) throws IOException {
        String region = info().region().toLowerCase(Locale.ROOT);

        assertThat(get(key() + joint + region + "&method=newview").status()).isEqualTo(200);
    }

    @Test
    void newinfo_questionJoinedWithoutAmpersand_isUnderstood() throws IOException {
        assertThat(get(link + "method=newinfo").status()).isEqualTo(200);
        String plain = link.replace("&type=pdf&from=lo", "");
        assertThat(get(plain + "type=pdf&from=lo&part_index=0&method=newinfo").status())
                .isEqualTo(200);
        assertThat(get(plain + "&method=newinfo").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&method=other",
                "&method=newinfo&part_index=1",
                "&method=newinfo&part_index=-1",
                "&method=newinfo&part_index=x",
                "&method=newview",
                "&method=newview&ndb_key=x&region=local",
            })
    void get_nonsense_is31023(String question) throws IOException {
        TestExchange answer = get(link + question);

        assertThat(answer.code()).isEqualTo("31023");
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void newview_otherRegion_is31023() throws IOException {
        assertThat(get(key() + "&region=elsewhere&method=newview").code()).isEqualTo("31023");
    }

    @Test
    void get_changedOrExpired_isRefused() throws IOException {
        assertThat(get(link.replaceAll("time=\\d+", "time=1893456000") + "&method=newinfo")
                        .code())
                .isEqualTo("31362");
        assertThat(get(link.replaceAll("sign=[^&]+", "sign=x") + "&method=newinfo")
                        .code())
                .isEqualTo("31362");
        netdisk.clock().pass(Duration.ofHours(8).plusSeconds(1));
        assertThat(get(link + "&method=newinfo").code()).isEqualTo("31360");
    }

    @Test
    void get_linkOfAThumbnail_isNoLinkToADocument() throws IOException {
        assertThat(TestExchange.of(
                                "GET",
                                link.substring(TestNetdisk.BASE.toString().length())
                                        .replace("/doc/", "/thumbnail/"))
                        .answeredBy(netdisk.dispatcher())
                        .code())
                .isEqualTo("31362");
    }

    @Test
    void newinfo_noPdf_is31304() throws IOException {
        TestExchange answer = get(link("/no.pdf", new byte[9]) + "&method=newinfo");

        assertThat(answer.code()).isEqualTo("31304");
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void newinfo_withoutLibreOffice_is31210() throws IOException {
        TestExchange answer = get(link("/a.docx", new byte[9]) + "&method=newinfo");

        assertThat(answer.code()).isEqualTo("31210");
        assertThat(answer.status()).isEqualTo(501);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a.txt", "/a.md", "/a.json", "/a", "/pdf", "/a.jpg"})
    void link_ofFormatsWithoutPreview_isNone(String path) {
        new TestFiles(netdisk, netdisk.alice()).file(path, new byte[9]);

        assertThat(netdisk.documentLink(path)).isEmpty();
    }
}
