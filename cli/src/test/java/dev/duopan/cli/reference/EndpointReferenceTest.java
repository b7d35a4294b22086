package dev.duopan.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Catalogue;
import dev.duopan.api.Endpoint;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.client.baidu.BaiduPan;
import dev.duopan.client.pan123.Pan123Open;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the endpoint reference in docs/reference with what the catalogue says; run with -Dreference=write it writes it. */
final class EndpointReferenceTest {
    private static final Path ROOT = Path.of("..");
    private static final boolean WRITE = "write".equals(System.getProperty("reference"));
    private static final Catalogue CATALOGUE = Catalogue.load(EndpointReferenceTest.class.getClassLoader());

    private static final Service PAN123 = new Service(
            "123open",
            "123pan-open.md",
            "123pan open API 123云盘开放接口",
            "api/pan123",
            Pan123Open.class,
            List.of(Pan123Error.values()),
            groups(
                    "oauth", "Tokens 令牌",
                    "user", "Account 账号",
                    "file", "Files 文件",
                    "trash", "Trash 回收站",
                    "upload", "Upload 上传",
                    "share", "Shares 分享",
                    "offline", "Offline download 离线下载",
                    "dlink", "Direct links 直链",
                    "transcode", "Video transcoding 视频转码",
                    "oss", "Image bed 图床"));

    private static final Service BAIDU = new Service(
            "baidu",
            "baidu-xpan.md",
            "Baidu Netdisk xpan API 百度网盘开放接口",
            "api/baidu",
            BaiduPan.class,
            List.of(BaiduError.values()),
            groups(
                    "oauth",
                    "Tokens 令牌",
                    "account",
                    "Account 账号",
                    "file",
                    "Files 文件",
                    "upload",
                    "Upload 上传",
                    "device",
                    "Devices 设备"));

    private static Map<String, String> groups(String... namesAndTitles) {
        Map<String, String> groups = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTitles.length; i += 2) {
            groups.put(namesAndTitles[i], namesAndTitles[i + 1]);
        }
        return groups;
    }

    static Stream<Service> services() {
        return Stream.of(PAN123, BAIDU);
    }

    private static Stream<Endpoint<?>> endpoints(Service service) {
        return CATALOGUE.endpoints().stream()
                .filter(endpoint -> endpoint.provider().equals(service.provider()));
    }

    @ParameterizedTest
    @MethodSource("services")
    void checkedInPage_comparedWithTheCatalogue_isTheSame(Service service) throws IOException {
        Path file = ROOT.resolve("docs/reference").resolve(service.file());
        SourceDocs docs = SourceDocs.of(ROOT.resolve(service.module() + "/src/main/java"));
        ForeignMethods foreign = ForeignMethods.of(ROOT.resolve("docs/wire/123pan-endpoints.tsv"));
        String page = new EndpointReference(service, docs, foreign).write(CATALOGUE);

        if (WRITE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, page);
        }
        assertThat(file)
                .as("the endpoint reference; docs/reference/generate writes it anew")
                .hasContent(page);
    }

    @ParameterizedTest
    @MethodSource("services")
    void group_ofEveryEndpoint_hasAHeading(Service service) {
        assertThat(endpoints(service).map(Endpoint::group)).allMatch(service.groups()::containsKey);
    }

    @ParameterizedTest
    @MethodSource("services")
    void facade_everyEndpoint_hasAMethod(Service service) {
        FacadeMethods facade = new FacadeMethods(service.facade());

        assertThat(endpoints(service))
                .allSatisfy(endpoint ->
                        assertThat(facade.of(endpoint)).as(endpoint.name()).isNotEmpty());
    }

    @Test
    void provider_ofEveryEndpoint_hasAPage() {
        assertThat(CATALOGUE.endpoints())
                .extracting(Endpoint::provider)
                .containsOnly(PAN123.provider(), BAIDU.provider());
    }

    @ParameterizedTest
    @MethodSource("services")
    void source_ofEveryEndpoint_saysWhatItIsFor(Service service) throws IOException {
        SourceDocs docs = SourceDocs.of(ROOT.resolve(service.module() + "/src/main/java"));

        assertThat(endpoints(service))
                .allSatisfy(endpoint -> assertThat(docs.text(endpoint.type()))
                        .as(endpoint.name())
                        .isNotEmpty());
    }
}
