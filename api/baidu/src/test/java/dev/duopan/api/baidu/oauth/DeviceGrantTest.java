package dev.duopan.api.baidu.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.Endpoint;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Json;
import dev.duopan.api.baidu.BaiduDialect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DeviceGrantTest {
    private static final Map<String, DeviceGrant> SPELLINGS = Map.of(
            "authorization_pending", new DeviceGrant.Pending(),
            "slow_down", new DeviceGrant.SlowDown(),
            "authorization_declined", new DeviceGrant.Declined(),
            "access_denied", new DeviceGrant.Declined(),
            "expired_token", new DeviceGrant.Expired(),
            "code_expired", new DeviceGrant.Expired(),
            "invalid_grant", new DeviceGrant.Expired());

    private static DeviceGrant read(int status, String body) {
        Endpoint<TokenByDeviceCode> endpoint = Endpoint.of(TokenByDeviceCode.class);
        return new BaiduDialect()
                .envelope("/oauth/2.0/token")
                .unwrap(endpoint, status, body.getBytes(StandardCharsets.UTF_8));
    }

    @TestFactory
    Stream<DynamicTest> answer_everySpelling_isAStateWhateverTheStatus() {
        return SPELLINGS.entrySet().stream()
                .map(spelling -> DynamicTest.dynamicTest(spelling.getKey(), () -> {
                    String body = "{\"error\":\"%s\",\"error_description\":\"words\"}".formatted(spelling.getKey());
                    for (int status : List.of(200, 400, 403, 429)) {
                        assertThat(read(status, body)).isEqualTo(spelling.getValue());
                    }
                    assertThat(read(400, Json.write(spelling.getValue()))).isEqualTo(spelling.getValue());
                }));
    }

    @Test
    void answer_tokens_areGranted() {
        DeviceGrant grant =
                read(200, "{\"access_token\":\"121.a\",\"expires_in\":\"2592000\",\"refresh_token\":\"122.b\"}");

        assertThat(grant).isInstanceOfSatisfying(DeviceGrant.Granted.class, granted -> {
            assertThat(granted.tokens().refreshToken().reveal()).isEqualTo("122.b");
            assertThat(granted.tokens().expiresIn()).isEqualTo(2_592_000);
            assertThat(Json.write(granted)).startsWith("{\"access_token\":\"121.a\"");
            assertThat(granted.toString()).doesNotContain("121.a");
        });
    }

    @Test
    void answer_freeText_staysReadable() {
        assertThatThrownBy(() -> read(400, "{\"error\":\"Trigger security policy\",\"error_description\":\"Later\"}"))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo("Trigger security policy"))
                .hasMessageContaining("Later");
    }

    @Test
    void answer_neitherTokensNorError_isNoAnswer() {
        assertThatThrownBy(() -> read(200, "{\"expires_in\":1}"))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.UNAVAILABLE));
    }
}
