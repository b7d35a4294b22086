package dev.duopan.netdisk.pan123;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.duopan.api.pan123.open.FilePage;
import dev.duopan.api.pan123.open.ListFiles;
import dev.duopan.api.pan123.open.MoveFiles;
import dev.duopan.api.pan123.open.TrashFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in gets 123pan's envelope with HTTP 200, and nothing changes. */
class BadInputTest {
    private static final int INVALID = 400;
    private static final int UNKNOWN_CALL = 404;
    private static final int BAD_NAME = 5064;
    private static final int NOT_FOUND = 5066;
    private static final int TOO_LARGE = 5054;
    private static final int EXISTS = 5060;
    private static final int CORRUPT = 500;
    private static final int CONFLICT = -1;

    private static final String MD5_OF_ABC = "900150983cd24fb0d6963f7d28e17f72";
    private static final String LIST = "/api/v2/file/list";
    private static final String MOVE = "/api/v1/file/move";
    private static final String MKDIR = "/upload/v1/file/mkdir";
    private static final String CREATE = "/upload/v2/file/create";
    private static final String SLICE = "/upload/v2/file/slice";
    private static final String SINGLE = "/upload/v2/file/single/create";

    @TempDir
    private static Path directory;

    private static TestNetdisk netdisk;
    private static long file;
    private static long folder;
    private static List<?> before;

    @BeforeAll
    static void open() throws IOException {
        netdisk = TestNetdisk.in(directory);
        TestFiles files = new TestFiles(netdisk, netdisk.alice());
        folder = files.folder("folder");
        file = files.file(folder, "file.txt", "abc".getBytes(StandardCharsets.UTF_8));
        before = everything();
    }

    @AfterAll
    static void close() {
        netdisk.close();
    }

    private static List<?> everything() throws IOException {
        return List.of(
                netdisk.ask(ListFiles.of(0)).data(FilePage.class),
                netdisk.ask(ListFiles.of(folder)).data(FilePage.class));
    }

    private static TestExchange ask(String method, String target) {
        return TestExchange.of(method, target).as(netdisk, netdisk.alice());
    }

    private static void assertRefused(TestExchange exchange, int code) throws IOException {
        assertThat(exchange.answeredBy(netdisk.dispatcher()).status()).isEqualTo(200);
        assertThat(exchange.code()).as(exchange.text()).isEqualTo(code);
        assertThat(exchange.answer().message()).isNotBlank().doesNotContain("\tat ", "Exception:");
        assertThat(exchange.answer().data()).isNull();
        assertThat(exchange.text()).contains("\"x-traceID\":\"");
        assertThat(everything()).isEqualTo(before);
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                arguments(LIST, INVALID),
                arguments(LIST + "?parentFileId=0", INVALID),
                arguments(LIST + "?limit=100", INVALID),
                arguments(LIST + "?parentFileId=0&limit=101", INVALID),
                arguments(LIST + "?parentFileId=0&limit=0", INVALID),
                arguments(LIST + "?parentFileId=0&limit=-5", INVALID),
                arguments(LIST + "?parentFileId=0&limit=99999999999999999999", INVALID),
                arguments(LIST + "?parentFileId=0&limit=ten", INVALID),
                arguments(LIST + "?parentFileId=0&limit=1.5", INVALID),
                arguments(LIST + "?parentFileId=root&limit=10", INVALID),
                arguments(LIST + "?parentFileId=0&limit=10&lastFileId=-1", INVALID),
                arguments(LIST + "?parentFileId=0&limit=10&searchMode=7", INVALID),
                arguments(LIST + "?parentFileId=0&limit=10&category=x", INVALID),
                arguments(LIST + "?parentFileId=0&limit=10&businessType=x", INVALID),
                arguments(LIST + "?parentFileId=-1&limit=10", NOT_FOUND),
                arguments(LIST + "?parentFileId=9223372036854775807&limit=10", NOT_FOUND),
                arguments("/api/v1/file/detail", INVALID),
                arguments("/api/v1/file/detail?fileID=", INVALID),
                arguments("/api/v1/file/detail?fileID=%00", INVALID),
                arguments("/api/v1/file/detail?fileID=-7", NOT_FOUND),
                arguments("/api/v1/file/detail?fileID=404404", NOT_FOUND),
                arguments("/api/v1/file/download_info?fileId=404404", NOT_FOUND),
                arguments("/api/v1/file/download_info?fileId=0", INVALID),
                arguments("/api/v1/file/download_info?fileId=x", INVALID),
                arguments("/api/v1/file/no_such_call", UNKNOWN_CALL),
                arguments("/api", UNKNOWN_CALL),
                arguments("/upload/v2/file/../../etc/passwd", UNKNOWN_CALL),
                arguments(MOVE, UNKNOWN_CALL),
                arguments(CREATE, UNKNOWN_CALL));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void get_badQueryOrPath_isRefused(String target, int code) throws IOException {
        assertRefused(ask("GET", target), code);
    }

