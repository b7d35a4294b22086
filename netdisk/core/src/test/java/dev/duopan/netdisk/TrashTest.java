package dev.duopan.netdisk;

import static dev.duopan.netdisk.Samples.assertKind;
import static dev.duopan.netdisk.Samples.children;
import static dev.duopan.netdisk.Samples.names;
import static dev.duopan.netdisk.Samples.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.ErrorKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedNetdisk.class)
class TrashTest {
    private final Netdisk netdisk;
    private final Account account;
    private final Trash trash;

    TrashTest(Netdisk netdisk, Account account) {
        this.netdisk = netdisk;
        this.account = account;
        trash = netdisk.trash();
    }

    @Test
    void trash_file_disappearsFromItsFolder() {
        FileNode file = put(netdisk, account, "/a/x");

        trash.trash(account, List.of(file.id()));
        trash.trash(account, List.of(file.id()));

        assertThat(children(netdisk, account, "/a")).isEmpty();
        assertThat(netdisk.files().find(account, "/a/x")).isEmpty();
        assertThat(names(trash.list(account, IdPage.first(10)))).containsExactly("x");
    }

    @Test
    void trash_folder_hidesEverythingInIt() {
        FileNode file = put(netdisk, account, "/a/b/x");

        trash.trash(account, List.of(netdisk.files().at(account, "/a").id()));

        assertThat(netdisk.files().find(account, "/a/b/x")).isEmpty();
        assertThat(netdisk.files().get(account, file.id()).isTrashed()).isFalse();
        assertThat(netdisk.files().child(account, file.parentId(), "x")).isEmpty();
        assertThat(names(trash.list(account, IdPage.first(10)))).containsExactly("a");
    }

    @Test
    void trash_unknownAmongOthers_trashesNone() {
        FileNode file = put(netdisk, account, "/x");

        assertKind(ErrorKind.NOT_FOUND, () -> trash.trash(account, List.of(file.id(), Long.MAX_VALUE)));
        assertKind(ErrorKind.INVALID, () -> trash.trash(account, List.of(FileNode.ROOT)));

        assertThat(children(netdisk, account, "/")).containsExactly("x");
    }

    @Test
    void trash_name_isFreeAfterwards() {
        FileNode first = put(netdisk, account, "/x", Samples.text("first"));
        trash.trash(account, List.of(first.id()));
        FileNode second = put(netdisk, account, "/x", Samples.text("second"));
        trash.trash(account, List.of(second.id()));

        assertThat(trash.list(account, IdPage.first(10)))
                .extracting(FileNode::id)
                .containsExactly(first.id(), second.id());
    }

    @Test
    void recover_folder_bringsEverythingBack() {
        FileNode file = put(netdisk, account, "/a/b/x");
        long folder = netdisk.files().at(account, "/a").id();
        trash.trash(account, List.of(folder));

        Recovery recovery = trash.recover(account, List.of(folder), ConflictPolicy.RENAME);

        assertThat(recovery.abnormalIds()).isEmpty();
        assertThat(recovery.recovered()).extracting(FileNode::id).containsExactly(folder);
        assertThat(netdisk.files().live(account, file.id())).isEqualTo(file);
        assertThat(trash.list(account, IdPage.first(10))).isEmpty();
    }

    @Test
    void recover_liveNode_changesNothing() {
        FileNode file = put(netdisk, account, "/x");

        assertThat(trash.recover(account, List.of(file.id()), ConflictPolicy.FAIL)
                        .recovered())
                .containsExactly(file);
        assertKind(ErrorKind.NOT_FOUND, () -> trash.recover(account, List.of(Long.MAX_VALUE), ConflictPolicy.FAIL));
    }

    @Test
    void recover_folderGone_isAbnormalAndStays() {
        FileNode file = put(netdisk, account, "/a/x");
        long folder = file.parentId();
        trash.trash(account, List.of(file.id()));
        trash.trash(account, List.of(folder));

        assertThat(trash.recover(account, List.of(file.id()), ConflictPolicy.RENAME)
                        .abnormalIds())
                .containsExactly(file.id());
        trash.deleteForever(account, List.of(folder));
        assertThat(trash.recover(account, List.of(file.id()), ConflictPolicy.RENAME)
                        .abnormalIds())
                .containsExactly(file.id());
        assertThat(names(trash.list(account, IdPage.first(10)))).containsExactly("x");
    }

    @Test
    void recover_takenName_followsThePolicy() {
        FileNode old = put(netdisk, account, "/x.txt", Samples.text("old"));
        trash.trash(account, List.of(old.id()));
        FileNode there = put(netdisk, account, "/x.txt", Samples.text("new"));
        List<Long> ids = List.of(old.id());

        assertKind(ErrorKind.EXISTS, () -> trash.recover(account, ids, ConflictPolicy.FAIL));
        assertThat(trash.recover(account, ids, ConflictPolicy.SKIP).abnormalIds())
                .containsExactly(old.id());
        trash.recover(account, ids, ConflictPolicy.RENAME);
        assertThat(children(netdisk, account, "/")).containsExactly("x(1).txt", "x.txt");

        trash.trash(account, ids);
        netdisk.files().rename(account, there.id(), "x(1).txt");
        trash.recover(account, ids, ConflictPolicy.OVERWRITE);
        assertThat(netdisk.files().at(account, "/x(1).txt").id()).isEqualTo(old.id());
        assertThat(netdisk.files().get(account, there.id()).isTrashed()).isTrue();
    }

    @Test
    void deleteForever_folder_freesTheSpaceOfEverythingInIt() {
        put(netdisk, account, "/a/b/x", Samples.bytes(1, 100));
        put(netdisk, account, "/keep", Samples.bytes(2, 10));
        long folder = netdisk.files().at(account, "/a").id();
        trash.trash(account, List.of(folder));
        assertThat(netdisk.accounts().usage(account).used()).isEqualTo(110);

        trash.deleteForever(account, List.of(folder));

        assertThat(netdisk.accounts().usage(account).used()).isEqualTo(10);
        assertKind(ErrorKind.NOT_FOUND, () -> netdisk.files().get(account, folder));
        assertKind(ErrorKind.NOT_FOUND, () -> trash.deleteForever(account, List.of(folder)));
    }

    @Test
    void deleteForever_liveNode_throwsConflictAndDeletesNone() {
        FileNode live = put(netdisk, account, "/live");
        FileNode trashed = put(netdisk, account, "/trashed");
        trash.trash(account, List.of(trashed.id()));

        assertKind(ErrorKind.CONFLICT, () -> trash.deleteForever(account, List.of(live.id(), trashed.id())));

        assertThat(names(trash.list(account, IdPage.first(10)))).containsExactly("trashed");
    }

    @Test
    void list_pages_continueAfterTheLastId() {
        for (int index = 0; index < 3; index++) {
            trash.trash(account, List.of(put(netdisk, account, "/" + index).id()));
        }

        List<FileNode> first = trash.list(account, IdPage.first(2));

        assertThat(names(first)).containsExactly("0", "1");
        assertThat(names(trash.list(
                        account, IdPage.first(2).after(first.getLast().id()))))
                .containsExactly("2");
    }
}
