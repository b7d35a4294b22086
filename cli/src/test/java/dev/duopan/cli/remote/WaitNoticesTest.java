package dev.duopan.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Environment;
import dev.duopan.client.Wait;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WaitNoticesTest {
    private final StringWriter err = new StringWriter();
    private Instant now = Instant.parse("2026-01-01T06:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.ofHours(8);
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    };

    private Console console(Locale language) {
        Environment environment = new Environment(Map.of(), Path.of("/home/ann"), language);
        return new Console(new PrintWriter(StringWriter.nullWriter()), new PrintWriter(err), environment);
    }

    private final Console console = console(Locale.ENGLISH);
    private final WaitNotices notices = new WaitNotices(console, clock);

    private Wait limited(String provider, long seconds) {
        return new Wait(provider, "/api/v2/file/list", Wait.Reason.LIMITED, now.plusSeconds(seconds));
    }

    private List<String> lines() {
        return err.toString().lines().toList();
    }

    @Test
    void waiting_providerLimits_saysWhoWhatAndUntilWhen() {
        notices.waiting(limited("123open", 310));

        assertThat(lines()).containsExactly("123pan limits /api/v2/file/list until 14:05:10");
    }

    @Test
    void waiting_chinese_saysItInChinese() {
        new WaitNotices(console(Locale.CHINESE), clock).waiting(limited("baidu", 310));

        assertThat(lines()).containsExactly("百度网盘 限制了 /api/v2/file/list 的调用，至 14:05:10");
    }

    @Test
    void waiting_otherReasons_haveOtherWords() {
        notices.waiting(new Wait("baidu", "/x", Wait.Reason.BUSY, now.plusSeconds(10)));
        notices.waiting(new Wait("upload.host", "/", Wait.Reason.BUDGET, now.plusSeconds(20)));

        assertThat(lines())
                .containsExactly(
                        "Baidu Netdisk is busy (/x), next attempt at 14:00:10",
                        "waiting until 14:00:20, so that upload.host isn't asked too often (/)");
    }

    @Test
    void waiting_shortWait_isNotWorthALine() {
        notices.waiting(limited("123open", 2));

        assertThat(lines()).isEmpty();
    }

    @Test
    void waiting_manyWaits_giveOneLineInHalfAMinute() {
        for (int second = 0; second < 60; second++) {
            notices.waiting(limited("123open", 5));
            now = now.plusSeconds(1);
        }

        assertThat(lines()).hasSize(2);
    }

    @Test
    void waiting_muchLongerThanTold_isTold() {
        notices.waiting(limited("123open", 5));
        notices.waiting(limited("123open", 60));

        assertThat(lines()).hasSize(2);
    }

    @Test
    void waiting_otherProvider_isTold() {
        notices.waiting(limited("123open", 5));
        notices.waiting(limited("baidu", 5));

        assertThat(lines()).hasSize(2);
    }

    @Test
    void waiting_jsonWanted_saysNothing() {
        console.json(true);

        notices.waiting(limited("123open", 60));

        assertThat(lines()).isEmpty();
    }

    @Test
    void waiting_takenOver_tellsTheDisplayUntilItCloses() {
        List<Wait> shown = new ArrayList<>();

        try (WaitNotices.Takeover held = notices.takenOverBy(shown::add)) {
            assertThat(held).isNotNull();
            notices.waiting(limited("123open", 1));
        }
        notices.waiting(limited("123open", 60));

        assertThat(shown).containsExactly(limited("123open", 1));
        assertThat(lines()).hasSize(1);
    }
}
