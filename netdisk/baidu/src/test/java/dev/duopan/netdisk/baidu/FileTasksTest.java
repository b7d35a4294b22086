package dev.duopan.netdisk.baidu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.duopan.api.Api;
import dev.duopan.api.baidu.file.CopyFiles;
import dev.duopan.api.baidu.file.DeleteFiles;
import dev.duopan.api.baidu.file.FilePath;
import dev.duopan.api.baidu.file.FileRelocation;
import dev.duopan.api.baidu.file.FileRenaming;
import dev.duopan.api.baidu.file.FileTask;
import dev.duopan.api.baidu.file.FileTask.Item;
import dev.duopan.api.baidu.file.FileTaskStatus;
import dev.duopan.api.baidu.file.GetFileTask;
import dev.duopan.api.baidu.file.ManagedFiles;
import dev.duopan.api.baidu.file.MoveFiles;
import dev.duopan.api.baidu.file.OnDuplicate;
import dev.duopan.api.baidu.file.RenameFiles;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.ChangeOrder;
import dev.duopan.netdisk.ChangeVerb;
import dev.duopan.netdisk.FileChange;
import dev.duopan.netdisk.FileNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FileTasksTest extends NetdiskFixture {
    private static final int MANY = 2_000;

    @BeforeEach
    void begin() {
        files.file("/a.txt", new byte[7]);
        files.folder("/d");
    }

    private static long order(Api<ManagedFiles> request) {
        ManagedFiles ordered = netdisk.ask(request);
        assertThat(ordered.info()).isEmpty();
        return ordered.task().orElseThrow();
    }

    private static FileTask awaitEnd(long taskId) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> netdisk.ask(new GetFileTask(taskId)),
                        found -> found.status().isFinal());
    }

    /** Occupies the account with a task of the netdisk that takes a while. */
    private static long orderMany() {
        List<FileChange> items = IntStream.range(0, MANY)
                .mapToObj(number -> FileChange.of("/a.txt").into("/many").named("f" + number))
                .toList();
        return netdisk.netdisk()
                .changes()
                .order(netdisk.alice(), new ChangeOrder(ChangeVerb.COPY, items))
                .id();
    }

    @Test
    void copy_async_answersATaskThatTellsWhatBecameOfIt() {
        FileRelocation item = new FileRelocation("/a.txt", "/new/folder/", "b.txt", OnDuplicate.NEWCOPY);

        FileTask task = awaitEnd(order(new CopyFiles(2, List.of(item), OnDuplicate.FAIL)));

        assertThat(task.status()).isEqualTo(FileTaskStatus.SUCCESS);
        assertThat(task.taskErrno()).isZero();
        assertThat(task.progress()).isEqualTo(100);
        assertThat(task.total()).isEqualTo(1);
        assertThat(task.list()).singleElement().satisfies(done -> {
            assertThat(done.from()).isEqualTo("/a.txt");
            assertThat(done.to()).isEqualTo("/new/folder/b.txt");
            assertThat(done.ondup()).isEqualTo(OnDuplicate.NEWCOPY);
            assertThat(done.fromMeta()).extracting(FileTask.Source::size).isEqualTo(7L);
            assertThat(done.toMeta()).extracting(FileTask.Target::isdir).isEqualTo(false);
        });
    }

    @Test
    void moveRenameDelete_async_areMade() {
        awaitEnd(order(new MoveFiles(2, List.of(FileRelocation.of("/a.txt", "/d")), OnDuplicate.FAIL)));
        awaitEnd(order(new RenameFiles(2, List.of(FileRenaming.of("/d", "e")), OnDuplicate.FAIL)));

        assertThat(files.everything()).containsExactly("/e/", "/e/a.txt");

        FileTask task = awaitEnd(order(new DeleteFiles(2, List.of(new FilePath("/e/a.txt")), OnDuplicate.FAIL)));

        assertThat(task.list()).containsExactly(Item.deleted("/e/a.txt", false, 7));
        assertThat(files.everything()).containsExactly("/e/");
    }

    @Test
    void task_ofWhichSomeItemsFail_hasFailedAndListsThese() {
        List<FilePath> paths = List.of(new FilePath("/missing"), new FilePath("/a.txt"), new FilePath("/"));

        FileTask task = awaitEnd(order(new DeleteFiles(2, paths, OnDuplicate.FAIL)));

        assertThat(task.status()).isEqualTo(FileTaskStatus.FAILED);
        assertThat(task.taskErrno()).isEqualTo(4);
        assertThat(task.total()).isEqualTo(3);
        assertThat(task.list()).containsExactly(Item.failed("/missing", -9), Item.failed("/", -7));
        assertThat(files.everything()).containsExactly("/d/");
    }

    @Test
    void async_leftToTheNetdisk_isATaskForManyItemsOnly() {
        awaitEnd(orderMany());
        List<FilePath> few = many(0, ManagedFiles.MOST_AWAITED);
        List<FilePath> more = many(few.size(), ManagedFiles.MOST_AWAITED + 1);

        assertThat(netdisk.ask(new DeleteFiles(1, few, OnDuplicate.FAIL)).info())
                .hasSize(few.size());

        FileTask task = awaitEnd(order(new DeleteFiles(1, more, OnDuplicate.FAIL)));

        assertThat(task.list()).hasSize(more.size());
        long left = netdisk.netdisk()
                .files()
                .summary(netdisk.alice(), FileNode.ROOT)
                .files();
        assertThat(left).isEqualTo(1L + MANY - few.size() - more.size());
    }

    private static List<FilePath> many(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> new FilePath("/many/f" + number))
                .toList();
    }

    @Test
    void async_whileAnotherTaskRuns_isRefusedWith111() {
        long running = orderMany();
        DeleteFiles second = new DeleteFiles(2, List.of(new FilePath("/d")), OnDuplicate.FAIL);

        assertThat(netdisk.refusal(second)).isEqualTo("111");
        netdisk.ask(DeleteFiles.of(List.of(new FilePath("/d"))));

        awaitEnd(running);
        awaitEnd(order(second));
    }

    @Test
    void task_thatRuns_showsProgressAndNoItems() throws IOException {
        long running = orderMany();
        String answer = TestExchange.of(
                        "POST",
                        "/share/taskquery?taskid=" + running + "&clienttype=0&app_id=250528&web=1&access_token="
                                + netdisk.token(netdisk.alice()))
                .answeredBy(netdisk.dispatcher())
                .text();

        assertThat(answer)
                .containsPattern("\"errno\":0,\"task_errno\":0,\"status\":\"(pending|running)\",\"progress\":\\d+,")
                .containsPattern("\"request_id\":\\d+")
                .doesNotContain("list", "total");
        awaitEnd(running);
    }

    @Test
    void task_ofAnotherAccount_isUnknown() {
        long task = order(new DeleteFiles(2, List.of(new FilePath("/d")), OnDuplicate.FAIL));
        Account bob = netdisk.bob();

        assertThat(netdisk.refusal(new GetFileTask(task), bob)).isEqualTo("36016");
        assertThat(netdisk.refusal(new GetFileTask(task + 1))).isEqualTo("36016");
        awaitEnd(task);
    }
}
