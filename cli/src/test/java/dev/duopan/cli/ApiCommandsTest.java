package dev.duopan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Catalogue;
import dev.duopan.cli.remote.Remote;
import dev.duopan.cli.remote.RemoteStore;
import dev.duopan.cli.remote.RemoteType;
import dev.duopan.cli.remote.Setting;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.testkit.NetdiskExtension;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class ApiCommandsTest {
    @RegisterExtension
    static final NetdiskExtension NETDISK = NetdiskExtension.onSocket();

    @TempDir
    private Path home;

    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(home);
        RemoteStore remotes = RemoteStore.in(terminal.environment().configuration());
        remotes.add(remote("pan", RemoteType.OPEN123, TokenApi.PAN123_OPEN));
        remotes.add(remote("net", RemoteType.BAIDU, TokenApi.BAIDU));
        remotes.add(new Remote("disk", RemoteType.LOCAL).with(Setting.ROOT, home.toString()));
    }

    private static Remote remote(String name, RemoteType type, TokenApi api) {
        return new Remote(name, type)
                .with(Setting.BASE_URL, NETDISK.address().toString())
                .with(Setting.ACCESS_TOKEN, NETDISK.token("ann", api).reveal());
    }

    @Test
    void list_asJson_hasEveryRowOfTheCatalogue() {
        assertThat(terminal.call("api", "list", "--json")).isZero();
        List<Map<String, @Nullable Object>> entries = Printed.objects(terminal.out());
        assertThat(entries)
                .hasSameSizeAs(Catalogue.load(getClass().getClassLoader()).rows())
                .extracting(entry -> String.valueOf(entry.get("name")))
                .doesNotHaveDuplicates()
                .contains("123open.file.move", "baidu.file.list");
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.keySet())
                        .containsExactly("name", "provider", "verb", "path", "discriminator", "group"));
    }

    @Test
    void list_asText_hasOneLineARow() {
        assertThat(terminal.call("api", "list")).isZero();
        assertThat(terminal.out())
                .hasLineCount(Catalogue.load(getClass().getClassLoader()).rows().size())
                .containsPattern("baidu\\.file\\.list +GET +/rest/2\\.0/xpan/file\\?method=list");
    }

    @Test
    void call_readingEndpoint_printsTheData() {
        assertThat(terminal.call("api", "call", "pan", "123open.user.info")).isZero();
        assertThat(result()).containsEntry("nickname", "ann").doesNotContainKey("code");
    }

    @Test
    void call_endpointWithoutEnvelope_printsTheAnswer() {
        assertThat(terminal.call("api", "call", "net", "baidu.file.list", "dir=/", "LIMIT=5"))
                .isZero();
        assertThat(result()).containsEntry("errno", 0).containsKey("list");
    }

    @Test
    void call_listsAndNumbers_areReadFromText() {
        terminal.call("api", "call", "pan", "123open.file.mkdir", "name=一", "parentID=0");
        Object id = result().get("dirID");
        Terminal next = new Terminal(home);
        assertThat(next.call("api", "call", "pan", "123open.file.infos", "fileIds=[" + id + "]"))
                .isZero();
        assertThat(next.out()).contains("一");
    }

    @Test
    void call_answerWithoutData_isAnEmptyObject() {
        terminal.call("api", "call", "pan", "123open.file.mkdir", "name=gone", "parentID=0");
        Object id = result().get("dirID");
        Terminal next = new Terminal(home);
        assertThat(next.call("api", "call", "pan", "123open.trash.put", "fileIDs=[" + id + "]"))
                .as(next.err())
                .isZero();
        assertThat(next.out()).isEqualToIgnoringWhitespace("{}");
    }

    @Test
    void call_contentFromFile_isUploaded() throws Exception {
        Path file = Files.writeString(home.resolve("file"), "content of a file");
        assertThat(upload("from file", Files.readString(file), "file=@" + file)).isZero();
        assertThat(result()).containsEntry("completed", true);
    }

    @Test
    void call_contentFromInput_isUploadedAndNotKept() throws Exception {
        terminal.typing("content\nof input");
        assertThat(upload("from input", "content\nof input", "file=-")).isZero();
        assertThat(result()).containsEntry("completed", true);
    }

    @Test
    void call_contentThatIsNone_isRefused() throws Exception {
        assertThat(upload("none", "", "file=text")).isEqualTo(2);
        assertThat(upload("none", "", "file=@" + home.resolve("gone"))).isEqualTo(7);
        assertThat(terminal.err()).contains("write @FILE", "gone can't be read").hasLineCount(2);
    }

    @Test
    void call_badArguments_areRefusedBeforeAnythingIsSent() {
        assertThat(terminal.call("api", "call", "pan", "123open.file.lst")).isEqualTo(2);
        assertThat(terminal.call("api", "call", "pan", "123open.file.list", "limits=1"))
                .isEqualTo(2);
        assertThat(terminal.call("api", "call", "pan", "123open.file.list", "limit=1"))
                .isEqualTo(2);
        assertThat(terminal.call("api", "call", "pan", "123open.file.list", "limit"))
                .isEqualTo(2);
        assertThat(terminal.call("api", "call", "pan", "123open.file.list", "limit=1", "limit=2"))
                .isEqualTo(2);
        assertThat(terminal.call("api", "call", "pan", "123open.file.list", "limit=x", "parentFileId=0"))
                .isEqualTo(2);
        assertThat(terminal.err())
                .contains(
                        "did you mean '123open.file.list'?",
                        "has no parameter 'limits'",
                        "did you mean 'limit'?",
                        "123open.file.list needs parentFileId",
                        "'limit' isn't of the form key=value",
                        "limit is given twice",
                        "parameter limit")
                .hasLineCount(6);
    }

    @Test
    void call_otherProviderOrNoService_isRefused() {
        assertThat(terminal.call("api", "call", "pan", "baidu.account.quota")).isEqualTo(2);
        assertThat(terminal.call("api", "call", "disk", "baidu.account.quota")).isEqualTo(2);
        assertThat(terminal.call("api", "call", "nobody", "baidu.account.quota"))
                .isEqualTo(3);
        assertThat(terminal.err()).hasLineCount(3);
    }

    @Test
    void call_refused_saysTheCodeInOneLine() {
        assertThat(terminal.call("api", "call", "net", "baidu.file.list", "dir=/nowhere"))
                .isEqualTo(3);
        assertThat(terminal.err()).contains("baidu.file.list", "code -9").hasLineCount(1);
        assertThat(terminal.out()).isEmpty();
    }

    private int upload(String name, String content, String part) throws Exception {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        String md5 = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        return terminal.call(
                "api",
                "call",
                "pan",
                "123open.upload.single",
                "parentFileID=0",
                "filename=" + name,
                "etag=" + md5,
                "size=" + bytes.length,
                part);
    }

    private Map<String, @Nullable Object> result() {
        return Printed.object(terminal.out());
    }
}
