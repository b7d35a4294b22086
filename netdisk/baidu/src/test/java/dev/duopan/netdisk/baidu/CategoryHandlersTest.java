package dev.duopan.netdisk.baidu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.baidu.file.CategorizedFile;
import dev.duopan.api.baidu.file.CategorizedFiles;
import dev.duopan.api.baidu.file.CategoryCounts.Count;
import dev.duopan.api.baidu.file.CategoryListing;
import dev.duopan.api.baidu.file.CountCategories;
import dev.duopan.api.baidu.file.FileEntry;
import dev.duopan.api.baidu.file.ListByCategory;
import dev.duopan.api.baidu.file.ListByCategoryBuilder;
import dev.duopan.api.baidu.file.ListDocuments;
import dev.duopan.api.baidu.file.ListImages;
import dev.duopan.api.baidu.file.ListImagesBuilder;
import dev.duopan.api.baidu.file.ListTorrents;
import dev.duopan.api.baidu.file.ListVideos;
import dev.duopan.api.baidu.file.SortOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CategoryHandlersTest {
    @TempDir
    private static Path directory;

    private static TestNetdisk netdisk;

    @BeforeAll
    static void open() {
        netdisk = TestNetdisk.in(directory);
        TestFiles files = new TestFiles(netdisk, netdisk.alice());
        for (String file :
                List.of("b.JPG 3", "a.docx 4", "c.png 1", "film.mp4 2", "seed.torrent 2", "none 1", "deep/d.jpg 2")) {
            String[] parts = file.split(" ", -1);
            files.file("/d/" + parts[0], TestFiles.noise(Integer.parseInt(parts[1]), file.hashCode()));
            netdisk.clock().pass(Duration.ofMinutes(1));
        }
        new TestFiles(netdisk, netdisk.bob()).file("/d/bob.jpg", new byte[1]);
    }

    @AfterAll
    static void close() {
        netdisk.close();
    }

    private static List<String> names(CategoryListing request) {
        return netdisk.ask(request).info().stream()
                .map(FileEntry::serverFilename)
                .toList();
    }

    private static List<String> names(CategorizedFiles answer) {
        return answer.list().stream().map(CategorizedFile::serverFilename).toList();
    }

    static Stream<CategoryListing> listings() {
        return Stream.of(
                ListDocuments.below("/d"), ListImages.below("/d"), ListVideos.below("/d"), ListTorrents.below("/d"));
    }

    @Test
    void lists_eachKind_showItsFilesFromTheNewestOn() {
        assertThat(listings().map(CategoryHandlersTest::names))
                .containsExactly(
                        List.of("a.docx"),
                        List.of("d.jpg", "c.png", "b.JPG"),
                        List.of("film.mp4"),
                        List.of("seed.torrent"));
    }

    @ParameterizedTest
    @MethodSource("listings")
    void lists_entries_carryWhatTheSamplesShow(CategoryListing request) {
        FileEntry entry = netdisk.ask(request).info().getFirst();

        assertThat(entry.path()).startsWith("/d/").endsWith(entry.serverFilename());
        assertThat(entry.objectKey()).matches("E-pS[0-9A-Za-z]{43}");
        assertThat(entry.share()).isZero();
        assertThat(entry.md5()).hasSize(32);
        assertThat(entry.localMtime()).isPositive();
        assertThat(entry.operId()).isNull();
        assertThat(entry.thumbs()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, false, b.JPG c.png d.jpg",
        "NAME, true, d.jpg c.png b.JPG",
        "SIZE, false, c.png d.jpg b.JPG",
        "TIME, false, b.JPG c.png d.jpg",
        "TIME, true, d.jpg c.png b.JPG"
    })
    void images_withoutPage_areInTheOrderThatIsWished(SortOrder order, boolean desc, String expected) {
        ListImages request = ListImagesBuilder.builder(ListImages.below("/"))
                .page(null)
                .order(order)
                .desc(desc)
                .build();

        assertThat(names(request)).containsExactly(expected.split(" ", -1));
    }

    @Test
    void images_withPage_areByTimeWhateverIsWished() {
        ListImages request = ListImagesBuilder.builder(ListImages.below("/"))
                .order(SortOrder.SIZE)
                .desc(false)
                .num(2)
                .build();

        assertThat(names(request)).containsExactly("d.jpg", "c.png");
        assertThat(names(request.withPage(2))).containsExactly("b.JPG");
        assertThat(names(request.withPage(3))).isEmpty();
    }

    @Test
    void images_withoutRecursion_areTheFoldersOwn() throws IOException {
        assertThat(names(ListImagesBuilder.builder(ListImages.below("/d"))
                        .recursion(false)
                        .build()))
                .containsExactly("c.png", "b.JPG");
        assertThat(TestExchange.of(
                                "GET",
                                "/rest/2.0/xpan/file?method=imagelist&access_token=" + netdisk.token(netdisk.alice()))
                        .answeredBy(netdisk.dispatcher())
                        .text())
                .matches("\\{\"errno\":0,\"info\":\\[],\"guid\":0,\"guid_info\":\"\",\"request_id\":\\d+}");
    }

    @Test
    void documents_askedForAgain_areTheSame() {
        ListDocuments request = ListDocuments.below("/d");

        assertThat(netdisk.ask(request).info()).isEqualTo(netdisk.ask(request).info());
    }

    @Test
    void count_severalKinds_answersEachByItsNumber() {
        assertThat(netdisk.ask(CountCategories.everywhere(List.of(3, 1, 2))).info())
                .isEqualTo(Map.of("1", new Count(1, 2, 1), "2", new Count(0, 0, 0), "3", new Count(3, 6, 3)));
    }

    @Test
    void count_placesAndKinds_narrowIt() {
        assertThat(netdisk.ask(new CountCategories("3", "/d", false)).info())
                .containsExactly(Map.entry("3", new Count(2, 4, 2)));
        assertThat(netdisk.ask(new CountCategories("3", "/", false)).info())
                .containsExactly(Map.entry("3", new Count(0, 0, 0)));
        assertThat(netdisk.ask(new CountCategories(null, null, false)).info()).hasSize(7);
    }

    @Test
    void count_answer_hasNumberAsId() throws IOException {
        assertThat(TestExchange.of("GET", "/api/categoryinfo?category=3&access_token=" + netdisk.token(netdisk.alice()))
                        .answeredBy(netdisk.dispatcher())
                        .text())
                .matches(
                        "\\{\"errno\":0,\"info\":\\{\"3\":\\{\"total\":3,\"size\":6,\"count\":3}},\"request_id\":\\d+}");
    }

    @Test
    void listByCategory_severalKinds_areFoundEverywhereFromTheNewestOn() {
        assertThat(names(netdisk.ask(ListByCategory.everywhere(List.of(1, 3)))))
                .containsExactly("d.jpg", "film.mp4", "c.png", "b.JPG");
    }

    @Test
    void listByCategory_extensions_leaveOutOthers() {
        ListByCategory request = ListByCategoryBuilder.builder(ListByCategory.everywhere(List.of(1, 3)))
                .parentPath("/d")
                .ext("jpg, .MP4,")
                .order(SortOrder.NAME)
                .desc(false)
                .build();

        assertThat(names(netdisk.ask(request))).containsExactly("b.JPG", "d.jpg", "film.mp4");
        assertThat(names(netdisk.ask(
                        ListByCategoryBuilder.builder(request).recursion(false).build())))
                .containsExactly("b.JPG", "film.mp4");
    }

    @Test
    void listByCategory_pages_followTheCursor() {
        ListByCategory first = ListByCategoryBuilder.builder(ListByCategory.everywhere(List.of(3)))
                .limit(2)
                .build();
        CategorizedFiles page = netdisk.ask(first);
        CategorizedFiles rest = netdisk.ask(first.following(page).orElseThrow());

        assertThat(page.more()).isTrue();
        assertThat(page.cursor()).isEqualTo(2);
        assertThat(names(rest)).containsExactly("b.JPG");
        assertThat(rest.cursor()).isEqualTo(3);
        assertThat(rest.more()).isFalse();
    }

    @Test
    void listByCategory_answer_hasTextAsIdAndNeitherKindNorLocalTimes() throws IOException {
        assertThat(TestExchange.of(
                                "GET",
                                "/rest/2.0/xpan/multimedia?method=categorylist&category=7&access_token="
                                        + netdisk.token(netdisk.alice()))
                        .answeredBy(netdisk.dispatcher())
                        .text())
                .startsWith("{\"errno\":0,\"errmsg\":\"succ\",\"list\":[{\"fs_id\":")
                .doesNotContain("isdir", "local_ctime", "local_mtime")
                .containsPattern("\"cursor\":1,\"has_more\":0,\"request_id\":\"\\d+\"");
    }
}
