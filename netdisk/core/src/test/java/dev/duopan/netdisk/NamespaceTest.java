package dev.duopan.netdisk;

import static dev.duopan.netdisk.Samples.assertKind;
import static dev.duopan.netdisk.Samples.children;
import static dev.duopan.netdisk.Samples.names;
import static dev.duopan.netdisk.Samples.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.ErrorKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedNetdisk.class)
class NamespaceTest {
    private final Netdisk netdisk;
    private final Account account;
    private final Namespace files;

    NamespaceTest(Netdisk netdisk, Account account) {
        this.netdisk = netdisk;
        this.account = account;
        files = netdisk.files();
    }

    @Test
    void get_root_alwaysExists() {
        FileNode root = files.get(account, FileNode.ROOT);

        assertThat(root.isRoot()).isTrue();
        assertThat(root.isFolder()).isTrue();
        assertThat(files.live(account, FileNode.ROOT)).isEqualTo(root);
        assertThat(files.at(account, "/")).isEqualTo(root);
        assertThat(files.pathOf(account, FileNode.ROOT)).isEqualTo("/");
    }

    @Test
    void get_unknownId_throwsNotFound() {
        assertKind(ErrorKind.NOT_FOUND, () -> files.get(account, Long.MAX_VALUE));
        assertKind(ErrorKind.NOT_FOUND, () -> files.get(account, -1));
        assertKind(ErrorKind.NOT_FOUND, () -> files.live(account, Long.MIN_VALUE));
    }

    @Test
    void at_path_findsWhatWasPutThere() {
        FileNode file = put(netdisk, account, "/照片/2024/😀.jpg");

        assertThat(files.at(account, "/照片/2024/😀.jpg")).isEqualTo(file);
        assertThat(files.pathOf(account, file.id())).isEqualTo("/照片/2024/😀.jpg");
        assertThat(files.child(account, file.parentId(), "😀.jpg")).contains(file);
    }

    @Test
    void find_nothingThere_isEmpty() {
        put(netdisk, account, "/a/b");

        assertThat(files.find(account, "/a/c")).isEmpty();
        assertThat(files.find(account, "/a/b/c")).isEmpty();
        assertThat(files.find(account, "/A/b")).isEmpty();
        assertKind(ErrorKind.NOT_FOUND, () -> files.at(account, "/x"));
        assertKind(ErrorKind.INVALID, () -> files.find(account, "/a/../b"));
    }

    @Test
    void find_ids_leavesOutUnknownOnes() {
        FileNode one = put(netdisk, account, "/one");
        FileNode two = put(netdisk, account, "/two");

        assertThat(files.find(account, List.of(two.id(), Long.MAX_VALUE, one.id(), -5L)))
                .containsExactly(one, two);
        assertThat(files.find(account, List.of())).isEmpty();
    }

    @Test
    void children_byName_hasFoldersFirstAlsoDescending() {
        put(netdisk, account, "/b");
        put(netdisk, account, "/a");
        files.createFolders(account, "/y");
        files.createFolders(account, "/z");

        assertThat(list(Listing.by(ListOrder.NAME))).containsExactly("y", "z", "a", "b");
        assertThat(list(Listing.by(ListOrder.NAME).withDescending(true))).containsExactly("z", "y", "b", "a");
        assertThat(list(Listing.by(ListOrder.NAME).withFoldersFirst(false))).containsExactly("a", "b", "y", "z");
        assertThat(list(Listing.by(ListOrder.NAME).withFoldersOnly(true))).containsExactly("y", "z");
    }

    @Test
    void children_bySizeTimeAndId_areOrdered() {
        put(netdisk, account, "/middle", Samples.bytes(1, 20));
        put(netdisk, account, "/big", Samples.bytes(1, 30));
        put(netdisk, account, "/small", Samples.bytes(1, 10));

        assertThat(list(Listing.by(ListOrder.SIZE))).containsExactly("small", "middle", "big");
        assertThat(list(Listing.by(ListOrder.ID))).containsExactly("middle", "big", "small");
        assertThat(list(Listing.by(ListOrder.TIME))).containsExactly("middle", "big", "small");
        assertThat(list(Listing.by(ListOrder.ID).withDescending(true))).containsExactly("small", "big", "middle");
    }

