package dev.duopan.netdisk.baidu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.Secret;
import dev.duopan.api.baidu.CloudMd5;
import dev.duopan.api.baidu.file.DescribeFiles;
import dev.duopan.api.baidu.file.FileDescription;
import dev.duopan.api.baidu.file.FileRelocation;
import dev.duopan.api.baidu.file.ListAllFiles;
import dev.duopan.api.baidu.file.ListFiles;
import dev.duopan.api.baidu.file.MoveFiles;
import dev.duopan.api.baidu.oauth.DeviceCode;
import dev.duopan.api.baidu.oauth.DeviceGrant;
import dev.duopan.api.baidu.oauth.GetDeviceCode;
import dev.duopan.api.baidu.oauth.TokenByDeviceCode;
import dev.duopan.api.baidu.upload.CreatedFile;
import dev.duopan.api.baidu.upload.MakeDirectory;
import dev.duopan.api.baidu.upload.Rtype;
import dev.duopan.netdisk.NewApplication;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.netdisk.TokenRejectedException;
import dev.duopan.netdisk.dispatch.FidelitySwitch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FidelityTest {
    private static final byte[] BYTES = TestFiles.noise(10, 1);

    @TempDir
    private Path directory;

    @Test
    void obfuscatedMd5_on_isShownEverywhereAndLeadsToTheTruth() throws IOException {
        try (TestNetdisk netdisk = TestNetdisk.in(directory, FidelitySwitch.OBFUSCATED_MD5)) {
            CreatedFile created = new TestFiles(netdisk, netdisk.alice()).file("/f", BYTES);
            String shown = CloudMd5.encode(TestFiles.md5(BYTES));
            FileDescription described = netdisk.ask(DescribeFiles.withLinks(List.of(created.fsId())))
                    .list()
                    .getFirst();
            String dlink = Objects.requireNonNull(described.dlink()).reveal();

            assertThat(created.md5()).isEqualTo(shown);
            assertThat(described.md5()).isEqualTo(shown);
            assertThat(netdisk.ask(ListFiles.of("/")).list().getFirst().md5()).isEqualTo(shown);
            assertThat(dlink).contains("/file/" + shown + "?");
            TestExchange first = TestExchange.of(
                            "GET",
                            dlink.substring(TestNetdisk.BASE.toString().length()) + "&access_token="
                                    + netdisk.token(netdisk.alice()))
                    .answeredBy(netdisk.dispatcher());
            TestExchange second = TestExchange.of(
                            "GET",
                            first.answerHeader("Location")
                                    .substring(TestNetdisk.BASE.toString().length()))
                    .answeredBy(netdisk.dispatcher());
            assertThat(second.answerHeader("Content-MD5")).isEqualTo(TestFiles.md5(BYTES));
        }
    }

    @Test
    void appsFolder_on_keepsNewFilesInside() {
        try (TestNetdisk netdisk = TestNetdisk.in(directory, FidelitySwitch.APPS_FOLDER)) {
            TestFiles files = new TestFiles(netdisk, netdisk.alice());

            assertThat(netdisk.refusal(TestFiles.announcement("/f", BYTES))).isEqualTo("-7");
            assertThat(netdisk.refusal(TestFiles.announcement("/apps", BYTES))).isEqualTo("-7");
            assertThat(netdisk.refusal(MakeDirectory.of("/photos", Rtype.FAIL))).isEqualTo("-7");
            files.file("/apps/mine/f", BYTES);
            netdisk.ask(MoveFiles.of(List.of(FileRelocation.of("/apps/mine/f", "/photos"))));
            assertThat(files.everything()).contains("/photos/f");
        }
    }

    @Test
    void vendorNames_on_refusesDotsAndBlanksAtTheEnds() {
        try (TestNetdisk netdisk = TestNetdisk.in(directory, FidelitySwitch.VENDOR_NAMES)) {
            for (String name : List.of(
                    ".profile",
                    "name.",
                    " name",
                    "name ",
                    "a/.b/c",
                    "x".repeat(250) + "/" + "x".repeat(250) + "/" + "x".repeat(250) + "/" + "x".repeat(250))) {
                assertThat(netdisk.refusal(TestFiles.announcement("/" + name, BYTES)))
                        .as(name)
                        .isEqualTo("-7");
            }
        }
    }

    @Test
    void rateLimits_on_listallIsRefusedAfterEightCallsAMinute() {
        try (TestNetdisk netdisk = TestNetdisk.in(directory, FidelitySwitch.RATE_LIMITS)) {
            List<String> codes = Stream.generate(() -> netdisk.refusal(ListAllFiles.of("/")))
                    .limit(10)
                    .toList();

            assertThat(codes).startsWith("0").endsWith("31034");
            assertThat(netdisk.refusal(ListFiles.of("/"))).isEqualTo("0");
        }
    }

    @Test
    void vendorNames_off_takesDotFiles() {
        try (TestNetdisk netdisk = TestNetdisk.in(directory)) {
            assertThat(new TestFiles(netdisk, netdisk.alice())
                            .file("/.profile", BYTES)
                            .path())
                    .isEqualTo("/.profile");
        }
    }

    @Test
    void oneAuthorization_on_endsTheFirstTokenWithTheSecondConsent() {
        try (TestNetdisk netdisk = TestNetdisk.in(directory, FidelitySwitch.ONE_AUTHORIZATION)) {
            String first = consented(netdisk);
            netdisk.netdisk().tokens().verify(first, TokenApi.BAIDU);

            String second = consented(netdisk);

            netdisk.netdisk().tokens().verify(second, TokenApi.BAIDU);
            assertThatThrownBy(() -> netdisk.netdisk().tokens().verify(first, TokenApi.BAIDU))
                    .isInstanceOf(TokenRejectedException.class);
        }
    }

    @Test
    void oneAuthorization_off_leavesTheFirstToken() {
        try (TestNetdisk netdisk = TestNetdisk.in(directory)) {
            String first = consented(netdisk);
            consented(netdisk);

            netdisk.netdisk().tokens().verify(first, TokenApi.BAIDU);
        }
    }

    /** Lets a device in and returns its access token. */
    private static String consented(TestNetdisk netdisk) {
        NewApplication application = netdisk.application();
        String id = application.application().clientId();
        DeviceCode device = netdisk.ask(GetDeviceCode.of(id));
        netdisk.netdisk().deviceCodes().allow(device.userCode(), netdisk.alice());
        DeviceGrant grant =
                netdisk.ask(new TokenByDeviceCode(device.deviceCode(), id, Secret.of(application.clientSecret())));
        return ((DeviceGrant.Granted) grant).tokens().accessToken().reveal();
    }
}
