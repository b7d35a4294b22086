package dev.duopan.netdisk;

import static dev.duopan.netdisk.Samples.assertKind;
import static dev.duopan.netdisk.Samples.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.ErrorKind;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever a stranger tries with the ids of somebody else. */
@ExtendWith(SharedNetdisk.class)
class IsolationTest {
    private final Netdisk netdisk;
    private final Namespace files;
    private final Account owner;
    private final Account stranger;
    private final FileNode folder;
    private final FileNode file;
    private final FileNode trashed;
    private final FileNode own;

    IsolationTest(Netdisk netdisk, Account owner, Account stranger) {
        this.netdisk = netdisk;
        this.owner = owner;
        this.stranger = stranger;
        files = netdisk.files();
        file = put(netdisk, owner, "/folder/file", Samples.bytes(31, 5_000));
        folder = files.at(owner, "/folder");
        trashed = put(netdisk, owner, "/folder/trashed");
        netdisk.trash().trash(owner, List.of(trashed.id()));
        own = put(netdisk, stranger, "/own");
    }

    @AfterEach
    void ownersFilesAreUntouched() {
        assertThat(files.live(owner, file.id())).isEqualTo(file);
        assertThat(files.live(owner, folder.id())).isEqualTo(folder);
        assertThat(files.get(owner, trashed.id()).isTrashed()).isTrue();
        assertThat(Samples.children(netdisk, owner, "/")).containsExactly("folder");
        assertThat(Samples.children(netdisk, owner, "/folder")).containsExactly("file");
    }

    @Test
    void look_foreignIds_dontExist() {
        assertKind(ErrorKind.NOT_FOUND, () -> files.get(stranger, file.id()));
        assertKind(ErrorKind.NOT_FOUND, () -> files.live(stranger, file.id()));
        assertKind(ErrorKind.NOT_FOUND, () -> files.pathOf(stranger, file.id()));
        assertThat(files.find(stranger, List.of(file.id(), own.id()))).containsExactly(own);
        assertThat(files.find(stranger, "/folder/file")).isEmpty();
        assertThat(files.child(stranger, folder.id(), "file")).isEmpty();
    }

    @Test
    void list_foreignFolder_doesntExist() {
        assertKind(ErrorKind.NOT_FOUND, () -> files.children(stranger, folder.id(), Listing.by(ListOrder.NAME)));
        assertKind(
                ErrorKind.NOT_FOUND,
                () -> files.children(stranger, folder.id(), IdPage.first(10).withTrashed(true)));
        assertKind(ErrorKind.NOT_FOUND, () -> files.tree(stranger, folder.id(), TreeListing.all()));
        assertKind(ErrorKind.NOT_FOUND, () -> files.summary(stranger, folder.id()));
        assertThat(files.withChildren(stranger, List.of(folder.id()))).isEmpty();
    }

    @Test
    void list_ownRoot_showsOnlyOwnFiles() {
        assertThat(Samples.children(netdisk, stranger, "/")).containsExactly("own");
        assertThat(files.tree(stranger, FileNode.ROOT, TreeListing.all()))
                .extracting(PathedNode::path)
                .containsExactly("/own");
        assertThat(files.children(stranger, FileNode.ROOT, IdPage.first(10).withTrashed(true)))
                .containsExactly(own);
        assertThat(files.search(
                        stranger, new NameSearch("fi", false, IdPage.first(10).withTrashed(true))))
                .isEmpty();
        assertThat(netdisk.trash().list(stranger, IdPage.first(10))).isEmpty();
        assertThat(netdisk.accounts().usage(stranger).used()).isEqualTo(own.size());
    }

    @Test
    void create_inForeignFolder_throwsNotFound() {
        Destination inside = Destination.in(folder.id(), "intruder");

        assertKind(ErrorKind.NOT_FOUND, () -> files.createFolder(stranger, NewFolder.at(inside)));
        assertKind(ErrorKind.NOT_FOUND, () -> netdisk.uploads().begin(stranger, UploadRequest.of(inside, 5)));
        assertKind(
                ErrorKind.NOT_FOUND,
                () -> netdisk.uploads().storeWhole(stranger, UploadRequest.of(inside, 1), Samples.stream(new byte[1])));
        assertKind(ErrorKind.NOT_FOUND, () -> netdisk.uploads().storeKnown(stranger, UploadRequest.of(inside, 1)));
    }

    @Test
    void change_foreignNodes_throwsNotFound() {
        assertKind(ErrorKind.NOT_FOUND, () -> files.rename(stranger, file.id(), "mine"));
        assertKind(ErrorKind.NOT_FOUND, () -> files.move(stranger, List.of(Relocation.of(file.id(), FileNode.ROOT))));
        assertKind(ErrorKind.NOT_FOUND, () -> files.copy(stranger, List.of(Relocation.of(file.id(), FileNode.ROOT))));
        assertKind(ErrorKind.NOT_FOUND, () -> files.move(stranger, List.of(Relocation.of(own.id(), folder.id()))));
        assertKind(ErrorKind.NOT_FOUND, () -> files.copy(stranger, List.of(Relocation.of(own.id(), folder.id()))));
    }

    @Test
    void trash_foreignNodes_throwsNotFound() {
        assertKind(ErrorKind.NOT_FOUND, () -> netdisk.trash().trash(stranger, List.of(own.id(), file.id())));
        assertKind(
                ErrorKind.NOT_FOUND,
                () -> netdisk.trash().recover(stranger, List.of(trashed.id()), ConflictPolicy.RENAME));
        assertKind(ErrorKind.NOT_FOUND, () -> netdisk.trash().deleteForever(stranger, List.of(trashed.id())));
        assertThat(files.live(stranger, own.id())).isEqualTo(own);
    }

    @Test
    void upload_foreignSession_doesntExist() {
        UploadSession session = Samples.begin(netdisk, owner, UploadRequest.of(Destination.at("/folder/up"), 5));

        assertThat(netdisk.uploads().find(stranger, session.id())).isEmpty();
        assertKind(ErrorKind.NOT_FOUND, () -> Samples.slice(netdisk, stranger, session, 0, new byte[5]));
        assertKind(ErrorKind.NOT_FOUND, () -> netdisk.uploads().slices(stranger, session.id()));
        assertKind(ErrorKind.NOT_FOUND, () -> netdisk.uploads().missingSlices(stranger, session.id()));
        assertKind(
                ErrorKind.NOT_FOUND,
                () -> netdisk.uploads().complete(stranger, session.id(), Completion.asRequested()));
        assertKind(ErrorKind.NOT_FOUND, () -> netdisk.uploads().abandon(stranger, session.id()));
        assertThat(netdisk.uploads().missingSlices(owner, session.id())).containsExactly(0);
    }

    @Test
    void storeKnown_foreignContent_isNotRevealed() {
        UploadRequest request = UploadRequest.of(Destination.at("/guess"), 5_000)
                .withFingerprint(Fingerprint.ofMd5(Samples.md5(Samples.bytes(31, 5_000))));

        assertThat(netdisk.uploads().storeKnown(stranger, request)).isEmpty();
        assertThat(netdisk.uploads().begin(stranger, request)).isInstanceOf(UploadStart.Open.class);
    }

    @Test
    void verify_tokenOfOneAccount_actsForThatAccountOnly() {
        AccessToken token = netdisk.tokens().issue(TokenOrder.of(owner, TokenApi.PAN123_OPEN));

        assertThat(netdisk.tokens().verify(token.value(), TokenApi.PAN123_OPEN).account())
                .isEqualTo(owner);
    }
}