    @Test
    void children_window_cutsTheWholeOrder() {
        for (int index = 0; index < 10; index++) {
            put(netdisk, account, "/" + index);
        }

        assertThat(list(Listing.by(ListOrder.NAME).withWindow(3, 4))).containsExactly("3", "4", "5", "6");
        assertThat(list(Listing.by(ListOrder.NAME).withWindow(9, 4))).containsExactly("9");
        assertThat(list(Listing.by(ListOrder.NAME).withWindow(Long.MAX_VALUE, 4)))
                .isEmpty();
        assertKind(ErrorKind.INVALID, () -> Listing.by(ListOrder.NAME).withWindow(-1, 4));
        assertKind(ErrorKind.INVALID, () -> Listing.by(ListOrder.NAME).withWindow(0, 0));
    }

    @Test
    void children_ofFileOrUnknownFolder_throwsNotFound() {
        FileNode file = put(netdisk, account, "/file");

        assertKind(ErrorKind.NOT_FOUND, () -> files.children(account, file.id(), Listing.by(ListOrder.NAME)));
        assertKind(ErrorKind.NOT_FOUND, () -> files.children(account, 4711_000_000L, IdPage.first(10)));
    }

    @Test
    void children_pagesById_coverEverythingOnce() {
        for (int index = 0; index < 5; index++) {
            put(netdisk, account, "/" + index);
        }

        List<FileNode> first = files.children(account, FileNode.ROOT, IdPage.first(2));
        List<FileNode> second = files.children(
                account, FileNode.ROOT, IdPage.first(9).after(first.getLast().id()));

        assertThat(names(first)).containsExactly("0", "1");
        assertThat(names(second)).containsExactly("2", "3", "4");
    }

    @Test
    void children_pageWithTrashed_showsThemInTheirOldFolder() {
        FileNode folder = files.createFolders(account, "/folder");
        FileNode trashed = put(netdisk, account, "/folder/trashed");
        put(netdisk, account, "/folder/live");
        netdisk.trash().trash(account, List.of(trashed.id()));

        assertThat(names(files.children(account, folder.id(), IdPage.first(10))))
                .containsExactly("live");
        assertThat(names(files.children(account, folder.id(), IdPage.first(10).withTrashed(true))))
                .containsExactly("trashed", "live");
        assertThat(files.get(account, trashed.id()).isTrashed()).isTrue();
    }

    @Test
    void tree_recursive_hasFoldersFirstThenFilesByFolder() {
        put(netdisk, account, "/a/two/2");
        put(netdisk, account, "/a/one/1");
        put(netdisk, account, "/a/0");
        put(netdisk, account, "/b/other");

        List<PathedNode> all = files.tree(account, files.at(account, "/a").id(), TreeListing.all());

        assertThat(all)
                .extracting(PathedNode::path)
                .containsExactly("/a/two", "/a/one", "/a/0", "/a/two/2", "/a/one/1");
    }

    @Test
    void tree_windows_neitherOverlapNorLeaveOut() {
        for (int index = 0; index < 7; index++) {
            put(netdisk, account, "/f" + index % 3 + "/" + index);
        }

        List<PathedNode> all = files.tree(account, FileNode.ROOT, TreeListing.all());
        List<PathedNode> first =
                files.tree(account, FileNode.ROOT, TreeListing.all().withWindow(0, 4));
        List<PathedNode> rest =
                files.tree(account, FileNode.ROOT, TreeListing.all().withWindow(4, 100));

        assertThat(all)
                .hasSize(10)
                .startsWith(first.toArray(new PathedNode[0]))
                .endsWith(rest.toArray(new PathedNode[0]));
        assertThat(first).hasSize(4);
    }

    @Test
    void tree_notRecursive_staysOnOneLevel() {
        put(netdisk, account, "/a/b/c");

        assertThat(files.tree(account, FileNode.ROOT, TreeListing.all().withRecursive(false)))
                .extracting(PathedNode::path)
                .containsExactly("/a");
    }

