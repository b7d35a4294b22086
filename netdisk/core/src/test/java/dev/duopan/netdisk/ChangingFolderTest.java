package dev.duopan.netdisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever pages through a folder meets each file that stays once, while another adds and removes files. */
class ChangingFolderTest {
    private static final int FILES = 1_500;
    private static final int FOLDERS = 15;
    private static final int PAGE = 100;

    private static final List<Long> TREE = new ArrayList<>();

    @TempDir
    private static Path directory;

    private static Netdisk netdisk;
    private static Account account;
    private static FileNode sample;
    private static long flat;
    private static long deep;

    @BeforeAll
    static void open() {
        netdisk = Netdisk.open(Samples.settings(directory));
        account = netdisk.accounts().add(NewAccount.of("anna", "secret".toCharArray()));
        sample = Samples.put(netdisk, account, "/sample");
        ManyFiles many = new ManyFiles(directory, sample);
        flat = netdisk.files().createFolders(account, "/flat").id();
        many.into(List.of(flat), FILES);
        deep = netdisk.files().createFolders(account, "/deep").id();
        StringBuilder path = new StringBuilder("/deep");
        for (int depth = 0; depth < FOLDERS; depth++) {
            path.append("/").append(depth);
            TREE.add(netdisk.files().createFolders(account, path.toString()).id());
        }
        many.into(TREE, FILES / FOLDERS);
    }

    @AfterAll
    static void close() {
        assertThat(netdisk.verify()).isEmpty();
        netdisk.close();
    }

    static Stream<Selection> selections() {
        NodeFilter pictures = NodeFilter.NONE.withCategories(List.of(FileCategory.PICTURE, FileCategory.VIDEO));
        return Stream.of(ListOrder.NAME, ListOrder.TIME, ListOrder.SIZE, ListOrder.ID)
                .flatMap(order -> Stream.of(
                        Selection.children(order), Selection.children(order).withDescending(true)))
                .flatMap(selection -> Stream.of(selection, selection.withFilter(pictures)));
    }

    @ParameterizedTest
    @MethodSource("selections")
    void page_ofAFolderThatChanges_hasWhatStaysOnce(Selection selection) throws InterruptedException {
        check(flat, List.of(flat), selection);
    }

    @ParameterizedTest
    @MethodSource("selections")
    void page_ofATreeThatChanges_hasWhatStaysOnce(Selection selection) throws InterruptedException {
        check(deep, TREE, selection.withRecursive(true));
    }

    private static void check(long folder, List<Long> changing, Selection selection) throws InterruptedException {
        long seed = System.nanoTime();
        Set<Long> before = new TreeSet<>(ids(folder, selection, "before", 10_000));
        AtomicBoolean done = new AtomicBoolean();
        Changer changes = new Changer(new Random(seed), changing, before);
        Thread changer = Thread.ofPlatform().start(() -> {
            while (!done.get() && changes.canGoOn()) {
                changes.one();
            }
        });
        List<Long> met = ids(folder, selection, "reader", PAGE);
        done.set(true);
        changer.join();

        Set<Long> stayed = new TreeSet<>(before);
        stayed.removeAll(changes.removed);
        assertThat(changes.removed).as("seed %d", seed).isNotEmpty();
        assertThat(met).as("seed %d", seed).doesNotHaveDuplicates().containsAll(stayed);
    }

    private static List<Long> ids(long folder, Selection selection, String reader, int limit) {
        List<Long> ids = new ArrayList<>();
        NodePage page;
        do {
            page = netdisk.listings().page(account, new PageOrder(reader, folder, selection, ids.size(), limit));
            ids.addAll(page.nodes().stream().map(found -> found.node().id()).toList());
        } while (page.nodes().size() == limit);
        return ids;
    }

    /** Adds and removes files at random places, more at the beginning than at the end. */
    private static final class Changer {
        private final Random random;
        private final List<Long> folders;
        private final List<Long> files;
        private final Set<Long> removed = new TreeSet<>();
        private int number;

        Changer(Random random, List<Long> folders, Set<Long> files) {
            this.random = random;
            this.folders = folders;
            this.files =
                    files.stream().filter(id -> !TREE.contains(id)).collect(Collectors.toCollection(ArrayList::new));
        }

        boolean canGoOn() {
            return !files.isEmpty();
        }

        void one() {
            long folder = folders.get(random.nextInt(folders.size()));
            String name = "%06d-%d.jpg".formatted(random.nextInt(1_000_003), number++);
            netdisk.files()
                    .copy(account, List.of(Relocation.of(sample.id(), folder).named(name)));
            long file = files.remove(random.nextInt(files.size()));
            netdisk.files().delete(account, List.of(file));
            removed.add(file);
        }
    }
}
