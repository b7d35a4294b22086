package dev.duopan.netdisk;

import static dev.duopan.netdisk.Samples.assertKind;
import static dev.duopan.netdisk.Samples.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.ErrorKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedNetdisk.class)
class DirectLinksTest {
    private final Netdisk netdisk;
    private final Account account;
    private final DirectLinks links;
    private long outer;
    private long inner;
    private FileNode file;

    DirectLinksTest(Netdisk netdisk, Account account) {
        this.netdisk = netdisk;
        this.account = account;
        links = netdisk.directLinks();
    }

    @BeforeEach
    void putFile() {
        file = put(netdisk, account, "/outer/inner/file.txt");
        inner = file.parentId();
        outer = netdisk.files().at(account, "/outer").id();
    }

    private boolean isOpen() {
        boolean open = links.isEnabled(account, file.id());
        assertThat(links.find(account, netdisk.files().pathOf(account, file.id()))
                        .map(FileNode::id))
                .isEqualTo(open ? Optional.of(file.id()) : Optional.empty());
        return open;
    }

    @Test
    void enable_folder_opensEverythingBelow() {
        assertThat(isOpen()).isFalse();

        assertThat(links.enable(account, outer).name()).isEqualTo("outer");
        links.enable(account, outer);

        assertThat(isOpen()).isTrue();
        assertThat(links.isEnabled(account, inner)).isTrue();
        assertThat(links.isEnabled(account, FileNode.ROOT)).isFalse();
    }

    @Test
    void disable_folder_closesEverythingBelow() {
        links.enable(account, outer);
        links.enable(account, inner);

        assertThat(links.disable(account, outer).name()).isEqualTo("outer");
        links.disable(account, outer);

        assertThat(isOpen()).isFalse();
    }

    @Test
    void disable_folderInsideOpenFolder_closesItAlone() {
        FileNode neighbour = put(netdisk, account, "/outer/neighbour.txt");
        links.enable(account, outer);

        links.disable(account, inner);

        assertThat(isOpen()).isFalse();
        assertThat(links.isEnabled(account, neighbour.id())).isTrue();
    }

    @Test
    void enable_folderAroundClosedFolder_opensThatToo() {
        links.disable(account, inner);

        links.enable(account, outer);

        assertThat(isOpen()).isTrue();
    }

    @Test
    void isEnabled_fileThatMoves_obeysItsNewFolder() {
        long other = netdisk.files().createFolders(account, "/other").id();
        links.enable(account, other);

        netdisk.files().move(account, List.of(Relocation.of(file.id(), other)));

        assertThat(isOpen()).isTrue();
    }

    @Test
    void isEnabled_openFolderInTrash_isNotUntilItComesBack() {
        links.enable(account, outer);
        netdisk.trash().trash(account, List.of(outer));
        assertThat(isOpen()).isFalse();

        netdisk.trash().recover(account, List.of(outer), ConflictPolicy.FAIL);

        assertThat(isOpen()).isTrue();
    }

    @Test
    void enable_folderThatIsDeletedForGood_leavesNothingBehind() {
        links.enable(account, outer);
        netdisk.trash().trash(account, List.of(outer));

        netdisk.trash().deleteForever(account, List.of(outer));

        assertThat(links.isEnabled(account, file.id())).isFalse();
    }

    @Test
    void enable_whatIsNoFolder_isRefused() {
        assertKind(ErrorKind.INVALID, () -> links.enable(account, file.id()));
        assertKind(ErrorKind.INVALID, () -> links.enable(account, FileNode.ROOT));
        assertKind(ErrorKind.NOT_FOUND, () -> links.enable(account, 987_654_321));
        assertKind(ErrorKind.NOT_FOUND, () -> links.disable(account, 987_654_321));
    }

    @Test
    void enable_folderOfAnotherAccount_isNotFound() {
        Account stranger = netdisk.accounts().add(NewAccount.of("s" + outer, "secret".toCharArray()));

        assertKind(ErrorKind.NOT_FOUND, () -> links.enable(stranger, outer));
        links.enable(account, outer);

        assertThat(links.isEnabled(stranger, file.id())).isFalse();
        assertThat(links.find(stranger, "/outer/inner/file.txt")).isEmpty();
    }

    @Test
    void find_pathThatCannotBe_isEmpty() {
        links.enable(account, outer);

        assertThat(links.find(account, "/outer/../outer/inner/file.txt")).isEmpty();
        assertThat(links.find(account, "/outer/inner")).isEmpty();
        assertThat(links.find(account, "no slash")).isEmpty();
    }
}
