package dev.duopan.netdisk.baidu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.baidu.file.FileEntry;
import dev.duopan.api.baidu.file.FoundFiles;
import dev.duopan.api.baidu.file.SearchFiles;
import dev.duopan.api.baidu.file.SearchFilesBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchHandlersTest {
    @TempDir
    private static Path directory;

    private static TestNetdisk netdisk;

    @BeforeAll
    static void open() {
        netdisk = TestNetdisk.in(directory);
        TestFiles files = new TestFiles(netdisk, netdisk.alice());
        files.folder("/d");
        files.file("/d/mmexport1.gif", new byte[1]);
        files.folder("/d/old mmexport");
        files.file("/d/old mmexport/MMexport2.txt", new byte[2]);
        files.file("/d/100%_mm", new byte[3]);
        files.file("/mmexport0", new byte[4]);
    }

    @AfterAll
    static void close() {
        netdisk.close();
    }

    private static List<String> paths(SearchFiles request) {
        return netdisk.ask(request).list().stream().map(FileEntry::path).toList();
    }

    private static SearchFilesBuilder search(String key) {
        return SearchFilesBuilder.builder(SearchFiles.everywhere(key));
    }

    @Test
    void search_everywhere_findsFoldersThenFilesWithoutRegardToCase() {
        assertThat(paths(SearchFiles.everywhere("mmExport")))
                .containsExactly("/d/old mmexport", "/mmexport0", "/d/mmexport1.gif", "/d/old mmexport/MMexport2.txt");
    }

    @Test
    void search_folderAndRecursion_narrowIt() {
        assertThat(paths(search("mmexport").dir("/d").build())).hasSize(3).doesNotContain("/mmexport0");
        assertThat(paths(search("mmexport").dir("/d").recursion(false).build()))
                .containsExactly("/d/old mmexport", "/d/mmexport1.gif");
        assertThat(paths(search("mmexport").category(3).build())).containsExactly("/d/mmexport1.gif");
    }

    @Test
    void search_signsOfPatterns_areLetters() {
        assertThat(paths(SearchFiles.everywhere("%"))).containsExactly("/d/100%_mm");
        assertThat(paths(SearchFiles.everywhere("0_m"))).isEmpty();
        assertThat(paths(SearchFiles.everywhere("!"))).isEmpty();
    }

    @Test
    void search_pages_sayWhetherThereAreMore() {
        SearchFiles first = search("mmexport").num(3).build();
        FoundFiles page = netdisk.ask(first);
        FoundFiles rest = netdisk.ask(first.following(page).orElseThrow());

        assertThat(page.list()).hasSize(3);
        assertThat(page.more()).isTrue();
        assertThat(rest.list()).extracting(FileEntry::path).containsExactly("/d/old mmexport/MMexport2.txt");
        assertThat(rest.more()).isFalse();
        assertThat(first.following(rest)).isEmpty();
    }

    @Test
    void search_withoutPage_findsEverythingAtOnce() {
        assertThat(paths(search("mmexport").page(null).num(1).build())).hasSize(4);
    }

    @Test
    void search_entries_carryWhatTheSampleShows() throws IOException {
        FileEntry found =
                netdisk.ask(SearchFiles.everywhere("mmexport1")).list().getFirst();

        assertThat(found.share()).isZero();
        assertThat(found.extentTinyint1()).isZero();
        assertThat(found.operId()).isEqualTo(netdisk.alice().id());
        assertThat(found.md5()).isEqualTo(TestFiles.md5(new byte[1]));
        assertThat(TestExchange.of(
                                "GET",
                                "/rest/2.0/xpan/file?method=search&key=nowhere&access_token="
                                        + netdisk.token(netdisk.alice()))
                        .answeredBy(netdisk.dispatcher())
                        .text())
                .matches("\\{\"errno\":0,\"list\":\\[],\"has_more\":0,\"contentlist\":\\[],\"request_id\":\\d+}");
    }
}
