package dev.duopan.netdisk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RateLimitTest {
    @TempDir
    private Path spool;

    private static String say(Dispatcher dispatcher, String account) throws IOException {
        return TestExchange.get("/api/v1/say?text=hi")
                .header("Authorization", "Bearer " + account)
                .handledBy(dispatcher)
                .text();
    }

    @Test
    void handle_callsBeyondLimit_areRefusedPerAccount() throws IOException {
        Dispatcher strict =
                new TestServer(spool).strict(FidelitySwitch.RATE_LIMITS).dispatcher();

        assertThat(say(strict, "alice")).contains("\"code\":0");
        assertThat(say(strict, "alice")).contains("\"code\":0");
        assertThat(say(strict, "alice")).contains("\"code\":429");
        assertThat(say(strict, "bob")).contains("\"code\":0");
    }

    @Test
    void handle_endpointWithoutLimit_isNotLimited() throws IOException {
        Dispatcher strict =
                new TestServer(spool).strict(FidelitySwitch.RATE_LIMITS).dispatcher();

        for (int i = 0; i < 10; i++) {
            assertThat(TestExchange.post("/api/v1/touch").handledBy(strict).text())
                    .contains("\"code\":0");
        }
    }

    @Test
    void handle_relaxed_limitsNothing() throws IOException {
        Dispatcher relaxed = new TestServer(spool).dispatcher();

        for (int i = 0; i < 10; i++) {
            assertThat(say(relaxed, "alice")).contains("\"code\":0");
        }
    }
}