    @ParameterizedTest
    @MethodSource("jsons")
    void post_badJson_isRefused(String path, String json, int code) throws IOException {
        assertRefused(ask("POST", path).json(json.replace("FILE", "" + file).replace("FOLDER", "" + folder)), code);
    }

    static Stream<Arguments> jsons() {
        return Stream.of(
                arguments(MOVE, "", INVALID),
                arguments(MOVE, "{", INVALID),
                arguments(MOVE, "[]", INVALID),
                arguments(MOVE, "null", INVALID),
                arguments(MOVE, "{\"fileIDs\":[FILE]}", INVALID),
                arguments(MOVE, "{\"toParentFileID\":0}", INVALID),
                arguments(MOVE, "{\"fileIDs\":[],\"toParentFileID\":0}", INVALID),
                arguments(MOVE, "{\"fileIDs\":null,\"toParentFileID\":0}", INVALID),
                arguments(MOVE, "{\"fileIDs\":[null],\"toParentFileID\":0}", INVALID),
                arguments(MOVE, "{\"fileIDs\":[FILE,\"x\"],\"toParentFileID\":0}", INVALID),
                arguments(MOVE, "{\"fileIDs\":[[FILE]],\"toParentFileID\":0}", INVALID),
                arguments(MOVE, "{\"fileIDs\":[1e400],\"toParentFileID\":0}", INVALID),
                arguments(MOVE, "{\"fileIDs\":[FILE],\"toParentFileID\":{}}", INVALID),
                arguments(MOVE, "{\"fileIDs\":[FILE],\"toParentFileID\":0} trailing", INVALID),
                arguments(MOVE, "{\"fileIDs\":[FILE],\"toParentFileID\":404404}", NOT_FOUND),
                arguments(MOVE, "{\"fileIDs\":[FILE],\"toParentFileID\":FILE}", NOT_FOUND),
                arguments(MOVE, "{\"fileIDs\":[FILE,404404],\"toParentFileID\":0}", NOT_FOUND),
                arguments(MOVE, "{\"fileIDs\":[-1],\"toParentFileID\":0}", NOT_FOUND),
                arguments(MOVE, "{\"fileIDs\":[0],\"toParentFileID\":FOLDER}", INVALID),
                arguments(MOVE, "{\"fileIDs\":[FOLDER],\"toParentFileID\":FOLDER}", CONFLICT),
                arguments(MOVE, "[".repeat(5_000), INVALID),
                arguments("/api/v1/file/infos", "{\"fileIds\":\"x\"}", INVALID),
                arguments("/api/v1/file/trash", "{\"fileIDs\":[FILE,404404]}", NOT_FOUND),
                arguments("/api/v1/file/trash", "{\"fileIDs\":[0]}", INVALID),
                arguments("/api/v1/file/recover", "{\"fileIDs\":[404404]}", NOT_FOUND),
                arguments("/api/v1/file/delete", "{\"fileIDs\":[FILE]}", CONFLICT),
                arguments("/api/v1/file/delete", "{\"fileIDs\":[404404]}", NOT_FOUND),
                arguments(MKDIR, "{\"name\":\"a\",\"parentID\":404404}", NOT_FOUND),
                arguments(MKDIR, "{\"name\":\"a\",\"parentID\":FILE}", NOT_FOUND),
                arguments(MKDIR, "{\"name\":[],\"parentID\":0}", INVALID),
                arguments(MKDIR, "{\"name\":\"folder\",\"parentID\":0}", 1),
                arguments(MKDIR, "{\"name\":\"file.txt\",\"parentID\":FOLDER}", 1),
                arguments("/upload/v2/file/upload_complete", "{}", INVALID),
                arguments("/upload/v2/file/upload_complete", "{\"preuploadID\":\"no such upload\"}", NOT_FOUND),
                arguments(CREATE, upload("a", MD5_OF_ABC, "-1"), INVALID),
                arguments(CREATE, upload("a", MD5_OF_ABC, "\"big\""), INVALID),
                arguments(CREATE, upload("a", MD5_OF_ABC, "10737418241"), TOO_LARGE),
                arguments(CREATE, upload("a", MD5_OF_ABC, "99999999999999999999999"), INVALID),
                arguments(CREATE, upload("a", "", "3"), INVALID),
                arguments(CREATE, upload("a", "zz0150983cd24fb0d6963f7d28e17f72", "3"), INVALID),
                arguments(CREATE, upload("a", MD5_OF_ABC + "0", "3"), INVALID),
                arguments(CREATE, upload("a", MD5_OF_ABC, "0"), CORRUPT),
                arguments(CREATE, upload("folder", MD5_OF_ABC, "3"), EXISTS),
                arguments(CREATE, upload("a", MD5_OF_ABC, "3,\"duplicate\":3"), INVALID),
                arguments(CREATE, upload("a", MD5_OF_ABC, "3,\"containDir\":\"maybe\""), INVALID),
                arguments(CREATE, upload("/a/../b", MD5_OF_ABC, "3,\"containDir\":true"), BAD_NAME),
                arguments(CREATE, upload("/", MD5_OF_ABC, "3,\"containDir\":true"), BAD_NAME),
                arguments(CREATE, upload("/folder", MD5_OF_ABC, "3,\"containDir\":true,\"duplicate\":2"), EXISTS));
    }

