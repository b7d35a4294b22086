package dev.duopan.netdisk.baidu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.baidu.file.DeleteFiles;
import dev.duopan.api.baidu.file.FileEntry;
import dev.duopan.api.baidu.file.FileList;
import dev.duopan.api.baidu.file.FilePath;
import dev.duopan.api.baidu.file.FileTree;
import dev.duopan.api.baidu.file.FolderPath;
import dev.duopan.api.baidu.file.ListAllFiles;
import dev.duopan.api.baidu.file.ListAllFilesBuilder;
import dev.duopan.api.baidu.file.ListFiles;
import dev.duopan.api.baidu.file.ListFilesBuilder;
import dev.duopan.api.baidu.file.ListFolders;
import dev.duopan.api.baidu.file.SortOrder;
import dev.duopan.client.Client;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingHandlersTest {
    @TempDir
    private static Path directory;

    private static TestNetdisk netdisk;
    private static long halfTime;

    @BeforeAll
    static void open() {
        netdisk = TestNetdisk.in(directory);
        TestFiles files = new TestFiles(netdisk, netdisk.alice());
        files.folder("/d");
        files.file("/d/b.mp4", new byte[30]);
        netdisk.clock().pass(Duration.ofMinutes(1));
        halfTime = netdisk.clock().instant().getEpochSecond();
        netdisk.clock().pass(Duration.ofMinutes(1));
        files.folder("/d/z");
        files.folder("/d/y");
        files.file("/d/y/deep.txt", new byte[5]);
        files.file("/d/a.txt", new byte[20]);
        netdisk.clock().pass(Duration.ofMinutes(1));
        files.file("/d/c", new byte[10]);
        files.file("/pictures/p.jpg", new byte[1]);
        files.folder("/pictures/none.jpg");
    }

    @AfterAll
    static void close() {
        netdisk.close();
    }

    private static List<String> names(List<FileEntry> entries) {
        return entries.stream().map(FileEntry::serverFilename).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, false, y z a.txt b.mp4 c",
        "NAME, true, z y c b.mp4 a.txt",
        "TIME, false, z y b.mp4 a.txt c",
        "SIZE, true, z y b.mp4 a.txt c",
        "SIZE, false, z y c a.txt b.mp4"
    })
    void list_anyOrder_hasFoldersFirst(SortOrder order, boolean desc, String expected) {
        ListFiles request = ListFilesBuilder.builder(ListFiles.of("/d/"))
                .order(order)
                .desc(desc)
                .build();

        List<String> names = names(netdisk.ask(request).list());

        assertThat(names.subList(0, 2)).containsExactlyInAnyOrder("y", "z");
        assertThat(names.subList(2, 5))
                .isEqualTo(List.of(expected.split(" ", -1)).subList(2, 5));
    }

    @Test
    void list_pages_coverTheFolderOnce() {
        ListFiles request =
                ListFilesBuilder.builder(ListFiles.of("/d")).limit(2).start(2).build();

        assertThat(names(netdisk.ask(request).list())).containsExactly("a.txt", "b.mp4");
        assertThat(names(netdisk.ask(ListFilesBuilder.builder(request).start(4).build())
                        .list()))
                .containsExactly("c");
        assertThat(netdisk.ask(ListFilesBuilder.builder(request).start(6).build())
                        .list())
                .isEmpty();
    }

    @Test
    void list_files_carryWhatTheSamplesShow() {
        FileEntry file = netdisk.ask(ListFiles.of("/d")).list().get(3);

        assertThat(file.path()).isEqualTo("/d/b.mp4");
        assertThat(file.size()).isEqualTo(30);
        assertThat(file.category()).isEqualTo(1);
        assertThat(file.md5()).isEqualTo(TestFiles.md5(new byte[30]));
        assertThat(file.operId()).isEqualTo(netdisk.alice().id());
        assertThat(file.dirEmpty()).isNull();
    }

    @Test
    void list_folders_haveNoMd5AndSayOnRequestWhetherTheyAreEmpty() {
        List<FileEntry> plain = netdisk.ask(ListFiles.of("/d")).list();
        List<FileEntry> web = netdisk.ask(
                        ListFilesBuilder.builder(ListFiles.of("/d")).web(true).build())
                .list();

        assertThat(plain.getFirst().md5()).isNull();
        assertThat(plain.getFirst().dirEmpty()).isNull();
        assertThat(web.get(0).dirEmpty()).isZero();
        assertThat(web.get(1).dirEmpty()).isEqualTo(1);
    }

    @Test
    void list_rootAndEmptyFolder_areListed() {
        assertThat(names(netdisk.ask(ListFiles.of("/")).list())).containsExactly("d", "pictures");
        assertThat(netdisk.ask(ListFiles.of("/d/z")).list()).isEmpty();
        assertThat(netdisk.ask(ListFiles.of("/")).list().getFirst().path()).isEqualTo("/d");
    }

    private static String raw(String query) throws IOException {
        return TestExchange.of("GET", query + "&access_token=" + netdisk.token(netdisk.alice()))
                .answeredBy(netdisk.dispatcher())
                .text();
    }

    @Test
    void list_desc_countsByItsPresenceUnlessItIsZero() throws IOException {
        String list = "/rest/2.0/xpan/file?method=list&dir=/d&limit=1&start=2";

        assertThat(raw(list)).contains("a.txt");
        assertThat(raw(list + "&desc=0")).contains("a.txt");
        assertThat(raw(list + "&desc=")).contains("/d/c");
        assertThat(raw(list + "&desc=1")).contains("/d/c");
    }

    @Test
    void list_web_addsThumbnailsToPicturesAndWhatFoldersHold() throws IOException {
        String list = "/rest/2.0/xpan/file?method=list&dir=/pictures";

        for (String web : List.of("&web=web", "&web=1")) {
            assertThat(raw(list + web)).contains("\"thumbs\":{\"icon\":\"http", "\"dir_empty\":1,\"empty\":0");
        }
        assertThat(raw(list + "&showempty=1")).contains("\"dir_empty\":1").doesNotContain("thumbs");
        assertThat(raw(list)).doesNotContain("thumbs", "dir_empty");
    }

    @Test
    void listAll_web_addsThumbnailsToPictures() throws IOException {
        String list = "/rest/2.0/xpan/multimedia?method=listall&path=/pictures&recursion=1&show_dir=1&device_id=1";

        assertThat(raw(list + "&web=1")).containsOnlyOnce("\"thumbs\":{");
        assertThat(raw(list)).doesNotContain("thumbs");
    }

    @Test
    void listAll_desc_countsByItsValue() throws IOException {
        String list = "/rest/2.0/xpan/multimedia?method=listall&path=/d&order=name&limit=1&start=2";

        assertThat(raw(list + "&desc=0")).contains("a.txt");
        assertThat(raw(list + "&desc=1")).contains("/d/c");
    }

    @Test
    void listAll_withoutRecursion_staysInTheFolder() throws IOException {
        assertThat(raw("/rest/2.0/xpan/multimedia?method=listall&path=/d"))
                .doesNotContain("deep.txt")
                .contains("\"cursor\":5,\"has_more\":0");
    }

    @Test
    void list_otherTokensAndChanges_leaveAListingWhereItWas() {
        TestFiles files = new TestFiles(netdisk, netdisk.bob());
        for (String name : List.of("b", "c", "d", "e")) {
            files.file("/x/" + name);
        }
        ListFiles pages = ListFilesBuilder.builder(ListFiles.of("/x")).limit(2).build();
        Client one = netdisk.client(netdisk.bob());
        netdisk.clock().pass(Duration.ofSeconds(1));
        Client other = netdisk.client(netdisk.bob());
        FileList first = one.call(pages).send();
        netdisk.ask(DeleteFiles.of(List.of(new FilePath("/x/c"))), netdisk.bob());
        other.call(pages).send();
        files.file("/x/a");

        assertThat(names(first.list())).containsExactly("b", "c");
        assertThat(names(one.call(pages.following(first).orElseThrow()).send().list()))
                .containsExactly("d", "e");
    }

    @Test
    void listFolders_answersPathsOnly() throws IOException {
        assertThat(netdisk.ask(ListFolders.of("/d")).list())
                .containsExactly(new FolderPath("/d/y"), new FolderPath("/d/z"));
        assertThat(TestExchange.of(
                                "GET",
                                "/rest/2.0/xpan/file?method=list&folder=1&dir=/d&access_token="
                                        + netdisk.token(netdisk.alice()))
                        .answeredBy(netdisk.dispatcher())
                        .text())
                .contains("[{\"path\":\"/d/y\"},{\"path\":\"/d/z\"}]");
    }

    @Test
    void list_missingFolderOrFile_isMinus9() {
        assertThat(netdisk.refusal(ListFiles.of("/missing"))).isEqualTo("-9");
        assertThat(netdisk.refusal(ListFiles.of("/d/c"))).isEqualTo("-9");
        assertThat(netdisk.refusal(ListFolders.of("/missing"))).isEqualTo("-9");
    }

    @Test
    void listAll_recursive_hasFoldersFirstAndNotTheFolderItself() {
        FileTree tree = netdisk.ask(ListAllFiles.of("/d"));

        assertThat(tree.list()).extracting(FileEntry::path).hasSize(6).doesNotContain("/d");
        assertThat(tree.list().subList(0, 2)).allMatch(FileEntry::directory).allMatch(entry -> "".equals(entry.md5()));
        assertThat(tree.cursor()).isEqualTo(6);
        assertThat(tree.more()).isFalse();
    }

    @Test
    void listAll_pages_followTheCursor() {
        ListAllFiles first =
                ListAllFilesBuilder.builder(ListAllFiles.of("/d")).limit(4).build();
        FileTree page = netdisk.ask(first);
        FileTree rest = netdisk.ask(first.following(page).orElseThrow());

        assertThat(page.more()).isTrue();
        assertThat(page.cursor()).isEqualTo(4);
        assertThat(rest.list()).hasSize(2).doesNotContainAnyElementsOf(page.list());
        assertThat(first.following(rest)).isEmpty();
    }

    @Test
    void listAll_withoutRecursionAndWithBounds_leavesOutTheRest() {
        ListAllFiles flat = ListAllFilesBuilder.builder(ListAllFiles.of("/d"))
                .recursion(false)
                .order(SortOrder.NAME)
                .build();
        ListAllFiles late = ListAllFilesBuilder.builder(flat).ctime(halfTime).build();

        assertThat(names(netdisk.ask(flat).list())).containsExactly("y", "z", "a.txt", "b.mp4", "c");
        assertThat(names(netdisk.ask(late).list())).containsExactly("y", "z", "a.txt", "c");
    }

    @Test
    void listAll_missingFolder_is31066WithTextId() throws IOException {
        assertThat(netdisk.refusal(ListAllFiles.of("/missing"))).isEqualTo("31066");
        assertThat(TestExchange.of(
                                "GET",
                                "/rest/2.0/xpan/multimedia?method=listall&path=/missing&access_token="
                                        + netdisk.token(netdisk.alice()))
                        .answeredBy(netdisk.dispatcher())
                        .text())
                .contains("\"errno\":31066")
                .containsPattern("\"request_id\":\"\\d+\"");
    }
}
