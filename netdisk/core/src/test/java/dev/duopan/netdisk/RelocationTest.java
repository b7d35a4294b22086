package dev.duopan.netdisk;

import static dev.duopan.netdisk.Samples.assertKind;
import static dev.duopan.netdisk.Samples.children;
import static dev.duopan.netdisk.Samples.put;
import static dev.duopan.netdisk.Samples.read;
import static dev.duopan.netdisk.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.ErrorKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedNetdisk.class)
class RelocationTest {
    private final Netdisk netdisk;
    private final Account account;
    private final Namespace files;

    RelocationTest(Netdisk netdisk, Account account) {
        this.netdisk = netdisk;
        this.account = account;
        files = netdisk.files();
    }

    @Test
    void rename_freeName_keepsIdAndContent() {
        FileNode file = put(netdisk, account, "/old", text("x"));

        FileNode renamed = files.rename(account, file.id(), "new");

        assertThat(renamed.id()).isEqualTo(file.id());
        assertThat(renamed.content()).isEqualTo(file.content());
        assertThat(children(netdisk, account, "/")).containsExactly("new");
    }

    @Test
    void rename_toItself_changesNothing() {
        FileNode file = put(netdisk, account, "/same");

        assertThat(files.rename(account, file.id(), "same")).isEqualTo(file);
    }

    @Test
    void rename_takenOrIllegalName_isRefused() {
        FileNode file = put(netdisk, account, "/one");
        put(netdisk, account, "/two");

        assertKind(ErrorKind.EXISTS, () -> files.rename(account, file.id(), "two"));
        assertKind(ErrorKind.INVALID, () -> files.rename(account, file.id(), "a/b"));
        assertKind(ErrorKind.INVALID, () -> files.rename(account, FileNode.ROOT, "root"));
        assertThat(children(netdisk, account, "/")).containsExactly("one", "two");
    }

    @Test
    void move_folder_takesEverythingAlong() {
        FileNode file = put(netdisk, account, "/a/b/c");
        FileNode target = files.createFolders(account, "/target");

        files.move(account, List.of(Relocation.of(files.at(account, "/a").id(), target.id())));

        assertThat(files.pathOf(account, file.id())).isEqualTo("/target/a/b/c");
        assertThat(files.find(account, "/a")).isEmpty();
    }

    @Test
    void move_withNewName_doesBoth() {
        FileNode file = put(netdisk, account, "/a/old");

        FileNode moved = files.move(
                        account, List.of(Relocation.of(file.id(), FileNode.ROOT).named("new")))
                .getFirst();

        assertThat(files.at(account, "/new")).isEqualTo(moved);
    }

    @Test
    void move_intoItselfOrBelow_throwsConflict() {
        FileNode outer = files.createFolders(account, "/outer");
        FileNode inner = files.createFolders(account, "/outer/inner");

        assertKind(ErrorKind.CONFLICT, () -> files.move(account, List.of(Relocation.of(outer.id(), inner.id()))));
        assertKind(ErrorKind.CONFLICT, () -> files.move(account, List.of(Relocation.of(outer.id(), outer.id()))));
        assertKind(ErrorKind.CONFLICT, () -> files.copy(account, List.of(Relocation.of(outer.id(), inner.id()))));
    }

    @Test
    void move_severalWithOneBad_movesNone() {
        FileNode one = put(netdisk, account, "/one");
        FileNode target = files.createFolders(account, "/target");
        List<Relocation> order =
                List.of(Relocation.of(one.id(), target.id()), Relocation.of(Long.MAX_VALUE, target.id()));

        assertKind(ErrorKind.NOT_FOUND, () -> files.move(account, order));

        assertThat(files.pathOf(account, one.id())).isEqualTo("/one");
    }

    @Test
    void move_takenName_followsThePolicy() {
        FileNode mover = put(netdisk, account, "/from/x.txt", text("mover"));
        FileNode there = put(netdisk, account, "/to/x.txt", text("there"));
        Relocation order = Relocation.of(mover.id(), there.parentId());

        assertKind(ErrorKind.EXISTS, () -> files.move(account, List.of(order)));
        assertThat(files.move(account, List.of(order.withPolicy(ConflictPolicy.SKIP))))
                .containsExactly(there);
        assertThat(files.pathOf(account, mover.id())).isEqualTo("/from/x.txt");

        files.move(account, List.of(order.withPolicy(ConflictPolicy.RENAME)));
        assertThat(children(netdisk, account, "/to")).containsExactly("x(1).txt", "x.txt");
    }

    @Test
    void move_overwriting_sendsTheOtherToTheTrash() {
        FileNode mover = put(netdisk, account, "/from/x", text("mover"));
        FileNode there = put(netdisk, account, "/to/x", text("there"));

        files.move(account, List.of(Relocation.of(mover.id(), there.parentId()).withPolicy(ConflictPolicy.OVERWRITE)));

        assertThat(files.at(account, "/to/x").id()).isEqualTo(mover.id());
        assertThat(files.get(account, there.id()).isTrashed()).isTrue();
    }

    @Test
    void move_overwritingAnotherKind_throwsExists() {
        FileNode file = put(netdisk, account, "/from/x");
        FileNode folder = files.createFolders(account, "/to/x");

        assertKind(
                ErrorKind.EXISTS,
                () -> files.move(
                        account,
                        List.of(Relocation.of(file.id(), folder.parentId()).withPolicy(ConflictPolicy.OVERWRITE))));
    }

