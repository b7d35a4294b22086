package dev.duopan.netdisk.baidu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.duopan.api.Parameters;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in gets Baidu's envelope of its path, never HTTP 500, and nothing changes. */
class BadInputTest {
    private static final String FILE = "/rest/2.0/xpan/file?method=";
    private static final String MEDIA = "/rest/2.0/xpan/multimedia?method=";
    private static final String SLICE = "/rest/2.0/pcs/superfile2?method=upload&type=tmpfile";
    private static final String MD5 = "0123456789abcdef0123456789abcdef";

    @TempDir
    private static Path directory;

    private static TestNetdisk netdisk;
    private static TestFiles files;
    private static String token;
    private static String uploadId;

    @BeforeAll
    static void open() {
        netdisk = TestNetdisk.in(directory);
        files = new TestFiles(netdisk, netdisk.alice());
        files.folder("/folder");
        files.file("/folder/file.txt", "abc".getBytes(StandardCharsets.UTF_8));
        uploadId = Parameters.encode(files.announce("/announced", new byte[3]));
        token = netdisk.token(netdisk.alice());
    }

    @AfterAll
    static void close() {
        netdisk.close();
    }

    private static TestExchange ask(String method, String target) {
        String separator = target.indexOf('?') < 0 ? "?" : "&";
        return TestExchange.of(method, target + separator + "access_token=" + token);
    }

    private static void assertRefused(TestExchange exchange, String code) throws IOException {
        exchange.answeredBy(netdisk.dispatcher());

        assertThat(exchange.code()).as(exchange.text()).isEqualTo(code);
        assertThat(exchange.status()).isLessThan(500);
        assertThat(exchange.text()).doesNotContain("\tat ", "Exception:").contains("request_id");
        assertThat(files.everything()).containsExactly("/folder/", "/folder/file.txt");
    }

