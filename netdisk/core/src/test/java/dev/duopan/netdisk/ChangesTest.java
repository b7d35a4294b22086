package dev.duopan.netdisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.ChangeOutcome.Look;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {
    @TempDir
    private Path directory;

    private Netdisk netdisk;
    private Account anna;

    @BeforeEach
    void open() {
        netdisk = Netdisk.open(Samples.settings(directory));
        anna = netdisk.accounts().add(NewAccount.of("anna", "secret".toCharArray()));
        Samples.put(netdisk, anna, "/a");
        Samples.put(netdisk, anna, "/b");
    }

    @AfterEach
    void close() {
        assertThat(netdisk.verify()).isEmpty();
        netdisk.close();
    }

    private static ChangeOrder order(ChangeVerb verb, FileChange... items) {
        return new ChangeOrder(verb, List.of(items));
    }

    private List<ChangeOutcome> make(ChangeVerb verb, FileChange... items) {
        return netdisk.changes().make(anna, order(verb, items));
    }

    private Task awaitEnd(Task task) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> netdisk.changes().find(anna, task.id()).orElseThrow(),
                        found -> found.status().isFinal());
    }

    private List<String> everything() {
        return netdisk.files().tree(anna, FileNode.ROOT, TreeListing.all()).stream()
                .map(PathedNode::path)
                .sorted()
                .toList();
    }

    @Test
    void make_someFail_changesTheOthersAndLeavesNothingOfThose() {
        List<ChangeOutcome> outcomes = make(
                ChangeVerb.MOVE,
                FileChange.of("/a").into("/new/folder").named("b/c"),
                FileChange.of("/missing").into("/other"),
                FileChange.of("/b").into("/good/"),
                FileChange.of("/").into("/good"),
                FileChange.of("nonsense").into("/good"),
                FileChange.of("/a").into("/good").refusedAs(ErrorKind.DENIED));

        assertThat(outcomes)
                .extracting(ChangeOutcome::failure)
                .containsExactly(
                        ErrorKind.INVALID,
                        ErrorKind.NOT_FOUND,
                        null,
                        ErrorKind.INVALID,
                        ErrorKind.INVALID,
                        ErrorKind.DENIED);
        assertThat(everything()).containsExactly("/a", "/good", "/good/b");
    }

    @Test
    void make_folderIntoItself_makesNoFolderInIt() {
        netdisk.files().createFolders(anna, "/folder");

        assertThat(make(ChangeVerb.COPY, FileChange.of("/folder").into("/folder/in/side")))
                .extracting(ChangeOutcome::failure)
                .containsExactly(ErrorKind.CONFLICT);
        assertThat(everything()).containsExactly("/a", "/b", "/folder");
    }

    @Test
    void make_policies_doAsTheySay() {
        FileChange ontoB = FileChange.of("/a").named("b");

        assertThat(make(ChangeVerb.COPY, ontoB).getFirst().failure()).isEqualTo(ErrorKind.EXISTS);
        assertThat(make(ChangeVerb.COPY, ontoB.withPolicy(ConflictPolicy.SKIP))
                        .getFirst()
                        .path())
                .isEqualTo("/b");
        assertThat(make(ChangeVerb.COPY, ontoB.withPolicy(ConflictPolicy.RENAME))
                        .getFirst()
                        .path())
                .isEqualTo("/b(1)");
        assertThat(make(ChangeVerb.MOVE, ontoB.withPolicy(ConflictPolicy.OVERWRITE))
                        .getFirst()
                        .path())
                .isEqualTo("/b");
        assertThat(everything()).containsExactly("/b", "/b(1)");
    }

    @Test
    void make_itemAfterItem_seesWhatThoseBeforeDid() {
        make(
                ChangeVerb.MOVE,
                FileChange.of("/a").into("/x"),
                FileChange.of("/x").named("y"),
                FileChange.of("/y/a").into("/").named("c"));

        assertThat(everything()).containsExactly("/b", "/c", "/y");
    }

    @Test
    void make_copiesUntilFull_refusesTheRest() {
        Account poor = netdisk.accounts()
                .add(NewAccount.of("poor", "secret".toCharArray()).withQuota(10));
        Samples.put(netdisk, poor, "/five");

        assertThat(netdisk.changes()
                        .make(
                                poor,
                                order(
                                        ChangeVerb.COPY,
                                        FileChange.of("/five").named("2"),
                                        FileChange.of("/five").named("3"))))
                .extracting(ChangeOutcome::failure)
                .containsExactly(null, ErrorKind.QUOTA);
    }

    @Test
    void order_allWell_isDoneAndSaysWhatBecameOfEach() {
        netdisk.tasks().start();

        Task done = awaitEnd(netdisk.changes().order(anna, order(ChangeVerb.TRASH, FileChange.of("/a"))));

        assertThat(done.status()).as(done.failure()).isEqualTo(TaskStatus.DONE);
        assertThat(done.done()).isEqualTo(1).isEqualTo(done.total());
        ChangeOutcome outcome = netdisk.changes().outcomes(done).getFirst();
        Look before = outcome.before();
        assertThat(before).isNotNull();
        assertThat(before.size()).isEqualTo(2);
        assertThat(outcome.change().path()).isEqualTo("/a");
        assertThat(everything()).containsExactly("/b");
    }

    @Test
    void order_someFail_makesAllOthersAndFails() {
        netdisk.tasks().start();
        FileChange[] items = IntStream.range(0, 120)
                .mapToObj(number ->
                        FileChange.of(number % 60 == 7 ? "/missing" : "/a").named("copy" + number))
                .toArray(FileChange[]::new);

        Task done = awaitEnd(netdisk.changes().order(anna, order(ChangeVerb.COPY, items)));

        assertThat(done.status()).isEqualTo(TaskStatus.FAILED);
        assertThat(done.done()).isEqualTo(120);
        assertThat(netdisk.changes().outcomes(done))
                .hasSize(120)
                .filteredOn(ChangeOutcome::failed)
                .extracting(ChangeOutcome::position)
                .containsExactly(7, 67);
        assertThat(everything()).hasSize(120);
    }

    @Test
    void order_whileAnotherIsUnfinished_isBusy() {
        ChangeOrder order = order(ChangeVerb.TRASH, FileChange.of("/a"));
        Task first = netdisk.changes().order(anna, order);

        Samples.assertKind(ErrorKind.BUSY, () -> netdisk.changes().order(anna, order));

        netdisk.tasks().start();
        awaitEnd(first);
        netdisk.changes().order(anna, order);
    }

    @Test
    void order_manyOneAfterTheOther_remembersTheLastHundred() {
        netdisk.tasks().start();
        List<Task> tasks = IntStream.range(0, Changes.REMEMBERED + 3)
                .mapToObj(number ->
                        awaitEnd(netdisk.changes().order(anna, order(ChangeVerb.TRASH, FileChange.of("/x")))))
                .toList();

        assertThat(netdisk.changes().find(anna, tasks.getFirst().id())).isEmpty();
        assertThat(netdisk.changes().outcomes(tasks.getFirst())).isEmpty();
        assertThat(netdisk.changes().find(anna, tasks.get(4).id())).isPresent();
    }

    @Test
    void find_byAnotherAccount_isNothing() {
        Task task = netdisk.changes().order(anna, order(ChangeVerb.TRASH, FileChange.of("/a")));
        Account ben = netdisk.accounts().add(NewAccount.of("ben", "secret".toCharArray()));

        assertThat(netdisk.changes().find(ben, task.id())).isEmpty();
        assertThat(netdisk.changes().find(anna, task.id() + 1)).isEmpty();
    }

    @Test
    void order_ofAnAccountThatGoesMeanwhile_endsWithIt() {
        FileChange[] items = IntStream.range(0, 2_000)
                .mapToObj(number -> FileChange.of("/a").named("copy" + number))
                .toArray(FileChange[]::new);
        netdisk.changes().order(anna, order(ChangeVerb.COPY, items));
        netdisk.tasks().start();
        netdisk.accounts().remove(anna);
        Account ben = netdisk.accounts().add(NewAccount.of("ben", "secret".toCharArray()));
        Task next = netdisk.changes().order(ben, order(ChangeVerb.TRASH, FileChange.of("/a")));

        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        netdisk.changes().find(ben, next.id()).orElseThrow().status() == TaskStatus.FAILED);
    }
}