    @Test
    void move_overItsOwnFolder_throwsConflict() {
        FileNode inner = files.createFolders(account, "/x/x");

        assertKind(
                ErrorKind.CONFLICT,
                () -> files.move(
                        account,
                        List.of(Relocation.of(inner.id(), FileNode.ROOT).withPolicy(ConflictPolicy.OVERWRITE))));
    }

    @Test
    void move_toWhereItIs_changesNothing() {
        FileNode file = put(netdisk, account, "/a/x");

        for (ConflictPolicy policy : ConflictPolicy.values()) {
            assertThat(files.move(
                            account,
                            List.of(Relocation.of(file.id(), file.parentId()).withPolicy(policy))))
                    .containsExactly(file);
        }
    }

    @Test
    void move_tooDeepForWhatIsBelow_throwsInvalid() {
        files.createFolders(account, "/x" + "/y".repeat(50));
        FileNode target = files.createFolders(account, "/t".repeat(50));

        assertKind(
                ErrorKind.INVALID,
                () -> files.move(
                        account, List.of(Relocation.of(files.at(account, "/x").id(), target.id()))));
    }

    @Test
    void copy_folder_copiesEveryLevelWithoutTrash() {
        put(netdisk, account, "/a/b/c", text("c"));
        put(netdisk, account, "/a/d", text("d"));
        netdisk.trash().trash(account, List.of(put(netdisk, account, "/a/gone").id()));
        long before = netdisk.accounts().usage(account).used();

        FileNode copy = files.copy(
                        account,
                        List.of(Relocation.of(files.at(account, "/a").id(), FileNode.ROOT)
                                .named("copy")))
                .getFirst();

        assertThat(files.tree(account, copy.id(), TreeListing.all()))
                .extracting(PathedNode::path)
                .containsExactlyInAnyOrder("/copy/b", "/copy/b/c", "/copy/d");
        assertThat(read(netdisk, files.at(account, "/copy/b/c"))).isEqualTo(text("c"));
        assertThat(files.at(account, "/copy/d").id())
                .isNotEqualTo(files.at(account, "/a/d").id());
        assertThat(netdisk.accounts().usage(account).used()).isEqualTo(before + 2);
    }

    @Test
    void copy_takenName_followsThePolicy() {
        FileNode original = put(netdisk, account, "/from/x.txt", text("original"));
        FileNode there = put(netdisk, account, "/to/x.txt", text("there"));
        Relocation order = Relocation.of(original.id(), there.parentId());

        assertKind(ErrorKind.EXISTS, () -> files.copy(account, List.of(order)));
        assertThat(files.copy(account, List.of(order.withPolicy(ConflictPolicy.SKIP))))
                .containsExactly(there);
        assertThat(copy(order.withPolicy(ConflictPolicy.RENAME)).name()).isEqualTo("x(1).txt");
        assertThat(copy(order.withPolicy(ConflictPolicy.RENAME_IF_DIFFERENT)).name())
                .isEqualTo("x(2).txt");
        FileNode overwritten = copy(order.withPolicy(ConflictPolicy.OVERWRITE));
        assertThat(overwritten.id()).isEqualTo(there.id());
        assertThat(read(netdisk, overwritten)).isEqualTo(text("original"));
        assertThat(copy(order.withPolicy(ConflictPolicy.RENAME_IF_DIFFERENT))).isEqualTo(overwritten);
    }

    @Test
    void copy_besideItself_needsAnotherName() {
        FileNode original = put(netdisk, account, "/x.txt", text("x"));
        Relocation order = Relocation.of(original.id(), FileNode.ROOT);

        assertKind(ErrorKind.EXISTS, () -> copy(order));
        assertThat(copy(order.withPolicy(ConflictPolicy.OVERWRITE))).isEqualTo(original);
        assertThat(copy(order.withPolicy(ConflictPolicy.RENAME)).name()).isEqualTo("x(1).txt");
    }

    @Test
    void copy_folderOverItself_throwsConflict() {
        FileNode folder = files.createFolders(account, "/folder");

        assertKind(
                ErrorKind.CONFLICT,
                () -> copy(Relocation.of(folder.id(), FileNode.ROOT).withPolicy(ConflictPolicy.OVERWRITE)));
    }

    @Test
    void copy_folderOverFolder_sendsTheOtherToTheTrash() {
        put(netdisk, account, "/from/x/new");
        put(netdisk, account, "/to/x/old");
        FileNode there = files.at(account, "/to/x");

        copy(Relocation.of(files.at(account, "/from/x").id(), there.parentId()).withPolicy(ConflictPolicy.OVERWRITE));

        assertThat(children(netdisk, account, "/to/x")).containsExactly("new");
        assertThat(files.get(account, there.id()).isTrashed()).isTrue();
    }

    @Test
    void change_trashedNodes_throwsNotFound() {
        FileNode file = put(netdisk, account, "/folder/file");
        FileNode folder = files.at(account, "/folder");
        netdisk.trash().trash(account, List.of(folder.id()));

        assertKind(ErrorKind.NOT_FOUND, () -> files.rename(account, file.id(), "new"));
        assertKind(ErrorKind.NOT_FOUND, () -> files.rename(account, folder.id(), "new"));
        assertKind(ErrorKind.NOT_FOUND, () -> copy(Relocation.of(file.id(), FileNode.ROOT)));
        assertKind(ErrorKind.NOT_FOUND, () -> files.live(account, file.id()));
    }

    private FileNode copy(Relocation order) {
        return files.copy(account, List.of(order)).getFirst();
    }
}