    @Test
    void tree_lowerBounds_leaveOutWhatIsOlder() {
        FileNode file = put(netdisk, account, "/old");

        TreeListing later = TreeListing.all().withLowerBounds(file.createdAt(), null);
        TreeListing earlier =
                TreeListing.all().withLowerBounds(null, file.modifiedAt().minusMillis(1));

        assertThat(files.tree(account, FileNode.ROOT, later)).isEmpty();
        assertThat(files.tree(account, FileNode.ROOT, earlier)).hasSize(1);
    }

    @Test
    void tree_ordered_sortsOverAllFolders() {
        put(netdisk, account, "/x/b", Samples.bytes(1, 1));
        put(netdisk, account, "/a", Samples.bytes(1, 2));

        assertThat(files.tree(account, FileNode.ROOT, TreeListing.all().withOrder(ListOrder.SIZE, true)))
                .extracting(PathedNode::path)
                .containsExactly("/x", "/a", "/x/b");
        assertThat(files.tree(account, FileNode.ROOT, TreeListing.all().withOrder(ListOrder.NAME, false)))
                .extracting(PathedNode::path)
                .containsExactly("/x", "/a", "/x/b");
    }

    @Test
    void tree_trashedFolder_isLeftOutWithEverythingInIt() {
        put(netdisk, account, "/gone/file");
        put(netdisk, account, "/kept/file");
        netdisk.trash().trash(account, List.of(files.at(account, "/gone").id()));

        assertThat(files.tree(account, FileNode.ROOT, TreeListing.all()))
                .extracting(PathedNode::path)
                .containsExactly("/kept", "/kept/file");
    }

    @Test
    void search_fuzzy_findsSubstringsInAnyAsciiCase() {
        put(netdisk, account, "/Holiday.JPG");
        put(netdisk, account, "/a/my holiday 照片.png");
        put(netdisk, account, "/other");

        assertThat(search("holiday", false)).containsExactly("Holiday.JPG", "my holiday 照片.png");
        assertThat(search("照", false)).containsExactly("my holiday 照片.png");
        assertThat(search("nothing", false)).isEmpty();
    }

    @Test
    void search_wildcards_areOrdinaryCharacters() {
        put(netdisk, account, "/100%!_x");
        put(netdisk, account, "/100 and more");

        assertThat(search("0%!_", false)).containsExactly("100%!_x");
    }

    @Test
    void search_exact_findsTheWholeNameOnly() {
        put(netdisk, account, "/a");
        put(netdisk, account, "/x/a");
        put(netdisk, account, "/ab");

        assertThat(search("a", true)).containsExactly("a", "a");
    }

    @Test
    void search_trashed_onlyWhenWanted() {
        put(netdisk, account, "/gone/needle");
        netdisk.trash().trash(account, List.of(files.at(account, "/gone").id()));

        assertThat(search("needle", false)).isEmpty();
        assertThat(files.search(
                        account, new NameSearch("needle", false, IdPage.first(9).withTrashed(true))))
                .hasSize(1);
        assertKind(ErrorKind.INVALID, () -> search("", false));
    }

    @Test
    void search_pages_continueAfterTheLastId() {
        for (int index = 0; index < 5; index++) {
            put(netdisk, account, "/needle" + index);
        }

        List<FileNode> first = files.search(account, new NameSearch("needle", false, IdPage.first(2)));
        List<FileNode> rest = files.search(
                account,
                new NameSearch(
                        "needle", false, IdPage.first(9).after(first.getLast().id())));

        assertThat(names(first)).containsExactly("needle0", "needle1");
        assertThat(names(rest)).containsExactly("needle2", "needle3", "needle4");
    }

    @Test
    void summary_folder_countsEveryLevelWithoutTrash() {
        put(netdisk, account, "/a/b/c", Samples.bytes(1, 10));
        put(netdisk, account, "/a/d", Samples.bytes(1, 5));
        FileNode gone = put(netdisk, account, "/a/gone", Samples.bytes(1, 100));
        netdisk.trash().trash(account, List.of(gone.id()));

        assertThat(files.summary(account, files.at(account, "/a").id())).isEqualTo(new FolderSummary(15, 2, 1));
        assertThat(files.summary(account, FileNode.ROOT)).isEqualTo(new FolderSummary(15, 2, 2));
    }

