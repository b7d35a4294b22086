package dev.duopan.netdisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiesTest {
    @TempDir
    private Path directory;

    private Netdisk netdisk;
    private Account anna;

    @BeforeEach
    void open() {
        netdisk = Netdisk.open(Samples.settings(directory));
        anna = netdisk.accounts().add(NewAccount.of("anna", "secret".toCharArray()));
    }

    @AfterEach
    void close() {
        assertThat(netdisk.verify()).isEmpty();
        netdisk.close();
    }

    private long folder(String path) {
        return netdisk.files().createFolders(anna, path).id();
    }

    private Task order(long target, Long... ids) {
        return netdisk.copies().order(anna, new CopyOrder(List.of(ids), target));
    }

    private Task awaitEnd(Task task) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> netdisk.copies().get(anna, task.id()),
                        found -> found.status().isFinal());
    }

    private List<String> below(long folderId) {
        return netdisk.files().tree(anna, folderId, TreeListing.all()).stream()
                .map(PathedNode::path)
                .map(path -> path.replaceFirst("^/(target|folder)/", "/"))
                .sorted()
                .toList();
    }

    private ErrorKind refusal(long target, Long... ids) {
        return catchThrowableOfType(DuopanException.class, () -> order(target, ids))
                .kind();
    }

    @Test
    void order_filesAndFolders_areCopiedWithEverythingInThem() {
        long source = folder("/source");
        folder("/source/a/b");
        folder("/source/empty");
        for (int number = 0; number < 40; number++) {
            Samples.put(netdisk, anna, "/source/a/f" + number);
        }
        Samples.put(netdisk, anna, "/source/a/b/deep");
        long file = Samples.put(netdisk, anna, "/file").id();
        long target = folder("/target");
        long used = netdisk.accounts().usage(anna).used();
        netdisk.tasks().start();

        Task done = awaitEnd(order(target, source, file));

        assertThat(done.status()).as(done.failure()).isEqualTo(TaskStatus.DONE);
        assertThat(done.done()).isEqualTo(46);
        assertThat(done.total()).isEqualTo(46);
        assertThat(below(target)).hasSize(46).contains("/file", "/source/empty", "/source/a/f39", "/source/a/b/deep");
        assertThat(netdisk.accounts().usage(anna).used()).isEqualTo(2 * used);
        assertThat(Samples.read(netdisk, netdisk.files().at(anna, "/target/source/a/b/deep")))
                .isEqualTo(Samples.text("/source/a/b/deep"));
    }

    @Test
    void order_takenNamesAndOwnFolder_getNumbers() {
        long folder = folder("/folder");
        long file = Samples.put(netdisk, anna, "/folder/f.txt").id();
        netdisk.tasks().start();

        awaitEnd(order(folder, file));
        awaitEnd(order(FileNode.ROOT, folder));

        assertThat(below(folder)).containsExactly("/f(1).txt", "/f.txt");
        assertThat(netdisk.files().find(anna, "/folder(1)/f.txt")).isPresent();
    }

    @Test
    void order_whatCantBe_isRefusedAtOnce() {
        long folder = folder("/folder");
        long inside = folder("/folder/inside");
        long file = Samples.put(netdisk, anna, "/file").id();
        Account poor = netdisk.accounts()
                .add(NewAccount.of("poor", "secret".toCharArray()).withQuota(6));
        long full = Samples.put(netdisk, poor, "/full").id();

        assertThat(refusal(inside, file, folder)).isEqualTo(ErrorKind.CONFLICT);
        assertThat(refusal(folder, file, 404L)).isEqualTo(ErrorKind.NOT_FOUND);
        assertThat(refusal(404, file)).isEqualTo(ErrorKind.NOT_FOUND);
        assertThat(refusal(folder, FileNode.ROOT)).isEqualTo(ErrorKind.INVALID);
        assertThat(refusal(folder, full)).isEqualTo(ErrorKind.NOT_FOUND);
        assertThat(catchThrowableOfType(
                                DuopanException.class,
                                () -> netdisk.copies().order(poor, new CopyOrder(List.of(full), FileNode.ROOT)))
                        .kind())
                .isEqualTo(ErrorKind.QUOTA);
        assertThat(below(FileNode.ROOT)).hasSize(3);
    }

    @Test
    void run_sourceGoneMeanwhile_copiesTheRestAndFails() {
        long one = Samples.put(netdisk, anna, "/one").id();
        long two = Samples.put(netdisk, anna, "/two").id();
        long target = folder("/target");
        Task task = order(target, one, two);
        netdisk.trash().trash(anna, List.of(one));
        netdisk.tasks().start();

        Task done = awaitEnd(task);

        assertThat(done.status()).isEqualTo(TaskStatus.FAILED);
        assertThat(done.failure()).contains("1 of them");
        assertThat(below(target)).containsExactly("/two");
    }

    @Test
    void run_targetGoneMeanwhile_failsWithoutCopies() {
        long file = Samples.put(netdisk, anna, "/file").id();
        long target = folder("/target");
        Task task = order(target, file);
        netdisk.trash().trash(anna, List.of(target));
        netdisk.tasks().start();

        assertThat(awaitEnd(task).status()).isEqualTo(TaskStatus.FAILED);
    }

    @Test
    void get_byAnotherAccount_doesNotExist() {
        Task task = order(folder("/target"), Samples.put(netdisk, anna, "/file").id());
        Account ben = netdisk.accounts().add(NewAccount.of("ben", "secret".toCharArray()));

        assertThat(catchThrowableOfType(
                                DuopanException.class, () -> netdisk.copies().get(ben, task.id()))
                        .kind())
                .isEqualTo(ErrorKind.NOT_FOUND);
    }
}
