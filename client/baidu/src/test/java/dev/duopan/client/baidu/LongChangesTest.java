package dev.duopan.client.baidu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.baidu.file.FileEntry;
import dev.duopan.api.baidu.file.FileRelocation;
import dev.duopan.api.baidu.file.FileRenaming;
import dev.duopan.api.baidu.file.FileTask;
import dev.duopan.api.baidu.file.FileTaskStatus;
import dev.duopan.api.baidu.file.GetFileTask;
import dev.duopan.api.baidu.file.ListAllFiles;
import dev.duopan.api.baidu.file.ManagedFiles;
import dev.duopan.api.baidu.file.OnDuplicate;
import dev.duopan.client.LoopbackTransport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongChangesTest {
    private static final Patience QUICK = new Patience(Duration.ofMillis(5), Duration.ofSeconds(30));

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
        for (String name : List.of("a", "b")) {
            server.upload("/d/" + name, name.getBytes(StandardCharsets.UTF_8));
        }
    }

    private FileChanges changes() {
        return pan.longChanges(QUICK);
    }

    private List<String> names() {
        return pan.files().listAll(ListAllFiles.of("/")).stream()
                .map(FileEntry::path)
                .sorted()
                .toList();
    }

    @Test
    void longChanges_allWell_returnWhenTheyAreMade() {
        changes().copy(List.of(FileRelocation.of("/d/a", "/e")), OnDuplicate.FAIL);
        changes().move(List.of(FileRelocation.of("/d/b", "/e")), OnDuplicate.FAIL);
        changes().rename(List.of(FileRenaming.of("/d/a", "z")), OnDuplicate.FAIL);
        changes().delete(List.of("/e/a"));

        assertThat(names()).containsExactly("/d", "/d/z", "/e", "/e/b");
    }

    @Test
    void longChanges_failedItems_throwThem() {
        assertThatThrownBy(() -> changes().delete(List.of("/missing", "/d/a", "/")))
                .isInstanceOfSatisfying(ItemsRefusedException.class, e -> {
                    assertThat(e.kind()).isEqualTo(ErrorKind.NOT_FOUND);
                    assertThat(e.items())
                            .containsExactly(new ManagedFiles.Item(-9, "/missing"), new ManagedFiles.Item(-7, "/"));
                });
        assertThat(names()).containsExactly("/d", "/d/b");
    }

    @Test
    void longChanges_whileAnotherTaskRuns_waitForIt() {
        server.wire().answerOnce("opera=delete", 200, "{\"errno\":111,\"request_id\":1}");

        changes().delete(List.of("/d/a"));

        assertThat(names()).containsExactly("/d", "/d/b");
    }

    @Test
    void longChanges_serviceThatIsDoneAtOnce_isBelieved() {
        server.wire()
                .answerOnce(
                        "opera=delete",
                        200,
                        "{\"errno\":0,\"info\":[{\"errno\":-9,\"path\":\"/d/a\"}],\"taskid\":0,\"request_id\":1}");

        assertThatThrownBy(() -> changes().delete(List.of("/d/a"))).isInstanceOf(ItemsRefusedException.class);
    }

    @Test
    void longChanges_failedTaskThatNamesNoItem_isAFailure() {
        server.wire()
                .answerOnce(
                        "taskquery", 200, "{\"errno\":0,\"task_errno\":4,\"status\":\"failed\",\"request_id\":\"1\"}");

        assertThatThrownBy(() -> changes().delete(List.of("/d/a"))).isInstanceOf(ItemsRefusedException.class);
    }

    @Test
    void longChanges_patienceAtItsEnd_areUnavailable() {
        server.wire().answerOnce("taskquery", 200, "{\"status\":\"pending\",\"progress\":\"0\"}");
        Patience none = new Patience(Duration.ofMillis(1), Duration.ofNanos(1));

        assertThatThrownBy(() -> pan.longChanges(none).delete(List.of("/d/a")))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.UNAVAILABLE))
                .hasMessageContaining("ask again later");
    }

    @Test
    void longChanges_otherRefusals_stayWhatTheyAre() {
        server.wire()
                .answerOnce(
                        "opera=delete",
                        200,
                        "{\"errno\":132,\"authwidget\":{\"saferand\":\"r\"},\"verify_scene\":100,\"request_id\":1}");

        assertThatThrownBy(() -> changes().delete(List.of("/d/a")))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.RISK_CONTROL));
    }

    @Test
    void task_asRealServicesWriteIt_isUnderstood() {
        server.wire()
                .answerOnce(
                        "taskquery",
                        200,
                        "{\"status\":\"running\",\"progress\":\"43\",\"task_errno\":\"0\",\"request_id\":\"7\"}");
        assertThat(pan.files().task(new GetFileTask(1)).send())
                .isEqualTo(new FileTask(0, FileTaskStatus.RUNNING, 43, null, null));

        server.wire().answerOnce("taskquery", 200, "{\"errno\":0,\"status\":\"queueing\"}");
        assertThat(pan.files().task(new GetFileTask(1)).send().status()).isEqualTo(FileTaskStatus.RUNNING);

        server.wire()
                .answerOnce(
                        "taskquery",
                        200,
                        "{\"errno\":0,\"status\":\"success\",\"list\":[{\"from\":\"/a\",\"to\":\"/b\",\"from_meta\":"
                                + "{\"isdir\":\"1\",\"mtime\":12,\"size\":\"5\"},\"to_meta\":{\"isdir\":1,"
                                + "\"mtime\":\"12\",\"size\":5},\"error_code\":\"0\"}],\"total\":\"1\"}");
        FileTask done = pan.files().task(new GetFileTask(1)).send();
        assertThat(done.failures()).isEmpty();
        assertThat(done.list())
                .singleElement()
                .satisfies(item -> assertThat(item.fromMeta()).isEqualTo(new FileTask.Source(true, "12", 5)));
    }
}