    private static String upload(String name, String md5, String sizeAndMore) {
        return "{\"parentFileID\":0,\"filename\":\"%s\",\"etag\":\"%s\",\"size\":%s}".formatted(name, md5, sizeAndMore);
    }

    static Stream<String> badNames() {
        return Stream.of(
                "",
                "   ",
                ".",
                "..",
                "a/b",
                "../a",
                "a\\\\b",
                "a:b",
                "a*b",
                "a?b",
                "a|b",
                "a<b",
                "a>b",
                "a\\\"b",
                "nul\\u0000",
                "line\\nbreak",
                "half\\uD83D",
                "n".repeat(256),
                "名".repeat(300));
    }

    @ParameterizedTest
    @MethodSource("badNames")
    void name_thatIsNotAllowed_isRefusedEverywhere(String name) throws IOException {
        assertRefused(ask("POST", MKDIR).json("{\"name\":\"%s\",\"parentID\":0}".formatted(name)), BAD_NAME);
        assertRefused(
                ask("PUT", "/api/v1/file/name").json("{\"fileId\":%d,\"fileName\":\"%s\"}".formatted(file, name)),
                BAD_NAME);
        assertRefused(ask("POST", CREATE).json(upload(name, MD5_OF_ABC, "3")), BAD_NAME);
    }