    @ParameterizedTest
    @CsvSource({
        "list&dir=/&start=-1, 2",
        "list&dir=/&start=x, 2",
        "list&dir=/&start=99999999999999999999, 2",
        "list&dir=/&limit=0, 2",
        "list&dir=/&limit=-5, 2",
        "list&dir=/&limit=10001, 2",
        "list&dir=/&limit=1.5, 2",
        "list&dir=/&order=colour, 2",
        "list&dir=folder, -7",
        "list&dir=/folder/.., -7",
        "list&dir=/nul%00, -7",
        "list&dir=/%FF, -9",
        "list&dir=/folder/file.txt, -9",
        "list&dir=/missing, -9",
        "list&dir=/folder&folder=2&limit=0, 2",
        "doclist&parent_path=doc, -7",
        "doclist&parent_path=/missing, -9",
        "imagelist&parent_path=/folder/file.txt, -9",
        "videolist&page=0, 2",
        "videolist&page=-1, 2",
        "videolist&page=99999999999, 2",
        "btlist&num=0, 2",
        "btlist&page=1&num=10001, 2",
        "btlist&page=1&num=0, 2",
        "doclist&order=colour, 2",
        "doclist&desc=maybe, 2",
        "doclist&recursion=2, 2",
        "search, 2",
        "search&key=, 2",
        "search&key=a&page=0, 2",
        "search&key=a&page=1&num=1001, 2",
        "search&key=a&category=8, 2",
        "search&key=a&category=x, 2",
        "search&key=a&dir=/missing, -9",
        "search&key=a&dir=a, -7",
        "nothing, 3",
        "'', 3",
        "filemetas, 3",
        "filemanager&opera=copy, 3"
    })
    void get_file_badQuery_isRefused(String query, String code) throws IOException {
        assertRefused(ask("GET", FILE + query), code);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2",
        "taskid=, 2",
        "taskid=abc, 2",
        "taskid=1.5, 2",
        "taskid=99999999999999999999, 2",
        "taskid=-1, 36016",
        "taskid=0, 36016",
        "taskid=9223372036854775807, 36016"
    })
    void task_thatNobodyOrdered_isRefused(String query, String code) throws IOException {
        assertRefused(ask("GET", "/share/taskquery?" + query), code);
        assertRefused(ask("POST", "/share/taskquery").form(query), code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "listall|2",
                "listall&path=|2",
                "listall&path=/missing|31066",
                "listall&path=/folder/file.txt|31066",
                "listall&path=x|-7",
                "listall&path=/&start=-1|2",
                "listall&path=/&limit=0|2",
                "listall&path=/&limit=many|2",
                "listall&path=/&recursion=maybe|2",
                "listall&path=/&ctime=-1|2",
                "listall&path=/&mtime=9223372036854775807|2",
                "listall&path=/&ctime=yesterday|2",
                "categorylist|2",
                "categorylist&category=|2",
                "categorylist&category=0|2",
                "categorylist&category=8|2",
                "categorylist&category=1,,2|2",
                "categorylist&category=1,x|2",
                "categorylist&category=99999999999|2",
                "categorylist&category=1&limit=1001|2",
                "categorylist&category=1&limit=0|2",
                "categorylist&category=1&start=-1|2",
                "categorylist&category=1&order=colour|2",
                "categorylist&category=1&parent_path=/missing|-9",
                "categorylist&category=1&parent_path=x|-7",
                "categorylist&category=1&ctime=-1|2",
                "filemetas|2",
                "filemetas&fsids=|2",
                "filemetas&fsids=[]|2",
                "filemetas&fsids=[|2",
                "filemetas&fsids={}|2",
                "filemetas&fsids=x|2",
                "filemetas&fsids=[null]|2",
                "filemetas&fsids=[1.5]|2",
                "filemetas&fsids=[99999999999999999999]|2",
                "filemetas&fsids=[1]&dlink=maybe|2",
                "nothing|3"
            })
    void get_multimedia_badQuery_isRefused(String query, String code) throws IOException {
        assertRefused(ask("GET", MEDIA + query), code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "category=0|2",
                "category=8|2",
                "category=-1|2",
                "category=1,|2",
                "category=one|2",
                "category=1&recursion=maybe|2",
                "category=1&parent_path=x|-7",
                "category=1&parent_path=/missing|-9",
                "category=1&parent_path=/folder/file.txt|-9"
            })
    void get_categoryinfo_badQuery_isRefused(String query, String code) throws IOException {
        assertRefused(ask("GET", "/api/categoryinfo?" + query), code);
    }

    @Test
    void get_longTexts_areRefusedOrFindNothing() throws IOException {
        assertRefused(ask("GET", FILE + "search&key=" + "x".repeat(256)), "2");
        assertRefused(ask("GET", MEDIA + "categorylist&category=1&ext=" + "a,".repeat(101)), "2");
    }

    static Stream<Arguments> forms() {
        String precreate = "path=/new&size=3&isdir=0&autoinit=1&block_list=[\"%s\"]".formatted(MD5);
        String create = "path=/announced&size=3&isdir=0&block_list=[\"%s\"]".formatted(MD5);
        return Stream.of(
                arguments("precreate", "", "2"),
                arguments("precreate", precreate.replace("/new", ""), "-7"),
                arguments("precreate", precreate.replace("/new", "new"), "-7"),
                arguments("precreate", precreate.replace("/new", "/"), "-7"),
                arguments("precreate", precreate.replace("size=3", "size=-3"), "2"),
                arguments("precreate", precreate.replace("size=3", "size=0"), "2"),
                arguments("precreate", precreate.replace("size=3", "size=big"), "2"),
                arguments("precreate", precreate.replace("size=3", "size=4294967297"), "31365"),
                arguments("precreate", precreate.replace("size=3", "size=9223372036854775807"), "31365"),
                arguments("precreate", precreate.replace("size=3", "size=9223372036854775808"), "2"),
                arguments("precreate", precreate.replace("isdir=0", "isdir=1"), "2"),
                arguments("precreate", precreate.replace("autoinit=1", "autoinit=0"), "2"),
                arguments("precreate", precreate.replaceAll("\\[.*]", "[]"), "2"),
                arguments("precreate", precreate.replaceAll("\\[.*]", "["), "2"),
                arguments("precreate", precreate.replaceAll("\\[.*]", "[null]"), "2"),
                arguments("precreate", precreate.replaceAll("\\[.*]", "[[]]"), "2"),
                arguments("precreate", precreate.replaceAll("\\[.*]", "[\"\"" + ",\"\"".repeat(2048) + "]"), "2"),
                arguments("precreate", precreate + "&rtype=4", "2"),
                arguments("precreate", precreate + "&rtype=x", "2"),
                arguments("precreate", precreate + "&local_mtime=99999999999999", "2"),
                arguments("precreate", precreate + "&content-md5=xyz&slice-md5=" + MD5, "2"),
                arguments("precreate", precreate.replace("/new", "/folder"), "-8"),
                arguments("precreate", precreate.replace("/new", "/folder/file.txt/x"), "-8"),
                arguments("create", create, "31190"),
                arguments("create", create.replace("isdir=0", "isdir=2"), "3"),
                arguments("create", create.replace("isdir=0&", ""), "3"),
                arguments("create", create.replace("size=3", "size=-1"), "2"),
                arguments("create", create + "&uploadid=x", "31355"),
                arguments("create", create + "&uploadid=UPLOAD", "10"),
                arguments("create", create.replace("size=3", "size=4") + "&uploadid=UPLOAD", "10"),
                arguments("create", create + "&exif_info={", "2"),
                arguments("create", create.replaceAll("\\[.*]", "[]"), "2"),
                arguments("create", "path=/made&isdir=1&rtype=9", "2"),
                arguments("create", "path=/folder&isdir=1&rtype=0", "-8"),
                arguments("create", "path=/folder/file.txt&isdir=1&rtype=3", "-8"),
                arguments("create", "isdir=1", "2"),
                arguments("filemanager&opera=delete", "", "2"),
                arguments("filemanager&opera=delete", "async=0", "2"),
                arguments("filemanager&opera=delete", "async=3&filelist=[\"/folder\"]", "2"),
                arguments("filemanager&opera=delete", "async=x&filelist=[\"/folder\"]", "2"),
                arguments("filemanager&opera=delete", "async=0&filelist=[]", "2"),
                arguments("filemanager&opera=delete", "async=0&filelist=[\"/folder\"", "2"),
                arguments("filemanager&opera=delete", "async=0&filelist=[1]", "2"),
                arguments("filemanager&opera=delete", "async=0&filelist=[\"/folder\",\"/folder\"]", "12"),
                arguments("filemanager&opera=delete", "async=0&filelist=[\"/missing\"]", "12"),
                arguments("filemanager&opera=delete", "async=0&filelist=[\"/\"]", "12"),
                arguments("filemanager&opera=move", "async=0&filelist=[{\"path\":\"/folder\"}]", "2"),
                arguments("filemanager&opera=move", "async=0&filelist=[{}]", "2"),
                arguments("filemanager&opera=move", "async=0&filelist=[\"/folder\"]", "2"),
                arguments("filemanager&opera=rename", "async=0&filelist=[{\"path\":\"/folder\"}]", "2"),
                arguments(
                        "filemanager&opera=rename",
                        "async=0&ondup=maybe&filelist=[{\"path\":\"/folder\",\"newname\":\"x\"}]",
                        "2"),
                arguments("filemanager&opera=mover", "async=0&filelist=[]", "3"),
                arguments("filemanager", "async=0&filelist=[]", "3"),
                arguments("list", "dir=/", "3"),
                arguments("nothing", "a=b", "3"),
                arguments("filemanager&opera=delete", "async=0&filelist=" + "[".repeat(5_000), "2"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void post_badForm_isRefused(String method, String form, String code) throws IOException {
        assertRefused(ask("POST", FILE + method).form(form.replace("UPLOAD", uploadId)), code);
    }

    static Stream<String> badNames() {
        return Stream.of(
                "   ",
                ".",
                "..",
                "a\\b",
                "a:b",
                "a*b",
                "a?b",
                "a|b",
                "a<b",
                "a>b",
                "a\"b",
                "nul\0",
                "line\nbreak",
                "n".repeat(256),
                "名".repeat(300));
    }

    @ParameterizedTest
    @MethodSource("badNames")
    void name_thatIsNotAllowed_isMinus7Everywhere(String name) throws IOException {
        String path = Parameters.encode("/folder/" + name);
        String json = Parameters.encode(name.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\0", "\\u0000")
                .replace("\n", "\\n"));

        assertRefused(ask("POST", FILE + "create").form("isdir=1&path=" + path), "-7");
        assertRefused(
                ask("POST", FILE + "precreate").form("size=1&isdir=0&autoinit=1&block_list=[\"\"]&path=" + path), "-7");
        assertRefused(ask("GET", FILE + "list&dir=" + path), "-7");
        TestExchange renaming = ask("POST", FILE + "filemanager&opera=rename")
                .form("async=0&filelist=[{\"path\":\"/folder/file.txt\",\"newname\":\"" + json + "\"}]");
        assertRefused(renaming, "12");
        assertThat(renaming.text()).contains("\"errno\":-7");
        TestExchange moving = ask("POST", FILE + "filemanager&opera=move")
                .form("async=0&filelist=[{\"path\":\"/folder/file.txt\",\"dest\":\"/\",\"newname\":\"" + json + "\"}]");
        assertRefused(moving, "12");
    }

    @Test
    void rename_withSlash_isMinus7() throws IOException {
        TestExchange renaming = ask("POST", FILE + "filemanager&opera=rename")
                .form("async=0&filelist=[{\"path\":\"/folder/file.txt\",\"newname\":\"a/b\"}]");

        assertRefused(renaming, "12");
        assertThat(renaming.text()).contains("\"errno\":-7");
    }

    static Stream<Arguments> slices() {
        String query = "&path=/announced&partseq=0&uploadid=UPLOAD";
        String part = part("abc");
        return Stream.of(
                arguments("", part + end(), "31023"),
                arguments(query.replace("&partseq=0", ""), part + end(), "31023"),
                arguments(query.replace("partseq=0", "partseq=-1"), part + end(), "31023"),
                arguments(query.replace("partseq=0", "partseq=1"), part + end(), "31023"),
                arguments(query.replace("partseq=0", "partseq=99999999999"), part + end(), "31023"),
                arguments(query.replace("partseq=0", "partseq=first"), part + end(), "31023"),
                arguments(query.replace("UPLOAD", "nonsense"), part + end(), "31355"),
                arguments(query.replace("/announced", "/folder"), part + end(), "31355"),
                arguments(query.replace("/announced", "x"), part + end(), "31062"),
                arguments(query, "", "31023"),
                arguments(query, "no multipart at all", "31023"),
                arguments(query, end(), "31023"),
                arguments(query, part, "31023"),
                arguments(query, part.substring(0, part.length() - 2), "31023"),
                arguments(query, part("ab") + end(), "31190"),
                arguments(query, part("abcd") + end(), "31364"));
    }

    private static String part(String text) {
        return "--%s\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\n\n%s\n"
                .formatted(TestExchange.BOUNDARY, text);
    }

    private static String end() {
        return "--%s--\n".formatted(TestExchange.BOUNDARY);
    }

    @ParameterizedTest
    @MethodSource("slices")
    void slice_badQueryOrBody_isRefused(String query, String body, String code) throws IOException {
        assertRefused(ask("POST", SLICE + query.replace("UPLOAD", uploadId)).multipart(body), code);
    }

    @Test
    void slice_connectionLostInTheMiddle_isRefused() throws IOException {
        byte[] bytes = part("ab").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);

        assertRefused(
                ask("POST", SLICE + "&path=/announced&partseq=0&uploadid=" + uploadId)
                        .body("multipart/form-data; boundary=" + TestExchange.BOUNDARY, new CutStream(bytes)),
                "31023");
    }

    /** A connection that is lost after some bytes. */
    private static final class CutStream extends FilterInputStream {
        CutStream(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        public int read() throws IOException {
            return checked(super.read());
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return checked(super.read(target, offset, length));
        }

        private static int checked(int result) throws EOFException {
            if (result < 0) {
                throw new EOFException("connection lost");
            }
            return result;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /rest, 3",
        "GET, /rest/2.0/xpan/nothing, 3",
        "DELETE, /rest/2.0/xpan/file?method=list, 3",
        "NONSENSE, /rest/2.0/xpan/nas?method=uinfo, 3",
        "POST, /api/quota, 3",
        "GET, /rest/2.0/pcs/superfile2?method=upload, 3",
        "GET, /rest/2.0/pcs/nothing, 3",
        "POST, /file/abc, 3",
        "GET, /file/abc, 31362",
        "GET, /file/a/b/c/d, 3"
    })
    void unknown_methodOrPath_isAnsweredInBaidusEnvelope(String method, String target, String code) throws IOException {
        assertRefused(ask(method, target), code);
    }

    @Test
    void form_notUtf8OrTooLarge_isRefused() throws IOException {
        byte[] latin = "isdir=1&path=/h\u00f6h".getBytes(StandardCharsets.ISO_8859_1);

        assertRefused(
                ask("POST", FILE + "create").body("application/x-www-form-urlencoded", new ByteArrayInputStream(latin)),
                "2");
        assertRefused(ask("POST", FILE + "create").form("isdir=1&path=/" + "x".repeat(5 << 20)), "31365");
    }

    @Test
    void quota_oddSwitches_areRefused() throws IOException {
        for (String query : List.of("checkfree=2", "checkexpire=maybe", "checkfree=-1")) {
            assertRefused(ask("GET", "/api/quota?" + query), "2");
        }
    }
}