    @Test
    void withChildren_folders_tellsThoseThatHoldSomething() {
        FileNode full = files.createFolders(account, "/full");
        put(netdisk, account, "/full/x");
        FileNode empty = files.createFolders(account, "/empty");
        FileNode emptied = files.createFolders(account, "/emptied");
        netdisk.trash()
                .trash(account, List.of(put(netdisk, account, "/emptied/x").id()));

        assertThat(files.withChildren(account, List.of(full.id(), empty.id(), emptied.id())))
                .containsExactly(full.id());
        assertThat(files.withChildren(account, List.of())).isEmpty();
    }

    @Test
    void createFolder_newName_keepsClientTimes() {
        Instant created = Instant.ofEpochSecond(1_000_000);
        Instant modified = Instant.ofEpochSecond(2_000_000);

        FileNode folder = files.createFolder(
                account, NewFolder.at(Destination.in(FileNode.ROOT, "folder")).withClientTimes(created, modified));

        assertThat(folder.isFolder()).isTrue();
        assertThat(folder.clientCreatedAt()).isEqualTo(created);
        assertThat(folder.clientModifiedAt()).isEqualTo(modified);
        assertThat(files.live(account, folder.id())).isEqualTo(folder);
    }

    @Test
    void createFolder_takenName_followsThePolicy() {
        FileNode folder = files.createFolders(account, "/folder");
        NewFolder again = NewFolder.at(Destination.at("/folder"));

        assertKind(ErrorKind.EXISTS, () -> files.createFolder(account, again));
        assertThat(files.createFolder(account, again.withPolicy(ConflictPolicy.SKIP)))
                .isEqualTo(folder);
        assertThat(files.createFolder(account, again.withPolicy(ConflictPolicy.OVERWRITE)))
                .isEqualTo(folder);
        assertThat(files.createFolder(account, again.withPolicy(ConflictPolicy.RENAME))
                        .name())
                .isEqualTo("folder(1)");
        assertThat(files.createFolder(account, again.withPolicy(ConflictPolicy.RENAME))
                        .name())
                .isEqualTo("folder(2)");
    }

    @Test
    void createFolder_overFile_throwsExists() {
        put(netdisk, account, "/file");
        NewFolder order = NewFolder.at(Destination.at("/file")).withPolicy(ConflictPolicy.OVERWRITE);

        assertKind(ErrorKind.EXISTS, () -> files.createFolder(account, order));
        assertKind(ErrorKind.EXISTS, () -> files.createFolders(account, "/file/deeper"));
        assertThat(children(netdisk, account, "/")).containsExactly("file");
    }

    @Test
    void createFolder_inFileOrNowhere_throwsNotFound() {
        FileNode file = put(netdisk, account, "/file");

        assertKind(
                ErrorKind.NOT_FOUND, () -> files.createFolder(account, NewFolder.at(Destination.in(file.id(), "x"))));
        assertKind(ErrorKind.NOT_FOUND, () -> files.createFolder(account, NewFolder.at(Destination.in(-1, "x"))));
    }

    @Test
    void createFolders_existingPath_returnsIt() {
        FileNode folder = files.createFolders(account, "/a/b/c");

        assertThat(files.createFolders(account, "/a/b/c")).isEqualTo(folder);
        assertThat(files.createFolders(account, "/").isRoot()).isTrue();
        assertThat(children(netdisk, account, "/a")).containsExactly("b");
    }

    @Test
    void createFolder_tooDeep_throwsInvalidAndCreatesNothing() {
        FileNode deepest = files.createFolders(account, "/d".repeat(100));

        assertKind(
                ErrorKind.INVALID, () -> files.createFolder(account, NewFolder.at(Destination.in(deepest.id(), "x"))));
        assertKind(ErrorKind.INVALID, () -> put(netdisk, account, "/d".repeat(100) + "/x"));
    }

    private List<String> list(Listing listing) {
        return names(files.children(account, FileNode.ROOT, listing));
    }

    private List<String> search(String text, boolean exact) {
        return names(files.search(account, new NameSearch(text, exact, IdPage.first(100))));
    }
}
