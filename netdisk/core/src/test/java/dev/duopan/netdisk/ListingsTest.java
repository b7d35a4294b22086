package dev.duopan.netdisk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.ErrorKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ListingsTest {
    private static final TestClock CLOCK = new TestClock();

    @TempDir
    private static Path directory;

    private static Netdisk netdisk;

    private Account account;

    @BeforeAll
    static void open() {
        netdisk = Netdisk.open(Samples.settings(directory).withClock(CLOCK));
    }

    @AfterAll
    static void close() {
        assertThat(netdisk.verify()).isEmpty();
        netdisk.close();
    }

    @BeforeEach
    void begin() {
        account = netdisk.accounts().add(NewAccount.of("a" + UUID.randomUUID(), "secret".toCharArray()));
    }

    private void fill() {
        for (String path : List.of("/b/x", "/a/y/deep", "/c", "/a/d.jpg", "/e.jpg", "/a/y/f.jpg", "/b/g")) {
            Samples.put(netdisk, account, path, Samples.bytes(path.hashCode(), path.length() % 3 + 1));
            CLOCK.advance(Duration.ofSeconds(path.length() % 2));
        }
    }

    private static PageOrder order(Selection selection, long start, int limit) {
        return new PageOrder("reader", FileNode.ROOT, selection, start, limit);
    }

    private List<FileNode> page(Selection selection, long start, int limit) {
        return netdisk.listings().page(account, order(selection, start, limit)).nodes().stream()
                .map(PathedNode::node)
                .toList();
    }

    private List<FileNode> all(Selection selection) {
        return page(selection, 0, 1_000);
    }

    private static Comparator<FileNode> comparator(Selection selection) {
        Comparator<FileNode> key = switch (selection.order()) {
            case NAME -> Comparator.comparing(FileNode::name);
            case TIME -> Comparator.comparing(FileNode::modifiedAt);
            case CREATED -> Comparator.comparing(FileNode::createdAt);
            case SIZE -> Comparator.comparingLong(FileNode::size);
            case ID -> Comparator.comparingLong(node -> selection.recursive() ? node.parentId() : 0);
        };
        Comparator<FileNode> ascending = key.thenComparingLong(FileNode::id);
        return Comparator.comparing(FileNode::kind, Comparator.reverseOrder())
                .thenComparing(selection.descending() ? ascending.reversed() : ascending);
    }

    static Stream<Arguments> selections() {
        return Stream.of(ListOrder.values())
                .flatMap(order -> Stream.of(true, false)
                        .flatMap(recursive -> Stream.of(true, false)
                                .flatMap(descending -> Stream.of(NodeFilter.NONE, pictures(), picturesAndOthers())
                                        .map(filter -> Selection.children(order)
                                                .withRecursive(recursive)
                                                .withDescending(descending)
                                                .withFilter(filter)))))
                .map(Arguments::of);
    }

    private static NodeFilter picturesAndOthers() {
        return NodeFilter.NONE.withCategories(List.of(FileCategory.OTHER, FileCategory.PICTURE));
    }

    private static NodeFilter pictures() {
        return NodeFilter.NONE.withCategories(List.of(FileCategory.PICTURE));
    }

    @ParameterizedTest
    @MethodSource("selections")
    void page_anySelection_isSortedAndInPiecesTheSame(Selection selection) {
        fill();
        List<FileNode> whole = all(selection);
        List<FileNode> pieces = new ArrayList<>();
        List<FileNode> counted = new ArrayList<>();
        for (int start = 0; start < whole.size() + 2; start += 2) {
            pieces.addAll(page(selection, start, 2));
            counted.addAll(netdisk
                    .listings()
                    .page(account, new PageOrder("stranger " + start, FileNode.ROOT, selection, start, 2))
                    .nodes()
                    .stream()
                    .map(PathedNode::node)
                    .toList());
        }

        assertThat(whole).isNotEmpty().isSortedAccordingTo(comparator(selection));
        assertThat(pieces).isEqualTo(whole);
        assertThat(counted).isEqualTo(whole);
    }

    @Test
    void page_ofATree_knowsPathsAndLeavesOutTheTrash() {
        fill();
        netdisk.trash()
                .trash(account, List.of(netdisk.files().at(account, "/a/y").id()));
        Selection tree = Selection.children(ListOrder.ID).withRecursive(true);

        assertThat(netdisk.listings().page(account, order(tree, 0, 100)).nodes())
                .extracting(PathedNode::path)
                .containsExactly("/b", "/a", "/c", "/e.jpg", "/b/x", "/b/g", "/a/d.jpg");
    }

    @Test
    void page_filters_leaveOutTheRest() {
        fill();
        Selection tree = Selection.children(ListOrder.NAME).withRecursive(true);

        assertThat(all(tree.withFilter(NodeFilter.NONE.withText("E"))))
                .extracting(FileNode::name)
                .containsExactly("deep", "e.jpg");
        assertThat(all(tree.withFilter(NodeFilter.NONE.withExtensions(List.of("jpg")))))
                .extracting(FileNode::name)
                .containsExactly("d.jpg", "e.jpg", "f.jpg");
        assertThat(all(tree.withOnly(NodeKind.FOLDER)))
                .extracting(FileNode::name)
                .containsExactly("a", "b", "y");
        assertThat(all(tree.withFilter(NodeFilter.NONE.withLowerBounds(null, CLOCK.instant()))))
                .isEmpty();
    }

    @Test
    void page_entriesAddedAndRemovedBefore_neitherRepeatsNorHidesOthers() {
        fill();
        Selection names = Selection.children(ListOrder.NAME).withOnly(NodeKind.FILE);
        Samples.put(netdisk, account, "/d");
        List<FileNode> first = page(names, 0, 2);
        netdisk.files().delete(account, List.of(first.getLast().id()));
        Samples.put(netdisk, account, "/a0");
        Samples.put(netdisk, account, "/b0");

        assertThat(first).extracting(FileNode::name).containsExactly("c", "d");
        assertThat(page(names, 2, 2)).extracting(FileNode::name).containsExactly("e.jpg");
    }

    @Test
    void page_ofAnotherReaderOrAnotherListing_isCounted() {
        fill();
        Selection names = Selection.children(ListOrder.NAME);
        page(names, 0, 2);
        Samples.put(netdisk, account, "/0");

        assertThat(page(names, 2, 1)).extracting(FileNode::name).containsExactly("0");
        assertThat(netdisk.listings()
                        .page(account, new PageOrder("other", FileNode.ROOT, names, 3, 1))
                        .nodes())
                .extracting(PathedNode::path)
                .containsExactly("/c");
        assertThat(page(names.withDescending(true), 3, 1))
                .extracting(FileNode::name)
                .containsExactly("c");
    }

    @Test
    void page_askedForAgain_isTheSame() {
        fill();
        Selection tree = Selection.children(ListOrder.TIME).withRecursive(true);
        page(tree, 0, 3);

        assertThat(page(tree, 3, 3)).isEqualTo(page(tree, 3, 3)).hasSize(3);
    }

    @Test
    void page_afterAnHour_isCounted() {
        fill();
        Selection names = Selection.children(ListOrder.NAME);
        page(names, 0, 2);
        Samples.put(netdisk, account, "/0");
        Samples.put(netdisk, account, "/1");
        CLOCK.advance(Duration.ofMinutes(61));

        assertThat(page(names, 3, 1)).extracting(FileNode::name).containsExactly("1");
    }

    @Test
    void page_manyListings_forgetTheOldest() {
        fill();
        Selection names = Selection.children(ListOrder.NAME);
        page(names, 0, 2);
        for (int reader = 0; reader < Listings.POSITIONS; reader++) {
            CLOCK.advance(Duration.ofMillis(1));
            netdisk.listings().page(account, new PageOrder("r" + reader, FileNode.ROOT, names, 0, 2));
        }
        Samples.put(netdisk, account, "/0");
        Samples.put(netdisk, account, "/1");

        assertThat(page(names, 3, 1)).extracting(FileNode::name).containsExactly("1");
    }

    @Test
    void page_afterRestart_goesOn() {
        fill();
        Selection names = Selection.children(ListOrder.NAME);
        page(names, 0, 3);
        Samples.put(netdisk, account, "/0");
        netdisk.close();
        open();

        assertThat(page(names, 3, 5)).extracting(FileNode::name).containsExactly("e.jpg");
    }

    @Test
    void page_more_tellsWhetherSomethingFollows() {
        fill();
        Selection names = Selection.children(ListOrder.NAME);

        assertThat(netdisk.listings().page(account, order(names, 0, 3)).more()).isTrue();
        assertThat(netdisk.listings().page(account, order(names, 0, 4)).more()).isFalse();
    }

    @Test
    void page_ofNoFolder_isRefused() {
        long file = Samples.put(netdisk, account, "/file").id();
        PageOrder order = new PageOrder("reader", file, Selection.children(ListOrder.NAME), 0, 1);

        Samples.assertKind(ErrorKind.NOT_FOUND, () -> netdisk.listings().page(account, order));
        Samples.assertKind(ErrorKind.INVALID, () -> order(Selection.children(ListOrder.NAME), -1, 1));
        Samples.assertKind(ErrorKind.INVALID, () -> order(Selection.children(ListOrder.NAME), 0, 0));
    }

    @Test
    void totals_countByKind() {
        fill();
        Selection tree = Selection.children(ListOrder.TIME).withRecursive(true);
        NodeFilter filter = NodeFilter.NONE.withCategories(List.of(FileCategory.PICTURE, FileCategory.VIDEO));
        long bytes = all(tree.withFilter(pictures())).stream()
                .mapToLong(FileNode::size)
                .sum();

        assertThat(netdisk.listings().totals(account, FileNode.ROOT, tree.withFilter(filter)))
                .isEqualTo(Map.of(FileCategory.PICTURE, new CategoryTotal(3, bytes)));
    }
}
