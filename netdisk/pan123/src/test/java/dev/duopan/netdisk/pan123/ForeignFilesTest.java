package dev.duopan.netdisk.pan123;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Api;
import dev.duopan.api.Endpoint;
import dev.duopan.api.pan123.open.CreateUpload;
import dev.duopan.api.pan123.open.CreatedUpload;
import dev.duopan.api.pan123.open.FileItem;
import dev.duopan.api.pan123.open.FilePage;
import dev.duopan.api.pan123.open.ListFiles;
import dev.duopan.api.pan123.open.SearchMode;
import dev.duopan.api.pan123.open.TrashFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What belongs to somebody else can't be told from what doesn't exist. */
class ForeignFilesTest {
    private static final String UNKNOWN_UPLOAD = "0".repeat(32);
    private static final long UNKNOWN_FILE = 987_654_321_001L;
    private static final long UNKNOWN_FOLDER = 987_654_321_002L;

    @TempDir
    private static Path directory;

    private static TestNetdisk netdisk;
    private static long file;
    private static long trashed;
    private static long folder;
    private static String upload;

    @BeforeAll
    static void open() throws IOException {
        netdisk = TestNetdisk.in(directory);
        TestFiles files = new TestFiles(netdisk, netdisk.bob());
        folder = files.folder("bob's folder");
        file = files.file(folder, "secret.txt", "bob's secret".getBytes(StandardCharsets.UTF_8));
        trashed = files.file("trashed.txt");
        netdisk.ask(new TrashFiles(List.of(trashed)), netdisk.bob());
        byte[] bytes = TestFiles.noise(3, 1);
        upload = Objects.requireNonNull(
                netdisk.ask(new CreateUpload(0, "coming.bin", TestFiles.md5(bytes), 3, null, null), netdisk.bob())
                        .data(CreatedUpload.class)
                        .preuploadId());
    }

    @AfterAll
    static void close() {
        netdisk.close();
    }

    static Stream<Integer> calls() {
        return IntStream.range(0, foreign(0).size()).boxed();
    }

    private static List<Api<?>> foreign(long fileId) {
        return SampleCalls.naming(fileId, folder, upload);
    }

    private static List<FileItem> bobsFiles() throws IOException {
        List<FileItem> items = new ArrayList<>();
        for (long id : new long[] {0, folder}) {
            items.addAll(netdisk.ask(ListFiles.of(id), netdisk.bob())
                    .data(FilePage.class)
                    .fileList());
        }
        return items;
    }

    @ParameterizedTest
    @MethodSource("calls")
    void call_namingForeignThings_answersAsIfTheyDidNotExist(int index) throws IOException {
        List<FileItem> before = bobsFiles();
        for (long fileId : new long[] {file, trashed}) {
            Api<?> call = foreign(fileId).get(index);
            TestExchange answer = netdisk.ask(call);
            TestExchange unknown = netdisk.ask(SampleCalls.naming(UNKNOWN_FILE, UNKNOWN_FOLDER, UNKNOWN_UPLOAD)
                    .get(index));

            assertThat(anonymous(answer)).as(Endpoint.of(call).name()).isEqualTo(anonymous(unknown));
            assertThat(answer.code()).isIn(0, 5066);
        }
        assertThat(bobsFiles()).isEqualTo(before);
    }

    private static String anonymous(TestExchange answer) {
        return (answer.code() + " " + answer.answer().message() + " "
                        + answer.answer().data())
                .replace(Long.toString(UNKNOWN_FILE), "?")
                .replace(Long.toString(UNKNOWN_FOLDER), "?")
                .replace(UNKNOWN_UPLOAD, "?")
                .replace(upload, "?")
                .replaceAll("\\b(%d|%d|%d)\\b".formatted(file, trashed, folder), "?");
    }

    @Test
    void listAndSearch_byAnotherAccount_showNothing() throws IOException {
        assertThat(netdisk.ask(ListFiles.of(0)).data(FilePage.class).fileList()).isEmpty();
        assertThat(netdisk.ask(ListFiles.search("secret", SearchMode.FUZZY))
                        .data(FilePage.class)
                        .fileList())
                .isEmpty();
    }

    @Test
    void create_withTheDigestOfAForeignFile_doesNotGetIt() throws IOException {
        String md5 = TestFiles.md5("bob's secret".getBytes(StandardCharsets.UTF_8));

        assertThat(netdisk.ask(new CreateUpload(0, "mine.txt", md5, 12, null, null))
                        .data(CreatedUpload.class)
                        .reuse())
                .isFalse();
    }
}
