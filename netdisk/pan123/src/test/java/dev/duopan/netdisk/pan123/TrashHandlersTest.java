package dev.duopan.netdisk.pan123;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.pan123.open.DeleteFiles;
import dev.duopan.api.pan123.open.FileItem;
import dev.duopan.api.pan123.open.FilePage;
import dev.duopan.api.pan123.open.GetDownloadInfo;
import dev.duopan.api.pan123.open.GetFileDetail;
import dev.duopan.api.pan123.open.ListFiles;
import dev.duopan.api.pan123.open.RecoverFiles;
import dev.duopan.api.pan123.open.RecoveredFiles;
import dev.duopan.api.pan123.open.TrashFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrashHandlersTest {
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

    private List<FileItem> root() throws IOException {
        return netdisk.ask(ListFiles.of(0)).data(FilePage.class).fileList();
    }

    private List<Long> recover(Long... ids) throws IOException {
        return netdisk.ask(new RecoverFiles(List.of(ids)))
                .data(RecoveredFiles.class)
                .abnormalFileIds();
    }

    @Test
    void put_file_staysInTheListingAsTrashed() throws IOException {
        long file = files.file("a.txt");

        assertThat(netdisk.ask(new TrashFiles(List.of(file))).answer().data()).isNull();

        assertThat(root()).singleElement().matches(FileItem::trashed);
        assertThat(netdisk.ask(new GetFileDetail(file)).text()).contains("\"trashed\":1");
        assertThat(netdisk.ask(new GetDownloadInfo(file)).code()).isEqualTo(5066);
    }

    @Test
    void put_again_changesNothing() throws IOException {
        long file = files.file("a.txt");
        netdisk.ask(new TrashFiles(List.of(file)));

        assertThat(netdisk.ask(new TrashFiles(List.of(file))).code()).isZero();
    }

    @Test
    void recover_folder_comesBackWithEverythingInIt() throws IOException {
        long folder = files.folder("folder");
        files.file(folder, "a.txt", new byte[] {1});
        netdisk.ask(new TrashFiles(List.of(folder)));

        assertThat(recover(folder)).isEmpty();

        assertThat(root()).singleElement().matches(item -> !item.trashed());
        assertThat(netdisk.ask(ListFiles.of(folder)).data(FilePage.class).fileList())
                .singleElement()
                .matches(item -> !item.trashed());
    }

    @Test
    void recover_nameIsTakenMeanwhile_getsANumber() throws IOException {
        long file = files.file("a.txt");
        netdisk.ask(new TrashFiles(List.of(file)));
        files.file("a.txt");

        assertThat(recover(file)).isEmpty();

        assertThat(root()).extracting(FileItem::filename).containsExactlyInAnyOrder("a(1).txt", "a.txt");
    }

    @Test
    void recover_folderIsGone_isReportedAndStaysInTheTrash() throws IOException {
        long folder = files.folder("folder");
        long file = files.file(folder, "a.txt", new byte[] {1});
        netdisk.ask(new TrashFiles(List.of(file)));
        netdisk.ask(new TrashFiles(List.of(folder)));
        netdisk.ask(new DeleteFiles(List.of(folder)));

        assertThat(recover(file)).containsExactly(file);
        assertThat(netdisk.ask(new GetFileDetail(file)).text()).contains("\"trashed\":1");
    }

    @Test
    void delete_trashedFile_isGoneForGood() throws IOException {
        long file = files.file("a.txt");
        netdisk.ask(new TrashFiles(List.of(file)));

        assertThat(netdisk.ask(new DeleteFiles(List.of(file))).code()).isZero();

        assertThat(root()).isEmpty();
        assertThat(netdisk.ask(new GetFileDetail(file)).code()).isEqualTo(5066);
    }

    @Test
    void delete_oneIsStillLive_deletesNothing() throws IOException {
        long trashed = files.file("a.txt");
        long live = files.file("b.txt");
        netdisk.ask(new TrashFiles(List.of(trashed)));

        assertThat(netdisk.ask(new DeleteFiles(List.of(trashed, live))).code()).isEqualTo(-1);
        assertThat(root()).hasSize(2);
    }
}