    @Test
    void batch_over100Ids_isTooLarge() throws IOException {
        List<Long> ids = LongStream.rangeClosed(1, 101).boxed().toList();

        assertThat(netdisk.ask(new MoveFiles(ids, 0)).code()).isEqualTo(TOO_LARGE);
        assertThat(netdisk.ask(new TrashFiles(ids)).code()).isEqualTo(TOO_LARGE);
        assertThat(everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("multiparts")
    void upload_badMultipart_isRefused(String path, String body, int code) throws IOException {
        assertRefused(ask("POST", path).multipart(body), code);
    }

    static Stream<Arguments> multiparts() {
        String single = field("parentFileID", "0") + field("filename", "a.txt") + field("etag", MD5_OF_ABC);
        String whole = single + field("size", "3") + part("file", "abc");
        String slice = field("preuploadID", "no such upload") + field("sliceNo", "1") + field("sliceMD5", MD5_OF_ABC);
        return Stream.of(
                arguments(SINGLE, "", INVALID),
                arguments(SINGLE, "no multipart at all", INVALID),
                arguments(SINGLE, whole, INVALID),
                arguments(SINGLE, whole.substring(0, whole.length() - 4), INVALID),
                arguments(SINGLE, single + field("size", "3") + end(), INVALID),
                arguments(SINGLE, single + part("file", "abc") + end(), INVALID),
                arguments(SINGLE, single + field("size", "x") + part("file", "abc") + end(), INVALID),
                arguments(SINGLE, single + field("size", "-3") + part("file", "abc") + end(), INVALID),
                arguments(SINGLE, single + field("size", "4") + part("file", "abc") + end(), CORRUPT),
                arguments(SINGLE, single + field("size", "2") + part("file", "abc") + end(), TOO_LARGE),
                arguments(SINGLE, single + field("size", "3") + part("file", "abd") + end(), CORRUPT),
                arguments(SINGLE, single + field("size", "1073741825") + part("file", "abc") + end(), TOO_LARGE),
                arguments(SLICE, slice + part("slice", "abc") + end(), NOT_FOUND),
                arguments(SLICE, slice + end(), INVALID),
                arguments(SLICE, slice.replace("\n1\n", "\n0\n") + part("slice", "abc") + end(), INVALID),
                arguments(SLICE, slice.replace("\n1\n", "\nfirst\n") + part("slice", "abc") + end(), INVALID));
    }

    private static String field(String name, String value) {
        return "--%s\nContent-Disposition: form-data; name=\"%s\"\n\n%s\n"
                .formatted(TestExchange.BOUNDARY, name, value);
    }

    private static String part(String name, String text) {
        return "--%s\nContent-Disposition: form-data; name=\"%s\"; filename=\"f\"\n\n%s\n"
                .formatted(TestExchange.BOUNDARY, name, text);
    }

    private static String end() {
        return "--%s--\n".formatted(TestExchange.BOUNDARY);
    }

    @Test
    void upload_connectionLostInTheMiddle_changesNothing() throws IOException {
        String start = field("parentFileID", "0")
                + field("filename", "a.txt")
                + field("etag", MD5_OF_ABC)
                + field("size", "3")
                + part("file", "ab").stripTrailing();
        byte[] bytes = start.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);

        assertRefused(
                ask("POST", SINGLE)
                        .body("multipart/form-data; boundary=" + TestExchange.BOUNDARY, new CutStream(bytes)),
                INVALID);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void call_underAMethodThatItDoesNotHave_isRefused(String method, String path) throws IOException {
        assertRefused(ask(method, path), UNKNOWN_CALL);
    }

    static Stream<Arguments> methods() {
        return Stream.of("DELETE", "PATCH", "TRACE", "NONSENSE")
                .flatMap(method ->
                        Stream.of(LIST, MOVE, SINGLE, "/api/v1/nothing").map(path -> arguments(method, path)));
    }
}
