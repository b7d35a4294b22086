package dev.duopan.netdisk.pan123;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.duopan.api.pan123.FileCategory;
import dev.duopan.api.pan123.Pan123Time;
import dev.duopan.api.pan123.open.FileDetail;
import dev.duopan.api.pan123.open.FileInfos;
import dev.duopan.api.pan123.open.FileItem;
import dev.duopan.api.pan123.open.FilePage;
import dev.duopan.api.pan123.open.GetFileDetail;
import dev.duopan.api.pan123.open.GetFileInfos;
import dev.duopan.api.pan123.open.GetUserInfo;
import dev.duopan.api.pan123.open.ListFiles;
import dev.duopan.api.pan123.open.ListFilesBuilder;
import dev.duopan.api.pan123.open.MoveFiles;
import dev.duopan.api.pan123.open.RenameFile;
import dev.duopan.api.pan123.open.SearchMode;
import dev.duopan.api.pan123.open.TrashFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileHandlersTest {
    @TempDir
    private Path directory;

    private TestNetdisk netdisk;
    private TestFiles files;

    @BeforeEach
    void open() {
        netdisk = TestNetdisk.in(directory);
        files = new TestFiles(netdisk, netdisk.alice());
    }

    @AfterEach
    void close() {
        netdisk.close();
    }

    private List<FileItem> list(ListFiles request) throws IOException {
        return netdisk.ask(request).data(FilePage.class).fileList();
    }

    private List<String> names(ListFiles request) throws IOException {
        return list(request).stream().map(FileItem::filename).toList();
    }

    @Test
    void list_fileAndFolder_haveAllDocumentedMembers() throws IOException {
        long folder = files.folder("音乐");
        long file = files.file(folder, "a.MP3", "abc".getBytes(StandardCharsets.UTF_8));
        long uid = netdisk.alice().id();
        String now = Pan123Time.LISTED.write(netdisk.clock().instant());

        assertThat(netdisk.ask(ListFiles.of(0)).text())
                .contains(("{\"fileId\":%d,\"filename\":\"音乐\",\"parentFileId\":0,\"type\":1,\"etag\":\"\",\"size\":0,"
                                + "\"category\":0,\"status\":0,\"punishFlag\":0,\"s3KeyFlag\":\"%d-0\",\"storageNode\":\"m0\","
                                + "\"trashed\":0,\"createAt\":\"%s\",\"updateAt\":\"%s\"}")
                        .formatted(folder, uid, now, now));
        assertThat(list(ListFiles.of(folder)).getFirst())
                .extracting(FileItem::fileId, FileItem::etag, FileItem::size, FileItem::category, FileItem::storageNode)
                .containsExactly(file, "900150983cd24fb0d6963f7d28e17f72", 3L, FileCategory.AUDIO, "m16");
    }

    @Test
    void list_moreThanTheLimit_goesOnAfterTheLastId() throws IOException {
        for (int i = 0; i < 5; i++) {
            files.folder("f" + i);
        }
        List<String> seen = new ArrayList<>();
        ListFiles request = new ListFiles(0, 2, 0L, null, null, null, null);
        FilePage page = netdisk.ask(request).data(FilePage.class);
        for (; !page.isLast(); page = netdisk.ask(request).data(FilePage.class)) {
            assertThat(page.fileList()).hasSize(2);
            page.fileList().forEach(item -> seen.add(item.filename()));
            request = request.following(page).orElseThrow();
        }
        page.fileList().forEach(item -> seen.add(item.filename()));

        assertThat(seen).containsExactly("f0", "f1", "f2", "f3", "f4");
    }

    @Test
    void list_exactlyTheLimit_isTheLastPage() throws IOException {
        files.folder("a");
        files.folder("b");

        assertThat(netdisk.ask(new ListFiles(0, 2, null, null, null, null, null))
                        .data(FilePage.class)
                        .isLast())
                .isTrue();
    }

    @Test
    void list_parameterTrashed_hasNoEffect() throws IOException {
        files.file("a.txt");
        netdisk.ask(new TrashFiles(List.of(files.file("b.txt"))));
        TestExchange exchange = TestExchange.of(
                        "GET", "/api/v2/file/list?parentFileId=0&limit=100&trashed=true&searchData=")
                .as(netdisk, netdisk.alice())
                .answeredBy(netdisk.dispatcher());

        assertThat(exchange.data(FilePage.class).fileList())
                .extracting(FileItem::filename, FileItem::trashed)
                .containsExactly(tuple("a.txt", false), tuple("b.txt", true));
    }

    @Test
    void list_insideATrashedFolder_showsEverythingAsTrashed() throws IOException {
        long folder = files.folder("folder");
        files.file(folder, "inside.txt", new byte[] {1});
        netdisk.ask(new TrashFiles(List.of(folder)));

        assertThat(list(ListFiles.of(folder))).singleElement().matches(FileItem::trashed);
        assertThat(list(ListFiles.search("inside", SearchMode.FUZZY)))
                .singleElement()
                .matches(FileItem::trashed);
    }

    @Test
    void search_anyFolder_findsNamesEverywhere() throws IOException {
        long folder = files.folder("folder");
        files.file(folder, "报告 final.txt", new byte[] {1});
        files.file(folder, "final", new byte[] {2});

        assertThat(names(ListFiles.search("final", SearchMode.FUZZY)))
                .containsExactlyInAnyOrder("报告 final.txt", "final");
        assertThat(names(ListFiles.search("final", SearchMode.EXACT))).containsExactly("final");
        assertThat(names(ListFiles.search("100%_", SearchMode.FUZZY))).isEmpty();
    }

    @Test
    void list_category_leavesOutTheRest() throws IOException {
        files.folder("a.mp4");
        files.file("b.mp4");
        files.file("c.jpg");
        files.file("d.mkv");

        assertThat(names(ListFilesBuilder.builder(ListFiles.of(0))
                        .limit(1)
                        .category(2)
                        .build()))
                .containsExactly("b.mp4");
        assertThat(names(ListFilesBuilder.builder(ListFiles.of(0)).category(2).build()))
                .containsExactly("b.mp4", "d.mkv");
    }

    @Test
    void detail_ofAFolder_hasTheSizeOfEverythingInIt() throws IOException {
        long outer = files.folder("outer");
        long inner = files.folder(outer, "inner");
        files.file(outer, "a", new byte[10]);
        files.file(inner, "b", new byte[5]);

        FileDetail detail = netdisk.ask(new GetFileDetail(outer)).data(FileDetail.class);

        assertThat(detail.size()).isEqualTo(15);
        assertThat(detail.isFolder()).isTrue();
        assertThat(list(ListFiles.of(0)).getFirst().size()).isZero();
    }

    @Test
    void infos_someIdsUnknown_answersTheOthersUnderBothNames() throws IOException {
        long b = files.file("b.txt");
        long a = files.file("a.txt");

        TestExchange answer = netdisk.ask(new GetFileInfos(List.of(a, 404_404L, b, a)));

        assertThat(answer.data().get("fileList")).isEqualTo(answer.data().get("list"));
        assertThat(answer.data(FileInfos.class).fileList())
                .extracting(FileItem::filename)
                .containsExactly("a.txt", "b.txt");
    }

    @Test
    void move_severalAtOnce_arriveAndKeepTheirIds() throws IOException {
        long folder = files.folder("folder");
        long a = files.file("a.txt");
        long b = files.folder("b");

        assertThat(netdisk.ask(new MoveFiles(List.of(a, b), folder)).answer().data())
                .isNull();

        assertThat(list(ListFiles.of(folder))).extracting(FileItem::fileId).containsExactly(a, b);
    }

    @Test
    void move_oneNameIsTaken_movesNothing() throws IOException {
        long folder = files.folder("folder");
        files.file(folder, "b.txt", new byte[] {1});
        long a = files.file("a.txt");
        long b = files.file("b.txt");

        assertThat(netdisk.ask(new MoveFiles(List.of(a, b), folder)).code()).isEqualTo(5060);
        assertThat(names(ListFiles.of(folder))).containsExactly("b.txt");
    }

    @Test
    void rename_freeName_isTaken() throws IOException {
        long a = files.file("a.txt");

        assertThat(netdisk.ask(new RenameFile(a, "文件.txt")).code()).isZero();
        assertThat(names(ListFiles.of(0))).containsExactly("文件.txt");
    }

    @Test
    void rename_takenName_isRefused() throws IOException {
        long a = files.file("a.txt");
        files.file("b.txt");

        assertThat(netdisk.ask(new RenameFile(a, "b.txt")).code()).isEqualTo(5060);
    }

    @Test
    void userInfo_afterAnUpload_countsItsBytes() throws IOException {
        files.file(0, "a", new byte[1000]);

        Map<?, ?> data = netdisk.ask(new GetUserInfo()).data();

        assertThat(data.get("spaceUsed")).isEqualTo(1000);
        assertThat(data.get("spacePermanent")).isEqualTo(2L << 40);
        assertThat(data.get("vip")).isEqualTo(false);
        assertThat(data.get("nickname")).isEqualTo("alice");
    }
}
