package dev.duopan.netdisk.pan123;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.RequestWriter;
import dev.duopan.api.Secret;
import dev.duopan.api.pan123.open.AccessToken;
import dev.duopan.api.pan123.open.CreateAccessToken;
import dev.duopan.api.pan123.open.DownloadInfo;
import dev.duopan.api.pan123.open.GetDownloadInfo;
import dev.duopan.api.pan123.open.GetUserInfo;
import dev.duopan.api.pan123.open.OpenApi;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.AccountLevel;
import dev.duopan.netdisk.NewAccount;
import dev.duopan.netdisk.dispatch.FidelitySwitch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FidelityTest {
    private static final byte[] BYTES = TestFiles.noise(100_000, 1);

    @TempDir
    private Path directory;

    private static String logIn(TestNetdisk netdisk) throws IOException {
        return netdisk.ask(new CreateAccessToken(
                        netdisk.application().application().clientId(),
                        Secret.of(netdisk.application().clientSecret())))
                .data(AccessToken.class)
                .accessToken()
                .reveal();
    }

    private static TestExchange whoIs(TestNetdisk netdisk, String token) throws IOException {
        return TestExchange.of(RequestWriter.write(new GetUserInfo(), TestNetdisk.BASE))
                .header("Authorization", "Bearer " + token)
                .answeredBy(netdisk.dispatcher());
    }

    private static List<String> fourTokens(TestNetdisk netdisk) throws IOException {
        List<String> tokens = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            tokens.add(logIn(netdisk));
        }
        return tokens;
    }

    @Test
    void tokenLimit_on_theFourthEndsTheOldest() throws IOException {
        try (TestNetdisk netdisk = TestNetdisk.in(directory, FidelitySwitch.TOKEN_LIMIT)) {
            List<String> tokens = fourTokens(netdisk);

            TestExchange first = whoIs(netdisk, tokens.getFirst());
            assertThat(first.code()).isEqualTo(401);
            assertThat(first.answer().message()).isEqualTo("tokens number has exceeded the limit");
            for (String token : tokens.subList(1, 4)) {
                assertThat(whoIs(netdisk, token).code()).isZero();
            }
        }
    }

    @Test
    void tokenLimit_off_allLive() throws IOException {
        try (TestNetdisk netdisk = TestNetdisk.in(directory)) {
            for (String token : fourTokens(netdisk)) {
                assertThat(whoIs(netdisk, token).code()).isZero();
            }
        }
    }

    private static TestExchange downloadInfo(TestNetdisk netdisk, Account account, long file) throws IOException {
        return netdisk.ask(new GetDownloadInfo(file), account);
    }

    private static LocalDate today(TestNetdisk netdisk) {
        return LocalDate.ofInstant(netdisk.clock().instant(), ZoneOffset.ofHours(8));
    }

    @Test
    void trafficQuota_on_countsWhatWasServed() throws IOException {
        try (TestNetdisk netdisk = TestNetdisk.in(directory, FidelitySwitch.TRAFFIC_QUOTA)) {
            long file = new TestFiles(netdisk, netdisk.alice()).file(0, "f", BYTES);
            String target = downloadInfo(netdisk, netdisk.alice(), file)
                    .data(DownloadInfo.class)
                    .downloadUrl()
                    .reveal()
                    .substring(TestNetdisk.BASE.toString().length());

            TestExchange.of("GET", target).answeredBy(netdisk.dispatcher());
            TestExchange.of("GET", target).header("Range", "bytes=10-19").answeredBy(netdisk.dispatcher());
            TestExchange.of("HEAD", target).answeredBy(netdisk.dispatcher());

            assertThat(netdisk.netdisk().traffic().served(netdisk.alice(), today(netdisk)))
                    .isEqualTo(BYTES.length + 10);
        }
    }

    @Test
    void trafficQuota_usedUp_refusesFurtherAddressesUntilTheNextDay() throws IOException {
        try (TestNetdisk netdisk = TestNetdisk.in(directory, FidelitySwitch.TRAFFIC_QUOTA)) {
            Account member = netdisk.netdisk()
                    .accounts()
                    .add(NewAccount.of("member", "paid in full".toCharArray()).withLevel(AccountLevel.VIP));
            long file = new TestFiles(netdisk, netdisk.alice()).file("f");
            long members = new TestFiles(netdisk, member).file("f");
            for (Account account : List.of(netdisk.alice(), member)) {
                netdisk.netdisk().traffic().count(account.id(), today(netdisk), OpenApi.FREE_DAILY_TRAFFIC);
            }

            assertThat(downloadInfo(netdisk, netdisk.alice(), file).code()).isEqualTo(5113);
            assertThat(downloadInfo(netdisk, member, members).code()).isZero();
            netdisk.clock().pass(Duration.ofDays(1));
            assertThat(downloadInfo(netdisk, netdisk.alice(), file).code()).isZero();
        }
    }

    @Test
    void rateLimits_on_answerCode429InTheBody() throws IOException {
        try (TestNetdisk netdisk = TestNetdisk.in(directory, FidelitySwitch.RATE_LIMITS)) {
            String token = logIn(netdisk);
            TestExchange last = whoIs(netdisk, token);
            for (int call = 1; call < 15; call++) {
                last = whoIs(netdisk, token);
            }

            assertThat(last.code()).isEqualTo(429);
            assertThat(last.status()).isEqualTo(200);
        }
    }
}
