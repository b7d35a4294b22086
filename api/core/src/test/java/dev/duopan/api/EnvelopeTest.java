package dev.duopan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    record Answer(long id, @Nullable String name) {}

    @Route(service = "test", name = "file.get", verb = Verb.GET, path = "/get", pending = "7")
    record Get() implements Api<Answer> {}

    @Route(service = "test", name = "file.touch", verb = Verb.GET, path = "/touch")
    record Touch() implements Api<Empty> {}

    @Route(service = "test", name = "file.names", verb = Verb.GET, path = "/names")
    record Names() implements Api<List<String>> {}

    @Route(service = "test", name = "file.lead", verb = Verb.GET, path = "/lead")
    record Lead() implements Api<Redirect> {}

    private record Row(String scope, String code, ErrorKind kind, boolean primary) implements ErrorRow {
        @Override
        public int status() {
            return 200;
        }

        @Override
        public String text() {
            return "gone";
        }

        @Override
        public RetryAdvice retry() {
            return RetryAdvice.NEVER;
        }
    }

    private static final Row GONE = new Row("", "5066", ErrorKind.NOT_FOUND, true);
    private static final Row GONE_HERE = new Row("special", "5066", ErrorKind.CONFLICT, true);
    private static final ErrorTable ERRORS = new ErrorTable(List.of(GONE, GONE_HERE), GONE);

    private static final Envelope NESTED = new Envelope(
            new EnvelopeFormat(
                    List.of(new EnvelopeFormat.ErrorMembers("code", "message", true)),
                    new EnvelopeFormat.ErrorMembers("code", "message", true),
                    Set.of("0", "200"),
                    ordered("code", 0, "message", "ok"),
                    "data",
                    "x-traceID",
                    TraceId.Form.UUID_TEXT),
            ERRORS,
            "");
    private static final Envelope FLAT = new Envelope(
            new EnvelopeFormat(
                    List.of(
                            new EnvelopeFormat.ErrorMembers("error", "error_description", false),
                            new EnvelopeFormat.ErrorMembers("errno", "errmsg", true)),
                    new EnvelopeFormat.ErrorMembers("errno", "errmsg", true),
                    Set.of("0"),
                    Map.of("errno", 0),
                    null,
                    "request_id",
                    TraceId.Form.NUMBER),
            ERRORS,
            "special");

    private static Map<String, Object> ordered(String first, Object one, String second, Object two) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(first, one);
        members.put(second, two);
        return members;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    private static ApiException refusal(Envelope envelope, int status, String body) {
        return catchThrowableOfType(
                ApiException.class, () -> envelope.unwrap(Endpoint.of(Get.class), status, bytes(body)));
    }

    @Test
    void unwrap_nestedSuccess_returnsData() {
        Answer answer = NESTED.unwrap(
                Endpoint.of(Get.class), 200, bytes("{\"code\":0,\"data\":{\"ID\":\"9007199254740993\",\"more\":1}}"));

        assertThat(answer).isEqualTo(new Answer(9007199254740993L, null));
    }

    @Test
    void unwrap_listResult_returnsList() {
        assertThat(NESTED.unwrap(Endpoint.of(Names.class), 200, bytes("{\"code\":200,\"data\":[\"a\",\"b\"]}")))
                .containsExactly("a", "b");
    }

    @Test
    void unwrap_flatSuccess_returnsTheMembersBesideTheCode() {
        assertThat(FLAT.unwrap(Endpoint.of(Get.class), 200, bytes("{\"id\":3,\"name\":\"x\",\"request_id\":1}")))
                .isEqualTo(new Answer(3, "x"));
    }

    @Test
    void unwrap_knownCode_throwsItsKind() {
        ApiException failure =
                refusal(NESTED, 200, "{\"code\":\"5066\",\"message\":\"no\",\"x-traceID\":\"t\",\"data\":null}");

        assertThat(failure.kind()).isEqualTo(ErrorKind.NOT_FOUND);
        assertThat(failure.code()).isEqualTo("5066");
        assertThat(failure.traceId()).contains("t");
        assertThat(failure).hasMessage("test.file.get was refused with code 5066 (HTTP 200): no, trace id t");
    }

    @Test
    void unwrap_codeWithAScopeOfItsOwn_throwsTheScopedKind() {
        assertThat(refusal(FLAT, 200, "{\"errno\":5066}").kind()).isEqualTo(ErrorKind.CONFLICT);
    }

    @Test
    void unwrap_sentenceAsCode_isKept() {
        assertThat(refusal(FLAT, 400, "{\"error\":\"Trigger security policy\"}").code())
                .isEqualTo("Trigger security policy");
    }

    @Test
    void unwrap_unauthorizedStatusWithoutCode_advisesToAuthenticate() {
        ApiException failure = refusal(NESTED, 401, "{}");

        assertThat(failure.kind()).isEqualTo(ErrorKind.UNAUTHENTICATED);
        assertThat(failure.retry()).isEqualTo(RetryAdvice.AUTHENTICATE);
    }

    @Test
    void unwrap_errorWithData_offersItAsPayload() {
        ApiException failure = refusal(NESTED, 200, "{\"code\":5060,\"message\":\"m\",\"data\":{\"id\":4}}");

        assertThat(failure.payload(Answer.class)).contains(new Answer(4, null));
    }

    @Test
    void unwrap_pendingCode_isNoFailure() {
        assertThat(NESTED.unwrap(Endpoint.of(Get.class), 200, bytes("{\"code\":7,\"data\":null}")))
                .isEqualTo(new Answer(0, null));
    }

    @Test
    void unwrap_errorStatusWithoutCode_goesByTheStatus() {
        assertThat(refusal(NESTED, 429, "{}").kind()).isEqualTo(ErrorKind.RATE_LIMITED);
        assertThat(refusal(NESTED, 500, "").kind()).isEqualTo(ErrorKind.UNAVAILABLE);
    }

    @Test
    void unwrap_webPageWithStatus200_isUnavailable() {
        DuopanException failure = catchThrowableOfType(
                DuopanException.class, () -> NESTED.unwrap(Endpoint.of(Get.class), 200, bytes("<html>login</html>")));

        assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
    }

    @Test
    void unwrap_nothingWithStatus200_isUnavailableForNow() {
        ApiException failure =
                catchThrowableOfType(ApiException.class, () -> NESTED.unwrap(Endpoint.of(Get.class), 200, new byte[0]));

        assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(failure.retry()).isEqualTo(RetryAdvice.BACK_OFF);
    }

    @Test
    void success_emptyResult_writesNullData() {
        assertThat(text(NESTED.success(Empty.EMPTY, new TraceId(1))))
                .startsWith("{\"code\":0,\"message\":\"ok\",\"data\":null,\"x-traceID\":\"");
    }

    @Test
    void success_flat_putsMembersBesideTheCode() {
        assertThat(text(FLAT.success(new Answer(5, null), new TraceId(42))))
                .isEqualTo("{\"errno\":0,\"id\":5,\"request_id\":42}");
    }

    @Test
    void failure_flatWithPayload_putsItBesideTheCode() {
        ApiException thrown = new ApiException(GONE, "not there", new Answer(6, "p"));

        assertThat(text(FLAT.failure(thrown.refusal(), new TraceId(42))))
                .isEqualTo("{\"errno\":5066,\"errmsg\":\"not there\",\"id\":6,\"name\":\"p\",\"request_id\":42}");
    }

    @Test
    void redirect_withAnAnswer_isTheAddress() {
        Redirect redirect = NESTED.redirect(Endpoint.of(Lead.class), 302, "https://app.test/?a=1&code=x%20y");

        assertThat(redirect.answer().find("code")).contains("x y");
        assertThat(redirect.toString()).doesNotContain("x%20y");
    }

    @Test
    void redirect_withARefusal_isARefusalWithItsCodeIfThereIsOne() {
        Refusal refusal = refusal(NESTED, 200, text(NESTED.failure(new ApiException(GONE).refusal(), new TraceId(1))))
                .refusal();
        Redirect written = Redirect.refusing("https://app.test/?a=1", refusal);

        assertThat(led(written.location().reveal()).kind()).isEqualTo(ErrorKind.NOT_FOUND);
        assertThat(led("https://app.test/?error_description=no").text()).isEqualTo("no");
        assertThat(text(NESTED.beside(written, new TraceId(1)))).startsWith("{\"code\":5066");
        assertThat(text(NESTED.beside(Redirect.to("/"), new TraceId(1)))).startsWith("{\"code\":0");
    }

    private static ApiException led(String location) {
        return catchThrowableOfType(ApiException.class, () -> NESTED.redirect(Endpoint.of(Lead.class), 302, location));
    }

    @Test
    void redirect_thatIsNone_isUnusable() {
        assertThatThrownBy(() -> NESTED.unwrap(Endpoint.of(Lead.class), 200, bytes("{\"code\":0,\"data\":{}}")))
                .hasMessageContaining("no redirect");
        assertThatThrownBy(() -> NESTED.redirect(Endpoint.of(Lead.class), 302, "http://["))
                .hasMessageContaining("no URL");
    }
}
