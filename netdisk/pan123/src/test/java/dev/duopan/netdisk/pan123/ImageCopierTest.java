package dev.duopan.netdisk.pan123;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.pan123.open.ImageBed;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.Destination;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.IdPage;
import dev.duopan.netdisk.Namespace;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.NetdiskSettings;
import dev.duopan.netdisk.NewAccount;
import dev.duopan.netdisk.Relocation;
import dev.duopan.netdisk.Space;
import dev.duopan.netdisk.Task;
import dev.duopan.netdisk.TaskStatus;
import dev.duopan.netdisk.TaskWorker;
import dev.duopan.netdisk.UploadRequest;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageCopierTest {
    @TempDir
    private Path directory;

    private Netdisk netdisk;
    private Account account;

    @BeforeEach
    void open() {
        netdisk = Netdisk.open(NetdiskSettings.at(directory).withPasswordIterations(1_000));
        account = netdisk.accounts()
                .find("alice")
                .orElseGet(() -> netdisk.accounts().add(NewAccount.of("alice", "secret".toCharArray())));
    }

    @AfterEach
    void close() {
        assertThat(netdisk.verify()).isEmpty();
        netdisk.close();
    }

    private FileNode put(String path, byte[] bytes) {
        return netdisk.uploads()
                .storeWhole(
                        account, UploadRequest.of(Destination.at(path), bytes.length), new ByteArrayInputStream(bytes));
    }

    private Namespace images() {
        return netdisk.files().seeing(Space.IMAGES);
    }

    private FileNode root() {
        return images().root(account, Space.IMAGES);
    }

    private void start(TaskWorker<ImageCopier.Order> worker) {
        netdisk.tasks().register(ImageCopier.KIND, worker);
        netdisk.tasks().start();
    }

    private Task order(FileNode node) {
        return netdisk.tasks()
                .submit(account, ImageCopier.KIND, new ImageCopier.Order(List.of(node.id()), root().id()));
    }

    private List<FileNode> pictures(FileNode folder) {
        return images().children(account, folder.id(), IdPage.first(100));
    }

    private FileNode album(int size) {
        IntStream.range(0, size).forEach(i -> put("/album/%d.png".formatted(i), TestPictures.png(i)));
        return netdisk.files().at(account, "/album");
    }

    @Test
    void run_thatDiedBeforeItsCheckpoint_isDoneAgainWithoutCopyingTwice() throws Exception {
        FileNode album = album(5);
        CountDownLatch copied = new CountDownLatch(1);
        start(run -> {
            PictureCopies copies =
                    new PictureCopies(netdisk, account, run.input().folderId());
            List<ImageCopyPlan.Item> items = new ImageCopyPlan(netdisk.files(), account, run::checkContinue)
                    .of(run.input().fileIds());
            items.subList(0, 3).forEach(copies::copy);
            copied.countDown();
            new CountDownLatch(1).await();
        });
        Task task = order(album);
        copied.await();
        netdisk.close();
        open();
        List<FileNode> before = pictures(pictures(root()).getFirst());

        start(new ImageCopier(netdisk));

        Task done = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> netdisk.tasks().get(account, ImageCopier.KIND, task.id()),
                        seen -> seen.status().isFinal());
        assertThat(done.status()).isEqualTo(TaskStatus.DONE);
        assertThat(done.done()).isEqualTo(5);
        assertThat(before).hasSize(3);
        assertThat(pictures(pictures(root()).getFirst()))
                .hasSize(5)
                .extracting(FileNode::id)
                .containsAll(before.stream().map(FileNode::id).toList());
    }

    @Test
    void submit_fourthUnfinishedOrder_isRefused() {
        FileNode album = album(1);
        IntStream.range(0, ImageBed.MAX_COPIES).forEach(i -> order(album));

        assertThat(catchThrowableOfType(DuopanException.class, () -> order(album))
                        .kind())
                .isEqualTo(ErrorKind.BUSY);
    }

    @Test
    void plan_morePicturesThanPossible_isTooLarge() {
        FileNode picture = put("/album/a.png", TestPictures.png(1));
        List<Relocation> copies = IntStream.range(1, ImageBed.MAX_COPIED)
                .mapToObj(i -> Relocation.of(picture.id(), picture.parentId()).named("%d.png".formatted(i)))
                .toList();
        netdisk.files().copy(account, copies);
        assertThat(plan(picture.parentId())).hasSize(ImageBed.MAX_COPIED);

        put("/album/one more.png", TestPictures.png(2));

        assertThat(catchThrowableOfType(DuopanException.class, () -> plan(picture.parentId()))
                        .kind())
                .isEqualTo(ErrorKind.TOO_LARGE);
    }

    private List<ImageCopyPlan.Item> plan(long fileId) {
        return new ImageCopyPlan(netdisk.files(), account, () -> {}).of(List.of(fileId));
    }
}
