package dev.duopan.client.baidu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.ApiException;
import dev.duopan.api.Catalogue;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.api.WireResponse;
import dev.duopan.api.baidu.account.Membership;
import dev.duopan.api.baidu.file.CategoryCounts;
import dev.duopan.api.baidu.file.CopyFiles;
import dev.duopan.api.baidu.file.CountCategories;
import dev.duopan.api.baidu.file.DeleteFiles;
import dev.duopan.api.baidu.file.DescribeFiles;
import dev.duopan.api.baidu.file.FileEntry;
import dev.duopan.api.baidu.file.FilePath;
import dev.duopan.api.baidu.file.FileRelocation;
import dev.duopan.api.baidu.file.FileRenaming;
import dev.duopan.api.baidu.file.FolderPath;
import dev.duopan.api.baidu.file.ListAllFiles;
import dev.duopan.api.baidu.file.ListAllFilesBuilder;
import dev.duopan.api.baidu.file.ListByCategory;
import dev.duopan.api.baidu.file.ListByCategoryBuilder;
import dev.duopan.api.baidu.file.ListDocuments;
import dev.duopan.api.baidu.file.ListFiles;
import dev.duopan.api.baidu.file.ListFilesBuilder;
import dev.duopan.api.baidu.file.ListFolders;
import dev.duopan.api.baidu.file.ListImages;
import dev.duopan.api.baidu.file.ListImagesBuilder;
import dev.duopan.api.baidu.file.ListTorrents;
import dev.duopan.api.baidu.file.ListVideos;
import dev.duopan.api.baidu.file.MoveFiles;
import dev.duopan.api.baidu.file.OnDuplicate;
import dev.duopan.api.baidu.file.RenameFiles;
import dev.duopan.api.baidu.file.SearchFiles;
import dev.duopan.api.baidu.file.SearchFilesBuilder;
import dev.duopan.api.baidu.upload.MakeDirectory;
import dev.duopan.api.baidu.upload.Rtype;
import dev.duopan.client.LoopbackTransport;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacadesTest {
    @TempDir
    private static Path directory;

    private static TestPan server;

    private BaiduPan pan =
            BaiduPan.builder(new LoopbackTransport(exchange -> {})).build();

    @BeforeAll
    static void open() {
        server = TestPan.in(directory);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void begin() {
        server.startOver();
        pan = server.pan();
        for (String name : List.of("a", "b", "c")) {
            server.upload("/d/" + name, name.getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<String> names() {
        return pan.files().listAll(ListAllFiles.of("/")).stream()
                .map(FileEntry::path)
                .sorted()
                .toList();
    }

    @Test
    void facades_together_haveAMethodForEveryEndpoint() {
        long methods = Stream.of(
                        OauthCalls.class, AccountCalls.class, FileCalls.class, DeviceCalls.class, UploadCalls.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .count();

        assertThat(methods)
                .isEqualTo(Catalogue.load(FacadesTest.class.getClassLoader())
                        .endpoints()
                        .size());
    }

    @Test
    void account_calls_answer() {
        assertThat(pan.account().userInfo().send().membership()).isEqualTo(Membership.NORMAL);
        assertThat(pan.account().quota().send().used()).isEqualTo(3);
    }

    @Test
    void list_stream_walksAllPages() {
        ListFiles pages = ListFilesBuilder.builder(ListFiles.of("/d")).limit(2).build();

        assertThat(pan.files().list(pages).stream())
                .extracting(FileEntry::serverFilename)
                .containsExactly("a", "b", "c");
        assertThat(pan.files().listFolders(ListFolders.of("/")).stream()).containsExactly(new FolderPath("/d"));
        assertThat(pan
                        .files()
                        .listAll(ListAllFilesBuilder.builder(ListAllFiles.of("/"))
                                .limit(1)
                                .build())
                        .stream())
                .hasSize(4);
    }

    @Test
    void categoriesAndSearch_streams_walkAllPages() {
        for (String name : List.of("1.jpg", "2.jpg", "3.jpg", "4.pdf", "5.mp4", "6.torrent")) {
            server.upload("/d/" + name, name.getBytes(StandardCharsets.UTF_8));
        }
        ListImages images =
                ListImagesBuilder.builder(ListImages.below("/")).num(2).build();
        ListByCategory kinds = ListByCategoryBuilder.builder(ListByCategory.everywhere(List.of(1, 3)))
                .limit(1)
                .build();
        SearchFiles search =
                SearchFilesBuilder.builder(SearchFiles.everywhere(".JP")).num(2).build();

        assertThat(pan.files().images(images).stream()).hasSize(3);
        assertThat(pan.files().documents(ListDocuments.below("/d")).stream()).hasSize(1);
        assertThat(pan.files().videos(ListVideos.below("/d")).stream()).hasSize(1);
        assertThat(pan.files().torrents(ListTorrents.below("/d")).stream()).hasSize(1);
        assertThat(pan.files().listByCategory(kinds).stream()).hasSize(4);
        assertThat(pan.files().search(search).stream()).hasSize(3);
        assertThat(pan.files()
                        .countCategories(CountCategories.everywhere(List.of(3)))
                        .send()
                        .info()
                        .get("3"))
                .isEqualTo(new CategoryCounts.Count(3, 15, 3));
    }

    @Test
    void list_async_answersTheSame() {
        assertThat(pan.files().list(ListFiles.of("/d")).sendAsync().join().list())
                .hasSize(3);
    }

    @Test
    void raw_call_showsTheAnswerAsItCame() throws IOException {
        try (WireResponse raw = pan.account().userInfo().raw()) {
            assertThat(raw.status()).isEqualTo(200);
            assertThat(new String(raw.body().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"errno\":0");
        }
    }

    @Test
    void files_calls_changeFiles() {
        pan.uploads().makeDirectory(MakeDirectory.of("/e", Rtype.FAIL)).send();
        pan.files().copy(CopyFiles.of(List.of(FileRelocation.of("/d/a", "/e")))).send();
        pan.files().move(MoveFiles.of(List.of(FileRelocation.of("/d/b", "/e")))).send();
        pan.files()
                .rename(RenameFiles.of(List.of(FileRenaming.of("/d/c", "z"))))
                .send();
        pan.files().delete(DeleteFiles.of(List.of(new FilePath("/d/a")))).send();

        assertThat(names()).containsExactly("/d", "/d/z", "/e", "/e/a", "/e/b");
    }

    @Test
    void describe_fromListing_matchesById() {
        long id = pan.files().list(ListFiles.of("/d")).send().list().getFirst().fsId();

        assertThat(pan.files().describe(DescribeFiles.of(List.of(id))).send().list())
                .singleElement()
                .satisfies(file -> assertThat(file.path()).isEqualTo("/d/a"));
    }

    @Test
    void changes_failedItem_throwsItsKindAndAllFailures() {
        assertThatThrownBy(() -> pan.changes().delete(List.of("/d/a", "/missing", "/gone")))
                .isInstanceOfSatisfying(ItemsRefusedException.class, e -> {
                    assertThat(e.kind()).isEqualTo(ErrorKind.NOT_FOUND);
                    assertThat(e.items()).hasSize(2);
                })
                .hasMessageContaining("/missing")
                .hasMessageContaining("1 more");
        assertThat(names()).doesNotContain("/d/a");
    }

    @Test
    void changes_takenName_throwsExists() {
        assertThatThrownBy(() -> pan.changes().rename(List.of(FileRenaming.of("/d/a", "b")), OnDuplicate.FAIL))
                .isInstanceOfSatisfying(
                        ItemsRefusedException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.EXISTS));
        assertThatThrownBy(() -> pan.changes().move(List.of(FileRelocation.of("/d", "/d/x")), OnDuplicate.FAIL))
                .isInstanceOfSatisfying(
                        ItemsRefusedException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.INVALID));
    }

    @Test
    void changes_allWell_returns() {
        pan.changes().copy(List.of(FileRelocation.of("/d/a", "/x/y")), OnDuplicate.FAIL);

        assertThat(names()).contains("/x/y/a");
    }

    @Test
    void changes_successWithAFailedItem_isNotBelieved() {
        server.wire()
                .answerOnce(
                        "opera=delete",
                        200,
                        "{\"errno\":0,\"info\":[{\"errno\":-9,\"path\":\"/d/a\"}],\"request_id\":1}");

        assertThatThrownBy(() -> pan.changes().delete(List.of("/d/a"))).isInstanceOf(ItemsRefusedException.class);
    }

    @Test
    void changes_otherRefusal_staysWhatItIs() {
        server.wire().answerOnce("opera=delete", 200, "{\"errno\":111,\"request_id\":1}");

        assertThatThrownBy(() -> pan.changes().delete(List.of("/d/a")))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.BUSY));
    }

    @Test
    void calls_everyone_carryTokenAndAgent() {
        server.wire().forget();
        pan.account().quota().send();

        assertThat(server.wire().seen("/api/quota")).singleElement().satisfies(seen -> {
            assertThat(seen.query()).contains("access_token=121.");
            assertThat(seen.agent()).isEqualTo("pan.baidu.com");
        });
    }

    @Test
    void calls_withoutToken_areUnauthenticated() {
        assertThatThrownBy(() -> server.builder().build().account().quota().send())
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.UNAUTHENTICATED));
        assertThatThrownBy(() -> server.builder()
                        .token(Secret.of("121.wrong"))
                        .build()
                        .files()
                        .list(ListFiles.of("/"))
                        .send())
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo("-6"));
    }
}
