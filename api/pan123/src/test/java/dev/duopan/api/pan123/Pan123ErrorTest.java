package dev.duopan.api.pan123;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.api.Api;
import dev.duopan.api.ApiException;
import dev.duopan.api.Endpoint;
import dev.duopan.api.Envelope;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.RetryAdvice;
import dev.duopan.api.TraceId;
import dev.duopan.api.pan123.open.CompleteUpload;
import dev.duopan.api.pan123.open.CompletedUpload;
import dev.duopan.api.pan123.open.GetDownloadInfo;
import dev.duopan.api.pan123.open.MakeFolder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class Pan123ErrorTest {
    private final Pan123Dialect dialect = new Pan123Dialect();
    private final Envelope envelope = dialect.envelope("/api/v1/file/move");

    private <R> R read(Class<? extends Api<R>> request, int code) {
        String body = "{\"code\":%d,\"message\":\"m\",\"data\":null,\"x-traceID\":\"t\"}".formatted(code);
        return envelope.unwrap(Endpoint.of(request), 200, body.getBytes(StandardCharsets.UTF_8));
    }

    private ApiException refused(Class<? extends Api<?>> request, int code) {
        return catchThrowableOfType(ApiException.class, () -> read(plain(request), code));
    }

    @SuppressWarnings("unchecked") // the result isn't looked at
    private static Class<? extends Api<Object>> plain(Class<? extends Api<?>> request) {
        return (Class<? extends Api<Object>>) request;
    }

    @ParameterizedTest
    @CsvSource({
        "1, UNAVAILABLE, BACK_OFF",
        "401, UNAUTHENTICATED, AUTHENTICATE",
        "429, RATE_LIMITED, BACK_OFF",
        "5066, NOT_FOUND, NEVER",
        "5113, QUOTA, NEVER",
        "20103, BUSY, BACK_OFF",
        "5064, INVALID, NEVER",
        "5060, EXISTS, NEVER"
    })
    void code_anywhere_hasItsKind(int code, ErrorKind kind, RetryAdvice retry) {
        ApiException failure = refused(GetDownloadInfo.class, code);

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.retry()).isEqualTo(retry);
        assertThat(failure.traceId()).contains("t");
    }

    @Test
    void code1_fromMkdir_meansThatTheNameExists() {
        assertThat(refused(MakeFolder.class, 1).kind()).isEqualTo(ErrorKind.EXISTS);
    }

    @Test
    void code20103_fromUploadComplete_isAnAnswerThatIsntComplete() {
        assertThat(read(CompleteUpload.class, 20103)).isEqualTo(new CompletedUpload(false, 0));
    }

    @ParameterizedTest
    @EnumSource(names = "RISK_CONTROL", mode = EnumSource.Mode.EXCLUDE)
    void kind_answeredByAServer_isReadAsThatKind(ErrorKind kind) {
        assertThat(readBack("", kind)).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource(names = {"EXISTS", "NOT_FOUND", "INVALID", "UNAVAILABLE", "UNAUTHENTICATED", "RATE_LIMITED"})
    void kind_answeredToMkdir_isReadAsThatKind(ErrorKind kind) {
        assertThat(readBack("mkdir", kind)).isEqualTo(kind);
    }

    private ErrorKind readBack(String scope, ErrorKind kind) {
        String code = dialect.errors().answer(scope, kind).code();
        return dialect.errors().find(scope, code).orElseThrow().kind();
    }

    @Test
    void failure_written_isAnEnvelopeWithNumberTextNullAndTrace() {
        ApiException failure = new ApiException(Pan123Error.NOT_FOUND, "no file 7");
        byte[] body = envelope.failure(failure.refusal(), new TraceId(1));

        assertThat(new String(body, StandardCharsets.UTF_8))
                .startsWith("{\"code\":5066,\"message\":\"no file 7\",\"data\":null,\"x-traceID\":\"")
                .contains("_kong-db-");
    }
}
