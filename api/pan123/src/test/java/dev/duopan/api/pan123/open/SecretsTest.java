package dev.duopan.api.pan123.open;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Secret;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private static final Secret SECRET = Secret.of("https://host/f?s=gehe1m");

    @Test
    void toString_ofRecordsWithSecrets_hidesThem() {
        assertThat(new CreateAccessToken("id", SECRET).toString()).doesNotContain("gehe1m");
        assertThat(new AccessToken(SECRET, "2025-03-23T15:48:37+08:00").toString())
                .doesNotContain("gehe1m");
        assertThat(new DownloadInfo(SECRET).toString()).doesNotContain("gehe1m");
    }

    @Test
    void location_ofDownload_isTheAddress() {
        assertThat(new DownloadInfo(SECRET).location()).hasToString("https://host/f?s=gehe1m");
    }
}
