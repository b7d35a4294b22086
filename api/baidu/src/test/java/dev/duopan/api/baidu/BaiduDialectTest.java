package dev.duopan.api.baidu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.api.Api;
import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.Endpoint;
import dev.duopan.api.Envelope;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Refusal;
import dev.duopan.api.RetryAdvice;
import dev.duopan.api.TraceId;
import dev.duopan.api.baidu.account.GetQuota;
import dev.duopan.api.baidu.account.GetUserInfo;
import dev.duopan.api.baidu.account.Quota;
import dev.duopan.api.baidu.file.ListAllFiles;
import dev.duopan.api.baidu.file.ListFiles;
import dev.duopan.api.baidu.file.ManagedFiles;
import dev.duopan.api.baidu.file.MoveFiles;
import dev.duopan.api.baidu.upload.CreateFile;
import dev.duopan.api.baidu.upload.UploadSlice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BaiduDialectTest {
    private static final BaiduDialect DIALECT = new BaiduDialect();
    private static final TraceId TRACE = new TraceId(674030589892501935L);

    private static <R> ApiException refusal(Class<? extends Api<R>> type, int status, String body) {
        Endpoint<? extends Api<R>> endpoint = Endpoint.of(type);
        Envelope envelope = DIALECT.envelope(endpoint.route().path());
        return catchThrowableOfType(
                ApiException.class, () -> envelope.unwrap(endpoint, status, body.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\":\"expired_token\",\"errno\":0,\"error_description\":\"used\"}|expired_token|used",
                "{\"errno\":-9,\"errmsg\":\"gone\",\"error_code\":0}|-9|gone",
                "{\"errno\":0,\"error_code\":\"31034\",\"error_msg\":\"slow\"}|31034|slow",
                "{\"error_no\":2,\"error_msg\":\"bad\"}|2|bad",
                "{\"error\":\"\",\"errno\":0,\"error_code\":0,\"error_no\":7}|7|no message",
                "{\"error\":0,\"errno\":\"-9\",\"error_code\":31066,\"error_msg\":\"other\"}|-9|no message",
                "{\"error\":\"Trigger security policy\",\"error_description\":\"later\"}|Trigger security policy|later",
                "{\"errno\":2,\"errmsg\":\"\",\"show_msg\":\"参数错误\"}|2|参数错误",
                "{\"errno\":2,\"err_msg\":\"wrong\",\"newno\":\"\"}|2|wrong"
            })
    void unwrap_anyOfTheFourShapes_findsTheError(String body, String code, String text) {
        ApiException refusal = refusal(GetUserInfo.class, 200, body);

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.text()).isEqualTo(text);
    }

    @Test
    void unwrap_sameNumberInTwoPlaces_meansTwoThings() {
        String body = "{\"errno\":111,\"request_id\":1}";

        assertThat(refusal(ListFiles.class, 200, body).kind()).isEqualTo(ErrorKind.UNAUTHENTICATED);
        assertThat(refusal(ListFiles.class, 200, body).retry()).isEqualTo(RetryAdvice.AUTHENTICATE);
        assertThat(refusal(MoveFiles.class, 200, body).kind()).isEqualTo(ErrorKind.BUSY);
        assertThat(refusal(MoveFiles.class, 200, body).retry()).isEqualTo(RetryAdvice.BACK_OFF);
    }

    @Test
    void unwrap_lostSlices_advisesToStartAnew() {
        assertThat(refusal(CreateFile.class, 200, "{\"errno\":10}").retry()).isEqualTo(RetryAdvice.RESTART);
        assertThat(refusal(UploadSlice.class, 403, "{\"error_code\":31363}").retry())
                .isEqualTo(RetryAdvice.RESTART);
    }

    @Test
    void unwrap_emptyBodyOfHttp500_isUnavailable() {
        assertThat(refusal(UploadSlice.class, 500, "").kind()).isEqualTo(ErrorKind.UNAVAILABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "502|<html><body>Bad Gateway</body></html>|UNAVAILABLE",
                "200|<html>a page</html>|UNAVAILABLE",
                "200|''|UNAVAILABLE",
                "500|''|UNAVAILABLE",
                "404|not found|NOT_FOUND",
                "200|[]|UNAVAILABLE"
            })
    void unwrap_whatIsNoAnswer_isJudgedByItsStatus(int status, String body, ErrorKind kind) {
        Endpoint<UploadSlice> endpoint = Endpoint.of(UploadSlice.class);
        Envelope envelope = DIALECT.envelope(endpoint.route().path());

        assertThatThrownBy(() -> envelope.unwrap(endpoint, status, body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }

    @Test
    void unwrap_tokenExpiredInsideHttp200_asksForAnotherToken() {
        ApiException refusal = refusal(UploadSlice.class, 200, "{\"error_code\":111,\"error_msg\":\"expired\"}");

        assertThat(refusal.kind()).isEqualTo(ErrorKind.UNAUTHENTICATED);
        assertThat(refusal.retry()).isEqualTo(RetryAdvice.AUTHENTICATE);
    }

    @ParameterizedTest
    @CsvSource({"-6, UNAUTHENTICATED, AUTHENTICATE", "31034, RATE_LIMITED, BACK_OFF", "-9, NOT_FOUND, NEVER"})
    void unwrap_codeInsideAnyStatus_countsMoreThanTheStatus(String code, ErrorKind kind, RetryAdvice retry) {
        for (int status : List.of(200, 400, 403, 503)) {
            ApiException refusal = refusal(ListFiles.class, status, "{\"errno\":%s}".formatted(code));

            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.retry()).isEqualTo(retry);
            assertThat(refusal.status()).isEqualTo(status);
        }
    }

    @Test
    void unwrap_riskControl_carriesWhatTheUserNeeds() {
        ApiException refusal = refusal(
                MoveFiles.class,
                200,
                "{\"errno\":132,\"authwidget\":{\"saferand\":\"r\",\"safesign\":\"s\",\"safetpl\":\"t\"},"
                        + "\"verify_scene\":\"100\",\"request_id\":1}");

        assertThat(refusal.kind()).isEqualTo(ErrorKind.RISK_CONTROL);
        assertThat(refusal.payload(Verification.class))
                .contains(new Verification(new Verification.Widget("r", "s", "t"), "100"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/quota|{\"errno\":2,\"errmsg\":\"bad\",\"request_id\":674030589892501935}",
                "/share/unknown|{\"errno\":2,\"errmsg\":\"bad\",\"request_id\":674030589892501935}",
                "/rest/2.0/xpan/file|{\"errno\":2,\"errmsg\":\"bad\",\"request_id\":674030589892501935}",
                "/rest/2.0/xpan/nas|{\"errno\":2,\"errmsg\":\"bad\",\"request_id\":\"674030589892501935\"}",
                "/rest/2.0/xpan/multimedia|{\"errno\":2,\"errmsg\":\"bad\",\"request_id\":\"674030589892501935\"}",
                "/rest/2.0/xpan/device|{\"errno\":2,\"errmsg\":\"bad\",\"request_id\":\"674030589892501935\"}",
                "/rest/2.0/pcs/file|{\"error_code\":2,\"error_msg\":\"bad\",\"request_id\":674030589892501935}",
                "/xpan/unisearch|{\"error_no\":2,\"error_msg\":\"bad\",\"request_id\":674030589892501935}",
                "/oauth/2.0/token|{\"error\":\"2\",\"error_description\":\"bad\"}"
            })
    void failure_underAPath_hasItsShape(String path, String expected) {
        Refusal refusal = new ApiException(BaiduError.PARAMETER_ERROR, "bad").refusal();

        assertThat(new String(DIALECT.envelope(path).failure(refusal, TRACE), StandardCharsets.UTF_8))
                .isEqualTo(expected);
    }

    @Test
    void unwrap_failedBatch_carriesItsItems() {
        ApiException refusal =
                refusal(MoveFiles.class, 200, "{\"errno\":12,\"info\":[{\"errno\":-8,\"path\":\"/a\"}]}");

        assertThat(refusal.payload(ManagedFiles.class).orElseThrow().failures())
                .containsExactly(new ManagedFiles.Item(-8, "/a"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/quota|{\"errno\":0,\"total\":2,\"used\":1,\"request_id\":674030589892501935}",
                "/api/categoryinfo|{\"errno\":0,\"total\":2,\"used\":1,\"request_id\":674030589892501935}",
                "/rest/2.0/xpan/file|{\"errno\":0,\"total\":2,\"used\":1,\"request_id\":674030589892501935}",
                "/rest/2.0/xpan/nas|"
                        + "{\"errno\":0,\"errmsg\":\"succ\",\"total\":2,\"used\":1,\"request_id\":\"674030589892501935\"}",
                "/rest/2.0/xpan/device|"
                        + "{\"errno\":0,\"errmsg\":\"\",\"total\":2,\"used\":1,\"request_id\":\"674030589892501935\"}",
                "/rest/2.0/pcs/superfile2|{\"total\":2,\"used\":1,\"request_id\":674030589892501935}",
                "/oauth/2.0/token|{\"total\":2,\"used\":1}"
            })
    void success_underAPath_hasItsForm(String path, String expected) {
        byte[] body = DIALECT.envelope(path).success(new Quota(2, 1, null, null), TRACE);

        assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/rest/2.0/xpan/file, NOT_FOUND, -9, 200",
        "/rest/2.0/xpan/unknown, UNAUTHENTICATED, -6, 200",
        "/rest/2.0/pcs/superfile2, UNAUTHENTICATED, 110, 401",
        "/file/abc, NOT_FOUND, 31066, 404",
        "/oauth/2.0/token, UNSUPPORTED, unsupported_grant_type, 400"
    })
    void answer_ofAKindUnderAPath_hasItsCodeAndStatus(String path, ErrorKind kind, String code, int status) {
        assertThat(DIALECT.errors().answer(DIALECT.scope(path), kind).code()).isEqualTo(code);
        assertThat(DIALECT.errors().answer(DIALECT.scope(path), kind).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"pcs", "oauth", "''", "filemanager", "listall"})
    void answer_everyKindInEveryScope_isNeverHttp500(String scope) {
        for (ErrorKind kind : ErrorKind.values()) {
            assertThat(DIALECT.errors().answer(scope, kind).status()).isNotEqualTo(500);
        }
    }

    @ParameterizedTest
    @EnumSource(BaiduError.class)
    void unwrap_everyRowOfTheTable_isUnderstood(BaiduError row) {
        assertThat(DIALECT.errors().find(row.scope(), row.code())).contains(row);
        assertThat(row.text()).isNotBlank();
        assertThat(row.status() == 200 || row.status() >= 400).isTrue();
    }

    @Test
    void scopes_ofMissingFolders_differBetweenListAndListall() {
        assertThat(DIALECT.errors()
                        .answer(Endpoint.of(ListAllFiles.class).route().errors(), ErrorKind.NOT_FOUND)
                        .code())
                .isEqualTo("31066");
    }

    @Test
    void quota_moreUsedThanThereIs_leavesNothing() {
        assertThat(new Quota(1, 2, null, null).remaining()).isZero();
        assertThat(Endpoint.of(GetQuota.class).discriminator()).isEmpty();
    }
}
