package dev.duopan.netdisk.baidu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.api.Api;
import dev.duopan.api.ApiException;
import dev.duopan.api.baidu.file.CopyFiles;
import dev.duopan.api.baidu.file.DeleteFiles;
import dev.duopan.api.baidu.file.FilePath;
import dev.duopan.api.baidu.file.FileRelocation;
import dev.duopan.api.baidu.file.FileRenaming;
import dev.duopan.api.baidu.file.ManagedFiles;
import dev.duopan.api.baidu.file.ManagedFiles.Item;
import dev.duopan.api.baidu.file.MoveFiles;
import dev.duopan.api.baidu.file.OnDuplicate;
import dev.duopan.api.baidu.file.RenameFiles;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.NewAccount;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManagementHandlersTest extends NetdiskFixture {
    @BeforeEach
    void begin() {
        files.folder("/d");
        files.file("/d/a.txt");
        files.folder("/e");
        files.file("/e/a.txt", new byte[7]);
    }

    private List<Item> failures(Api<ManagedFiles> request) {
        ApiException refusal = catchThrowableOfType(ApiException.class, () -> netdisk.ask(request));
        assertThat(refusal.code()).isEqualTo("12");
        return refusal.payload(ManagedFiles.class).orElseThrow().info();
    }

    @Test
    void copy_intoMissingFolder_makesItAndAnswersTheSource() {
        ManagedFiles done = netdisk.ask(CopyFiles.of(List.of(FileRelocation.of("/d", "/new/deep/"))));

        assertThat(done).isEqualTo(new ManagedFiles(List.of(new Item(0, "/d")), null));
        assertThat(files.everything())
                .containsExactly(
                        "/d/",
                        "/d/a.txt",
                        "/e/",
                        "/e/a.txt",
                        "/new/",
                        "/new/deep/",
                        "/new/deep/d/",
                        "/new/deep/d/a.txt");
    }

    @Test
    void move_underAnotherName_leavesNothingBehind() {
        netdisk.ask(MoveFiles.of(List.of(new FileRelocation("/d/a.txt", "/e", "b.txt", null))));

        assertThat(files.everything()).containsExactly("/d/", "/e/", "/e/a.txt", "/e/b.txt");
    }

    @Test
    void move_withEmptyName_keepsTheOldOne() {
        netdisk.ask(MoveFiles.of(List.of(new FileRelocation("/d/a.txt", "/", "", null))));

        assertThat(files.everything()).contains("/a.txt");
    }

    @Test
    void rename_file_keepsItsFolder() {
        netdisk.ask(RenameFiles.of(List.of(FileRenaming.of("/d/a.txt", "测试.md"))));

        assertThat(files.everything()).contains("/d/测试.md").doesNotContain("/d/a.txt");
    }

    @Test
    void delete_folder_takesEverythingInIt() {
        netdisk.ask(DeleteFiles.of(List.of(new FilePath("/d"), new FilePath("/e/a.txt"))));

        assertThat(files.everything()).containsExactly("/e/");
    }

    @Test
    void move_ontoExistingFile_failsWithMinus8() {
        assertThat(failures(MoveFiles.of(List.of(FileRelocation.of("/d/a.txt", "/e")))))
                .containsExactly(new Item(-8, "/d/a.txt"));
        assertThat(files.everything()).containsExactly("/d/", "/d/a.txt", "/e/", "/e/a.txt");
    }

    @Test
    void move_withOtherPolicies_doesAsTheySay() {
        FileRelocation item = FileRelocation.of("/d/a.txt", "/e");
        netdisk.ask(new CopyFiles(0, List.of(item), OnDuplicate.NEWCOPY));
        netdisk.ask(new CopyFiles(0, List.of(item), OnDuplicate.SKIP));

        assertThat(files.everything()).containsExactly("/d/", "/d/a.txt", "/e/", "/e/a(1).txt", "/e/a.txt");

        netdisk.ask(new MoveFiles(0, List.of(item), OnDuplicate.OVERWRITE));

        assertThat(files.everything()).containsExactly("/d/", "/e/", "/e/a(1).txt", "/e/a.txt");
    }

    @Test
    void ondup_ofAnItem_outweighsThatOfTheCall() {
        FileRelocation item = new FileRelocation("/d/a.txt", "/e", "a.txt", OnDuplicate.NEWCOPY);

        netdisk.ask(new MoveFiles(0, List.of(item), OnDuplicate.FAIL));

        assertThat(files.everything()).contains("/e/a(1).txt");
    }

    @Test
    void rename_ontoExisting_failsUnlessItMayTakeAnotherName() {
        files.file("/d/b.txt");

        assertThat(failures(RenameFiles.of(List.of(FileRenaming.of("/d/a.txt", "b.txt")))))
                .containsExactly(new Item(-8, "/d/a.txt"));

        netdisk.ask(new RenameFiles(0, List.of(FileRenaming.of("/d/a.txt", "b.txt")), OnDuplicate.NEWCOPY));

        assertThat(files.everything()).contains("/d/b(1).txt");
    }

    @Test
    void delete_someMissing_deletesTheOthers() {
        List<Item> items = failures(DeleteFiles.of(List.of(new FilePath("/missing"), new FilePath("/d/a.txt"))));

        assertThat(items).containsExactly(new Item(-9, "/missing"), new Item(0, "/d/a.txt"));
        assertThat(files.everything()).doesNotContain("/d/a.txt");
    }

    @Test
    void batch_oneSourceTwice_changesNothing() {
        List<Item> items = failures(MoveFiles.of(
                List.of(FileRelocation.of("/d/a.txt", "/new"), new FileRelocation("/d/a.txt", "/new", "b.txt", null))));

        assertThat(items).containsExactly(new Item(2, "/d/a.txt"));
        assertThat(files.everything()).containsExactly("/d/", "/d/a.txt", "/e/", "/e/a.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/d", "/d/", "/d/sub", "/d/sub/deeper"})
    void move_folderIntoItself_isRefusedAndMakesNoFolder(String target) {
        assertThat(failures(MoveFiles.of(List.of(FileRelocation.of("/d", target)))))
                .containsExactly(new Item(2, "/d"));
        assertThat(failures(CopyFiles.of(List.of(FileRelocation.of("/d", target)))))
                .containsExactly(new Item(2, "/d"));
        assertThat(files.everything()).containsExactly("/d/", "/d/a.txt", "/e/", "/e/a.txt");
    }

    @Test
    void anything_withTheRootFolder_isRefused() {
        assertThat(failures(DeleteFiles.of(List.of(new FilePath("/"))))).containsExactly(new Item(-7, "/"));
        assertThat(failures(MoveFiles.of(List.of(FileRelocation.of("/", "/d")))))
                .containsExactly(new Item(-7, "/"));
        assertThat(failures(RenameFiles.of(List.of(FileRenaming.of("/", "x"))))).containsExactly(new Item(-7, "/"));
    }

    @Test
    void copy_ofAnAccountThatIsFull_failsWithMinus10() {
        netdisk.netdisk()
                .accounts()
                .add(NewAccount.of("small", "x y z".toCharArray()).withQuota(10));
        Account small = netdisk.netdisk().accounts().find("small").orElseThrow();
        new TestFiles(netdisk, small).file("/a", new byte[8]);

        ApiException refusal = catchThrowableOfType(
                ApiException.class,
                () -> netdisk.ask(CopyFiles.of(List.of(new FileRelocation("/a", "/", "b", null))), small));

        assertThat(refusal.payload(ManagedFiles.class).orElseThrow().info()).containsExactly(new Item(-10, "/a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "async=0&filelist=[\"/d/a.txt\"]",
                "async=1&filelist=[\"/d/a.txt\"]",
                "async=0&filelist=[{\"path\":\"/d/a.txt\"}]",
                "async=0&ondup=overwrite&filelist=[{\"path\":\"/d/a.txt\",\"id\":12}]"
            })
    void delete_ofFewItems_waitsAndAnswersEveryItem(String form) throws IOException {
        assertThat(answer("delete", form))
                .contains("\"errno\":0", "\"info\":[{\"errno\":0,\"path\":\"/d/a.txt\"}]")
                .doesNotContain("taskid");
    }

    @Test
    void rename_withIdAndAsyncInTheQuery_isUnderstood() throws IOException {
        assertThat(answer("rename&async=0", "filelist=[{\"id\":5,\"path\":\"/d/a.txt\",\"newname\":\"b.txt\"}]"))
                .contains("\"info\":[{\"errno\":0,\"path\":\"/d/a.txt\"}]");
        assertThat(files.everything()).contains("/d/b.txt");
    }

    @Test
    void batch_oneSourceTwiceInAnotherSpelling_changesNothing() {
        assertThat(failures(DeleteFiles.of(List.of(new FilePath("/d"), new FilePath("//d/")))))
                .containsExactly(new Item(2, "//d/"));
        assertThat(files.everything()).contains("/d/");
    }

    @Test
    void batch_tooLarge_isRefused() {
        List<FilePath> paths = IntStream.rangeClosed(0, ManagedFiles.MOST_ITEMS)
                .mapToObj(number -> new FilePath("/" + number))
                .toList();

        assertThat(netdisk.refusal(DeleteFiles.of(paths))).isEqualTo("2");
    }

    private String answer(String opera, String form) throws IOException {
        return TestExchange.of(
                        "POST",
                        "/rest/2.0/xpan/file?method=filemanager&opera=" + opera + "&access_token="
                                + netdisk.token(netdisk.alice()))
                .form(form)
                .answeredBy(netdisk.dispatcher())
                .text();
    }
}
