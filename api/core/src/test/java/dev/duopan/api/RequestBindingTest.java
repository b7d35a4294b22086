package dev.duopan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBindingTest {
    private static final URI BASE = URI.create("http://localhost:1/root/");

    @Route(service = "test", name = "file.move", verb = Verb.POST, path = "/move", body = Body.JSON)
    record Move(
            @JsonProperty("fileIDs") List<Long> fileIds,
            @JsonProperty("toParentFileID") @Alias("target") long targetFolderId,
            @Nullable String note)
            implements Api<Empty> {}

    @Route(
            service = "test.pan",
            name = "file.manage",
            verb = Verb.POST,
            path = "/file",
            when = "method=manage",
            body = Body.FORM)
    record Manage(
            @InQuery String opera,
            @JsonText List<String> filelist,
            @ZeroOne @Default("0") boolean deep) implements Api<Empty> {}

    @Route(service = "test", name = "file.slice", verb = Verb.POST, path = "/slice", body = Body.MULTIPART)
    record Slice(int sliceNo, @Nullable String sliceMd5, Content slice) implements Api<Empty> {}

    @Route(
            service = "test.pan",
            name = "file.make",
            verb = Verb.POST,
            path = "/file",
            when = {"method=create", "mode=1"},
            whenInBody = "isdir=1",
            body = Body.FORM)
    record Make(String path, @InQuery @Presence("web") boolean web) implements Api<Empty> {}

    @Route(service = "test", name = "file.add", verb = Verb.POST, path = "/add", body = Body.JSON)
    record Add(@JsonProperty("fileId") @WholeBody List<Long> files) implements Api<Empty> {}

    private static String body(WireRequest request) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        request.body().writeTo(out);
        assertThat(out.size()).isEqualTo((int) request.body().length());
        return out.toString(StandardCharsets.UTF_8);
    }

    private static WireInputs json(String text) {
        return new WireInputs(Parameters.NONE, Parameters.NONE, text, null);
    }

    @Test
    void write_jsonRoute_usesDocumentedNamesAndLeavesOutNulls() throws IOException {
        WireRequest request = RequestWriter.write(new Move(List.of(1L, 9007199254740993L), 7, null), BASE);

        assertThat(request.uri()).hasToString("http://localhost:1/root/move");
        assertThat(body(request)).isEqualTo("{\"fileIDs\":[1,9007199254740993],\"toParentFileID\":7}");
    }

    @Test
    void write_formRoute_putsDiscriminatorAndQueryComponentsIntoQuery() throws IOException {
        WireRequest request = RequestWriter.write(new Manage("move", List.of("/a b", "/ü"), true), BASE);

        assertThat(request.uri().getRawQuery()).isEqualTo("method=manage&opera=move");
        assertThat(body(request)).isEqualTo("filelist=%5B%22%2Fa%20b%22%2C%22%2F%C3%BC%22%5D&deep=1");
    }

    @Test
    void write_multipartRoute_sendsFieldsBeforeTheFile() throws IOException {
        Content content = Content.of("bytes".getBytes(StandardCharsets.UTF_8));

        assertThat(body(RequestWriter.write(new Slice(3, null, content), BASE)))
                .containsSubsequence("name=\"sliceNo\"", "3", "name=\"slice\"", "bytes");
    }

    @Test
    void write_severalDiscriminators_travelInTheirPlaces() throws IOException {
        WireRequest request = RequestWriter.write(new Make("/a", false), BASE);

        assertThat(request.uri().getRawQuery()).isEqualTo("method=create&mode=1");
        assertThat(body(request)).isEqualTo("isdir=1&path=%2Fa");
        assertThat(RequestWriter.write(new Make("/a", true), BASE).uri().getRawQuery())
                .endsWith("&web=web");
    }

    @Test
    void fits_oneDiscriminatorMissing_isFalse() {
        Endpoint<Make> endpoint = Endpoint.of(Make.class);

        assertThat(endpoint.fits(WireInputs.of(Parameters.parse("isdir=1&mode=1&method=create"))))
                .isTrue();
        assertThat(endpoint.fits(WireInputs.of(Parameters.parse("mode=1&method=create"))))
                .isFalse();
        assertThat(endpoint.discriminator()).contains("method=create&mode=1&isdir=1");
    }

    @ParameterizedTest
    @CsvSource({"web=,true", "web=web,true", "web=1,true", "web=0,false", "other=1,false"})
    void read_presence_isTrueUnlessZero(String query, boolean expected) {
        WireInputs inputs = WireInputs.of(Parameters.parse("path=/a&" + query));

        assertThat(RequestReader.read(Endpoint.of(Make.class), inputs).web()).isEqualTo(expected);
    }

    @Test
    void read_otherCaseNumericTextsAndUnknownMembers_areAccepted() {
        Move move = RequestReader.read(
                Endpoint.of(Move.class), json("{\"FILEids\":[\"1\",2],\"TARGET\":\"7\",\"other\":{}}"));

        assertThat(move).isEqualTo(new Move(List.of(1L, 2L), 7, null));
    }

    @Test
    void read_parametersInAnotherPlace_areFound() {
        WireInputs inputs = new WireInputs(
                Parameters.parse("deep=true"), Parameters.parse("opera=copy&filelist=[\"/a\"]"), null, null);

        assertThat(RequestReader.read(Endpoint.of(Manage.class), inputs))
                .isEqualTo(new Manage("copy", List.of("/a"), true));
    }

    @Test
    void read_absentComponent_takesItsDefault() {
        WireInputs inputs = WireInputs.of(Parameters.parse("opera=copy&filelist=[]&deep="));

        assertThat(RequestReader.read(Endpoint.of(Manage.class), inputs).deep()).isFalse();
    }

    @Test
    void read_missingRequiredComponent_isInvalid() {
        assertThatThrownBy(() -> RequestReader.read(Endpoint.of(Move.class), json("{\"fileIDs\":[]}")))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.INVALID))
                .hasMessageContaining("toParentFileID");
    }

    @Test
    void read_wrongKinds_areInvalid() {
        List.of(
                        "{\"fileIDs\":{},\"toParentFileID\":1}",
                        "{\"fileIDs\":[1.5],\"toParentFileID\":1}",
                        "{\"fileIDs\":[1],\"toParentFileID\":\"x\"}",
                        "{\"fileIDs\":[1],\"toParentFileID\":\" \"}",
                        "{\"fileIDs\":[1],\"toParentFileID\":\"\\u0000\"}",
                        "{\"fileIDs\":[\" \"],\"toParentFileID\":1}",
                        "{\"fileIDs\":[1],\"toParentFileID\":99999999999999999999}",
                        "{\"fileIDs\":[1],\"toParentFileID\":[]}",
                        "{\"fileIDs\":[null],\"toParentFileID\":1}",
                        "{\"fileIDs\":[1],\"toParentFileID\":1",
                        "[1]",
                        "{} {}")
                .forEach(text -> assertThatThrownBy(() -> RequestReader.read(Endpoint.of(Move.class), json(text)))
                        .as(text)
                        .isInstanceOfSatisfying(
                                DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.INVALID)));
    }

    @Test
    void read_wrongKind_tellsTheParameterAndNothingOfTheInside() {
        assertThatThrownBy(() ->
                        RequestReader.read(Endpoint.of(Move.class), json("{\"fileIDs\":{},\"toParentFileID\":1}")))
                .hasMessage("parameter fileIDs isn't written as it must be");
    }

    @Test
    void hasEverything_optionalFieldStillMissing_isFalse() {
        WireInputs partial = new WireInputs(Parameters.NONE, Parameters.parse("sliceNo=1"), null, null);
        WireInputs whole = new WireInputs(Parameters.NONE, Parameters.parse("sliceNo=1&slicemd5=a"), null, null);

        assertThat(RequestReader.hasEverything(Endpoint.of(Slice.class), partial))
                .isFalse();
        assertThat(RequestReader.hasEverything(Endpoint.of(Slice.class), whole)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,2]", "{\"fileId\":[1,2]}", "{\"FILEID\":[\"1\",2]}"})
    void read_listThatIsTheBody_isTakenAloneAndAsAMember(String json) {
        assertThat(RequestReader.read(Endpoint.of(Add.class), json(json))).isEqualTo(new Add(List.of(1L, 2L)));
    }

    @Test
    void write_listThatIsTheBody_sendsNothingAroundIt() throws IOException {
        assertThat(body(RequestWriter.write(new Add(List.of(1L, 2L)), BASE))).isEqualTo("[1,2]");
    }

    @Test
    void read_listWhereAnObjectBelongs_isRefused() {
        assertThatThrownBy(() -> RequestReader.read(Endpoint.of(Move.class), json("[1]")))
                .isInstanceOf(DuopanException.class)
                .hasMessageContaining("not an object");
    }
}
