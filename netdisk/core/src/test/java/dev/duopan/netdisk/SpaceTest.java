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
class SpaceTest {
    private final Netdisk netdisk;
    private final Account account;
    private final Namespace drive;
    private final Namespace images;
    private final Namespace both;
    private final FileNode root;

    SpaceTest(Netdisk netdisk, Account account) {
        this.netdisk = netdisk;
        this.account = account;
        drive = netdisk.files();
        images = drive.seeing(Space.IMAGES);
        both = drive.seeing(Space.DRIVE, Space.IMAGES);
        root = images.root(account, Space.IMAGES);
    }

    @Test
    void root_askedAgain_isTheSameFolder() {
        assertThat(root.isFolder()).isTrue();
        assertThat(root.isRoot()).isTrue();
        assertThat(root.space()).isEqualTo(Space.IMAGES);
        assertThat(images.root(account, Space.IMAGES)).isEqualTo(root);
        assertThat(drive.root(account, Space.DRIVE).id()).isEqualTo(FileNode.ROOT);
    }

    @Test
    void get_nodeOfAnotherSpace_isNotFound() {
        FileNode picture = putPicture("x.png");
        FileNode file = put(netdisk, account, "/x");

        assertThat(images.get(account, picture.id()).space()).isEqualTo(Space.IMAGES);
        assertThat(drive.find(account, List.of(picture.id()))).isEmpty();
        assertKind(ErrorKind.NOT_FOUND, () -> drive.get(account, picture.id()));
        assertKind(ErrorKind.NOT_FOUND, () -> drive.live(account, root.id()));
        assertKind(ErrorKind.NOT_FOUND, () -> drive.pathOf(account, picture.id()));
        assertKind(ErrorKind.NOT_FOUND, () -> images.get(account, file.id()));
    }

    @Test
    void children_driveRoot_showsNoOtherSpace() {
        putPicture("x.png");

        assertThat(children(netdisk, account, "/")).isEmpty();
        assertThat(names(images.children(account, root.id(), IdPage.first(10)))).containsExactly("x.png");
    }

    @Test
    void pathOf_picture_beginsAtItsOwnRoot() {
        FileNode folder = images.createFolder(account, NewFolder.at(Destination.in(root.id(), "cats")));

        assertThat(images.pathOf(account, folder.id())).isEqualTo("/cats");
        assertThat(images.pathOf(account, root.id())).isEqualTo("/");
    }

    @Test
    void search_inOneSpace_findsNothingOfOthers() {
        putPicture("needle.png");
        put(netdisk, account, "/needle.txt");

        assertThat(names(drive.search(account, needle()))).containsExactly("needle.txt");
        assertThat(names(images.search(account, needle()))).containsExactly("needle.png");
        assertThat(names(both.search(account, needle()))).hasSize(2);
    }

    @Test
    void copy_toAnotherSpace_takesItsSubtreeAlong() {
        put(netdisk, account, "/album/day/x.png");
        FileNode album = drive.at(account, "/album");

        FileNode copy = both.copy(account, List.of(Relocation.of(album.id(), root.id())))
                .getFirst();

        FileNode day = images.child(account, copy.id(), "day").orElseThrow();
        assertThat(images.child(account, day.id(), "x.png").orElseThrow().space())
                .isEqualTo(Space.IMAGES);
    }

    @Test
    void move_toAnotherSpace_isRefused() {
        FileNode file = put(netdisk, account, "/x");

        assertKind(ErrorKind.INVALID, () -> both.move(account, List.of(Relocation.of(file.id(), root.id()))));

        assertThat(children(netdisk, account, "/")).containsExactly("x");
    }

    @Test
    void change_rootOfSpace_isRefused() {
        Trash trash = netdisk.trash().seeing(Space.IMAGES);

        assertKind(ErrorKind.INVALID, () -> images.rename(account, root.id(), "other"));
        assertKind(ErrorKind.INVALID, () -> images.delete(account, List.of(root.id())));
        assertKind(ErrorKind.INVALID, () -> trash.trash(account, List.of(root.id())));
    }

    @Test
    void begin_intoUnseenSpace_isNotFound() {
        UploadRequest request = UploadRequest.of(Destination.in(root.id(), "x.png"), 3);

        assertKind(ErrorKind.NOT_FOUND, () -> netdisk.uploads().begin(account, request));
        assertKind(
                ErrorKind.NOT_FOUND,
                () -> netdisk.uploads().storeWhole(account, request, Samples.stream(Samples.text("abc"))));
    }

    @Test
    void list_trash_showsItsOwnSpace() {
        FileNode picture = putPicture("x.png");
        Trash trash = netdisk.trash().seeing(Space.IMAGES);

        trash.trash(account, List.of(picture.id()));

        assertThat(names(trash.list(account, IdPage.first(10)))).containsExactly("x.png");
        assertThat(netdisk.trash().list(account, IdPage.first(10))).isEmpty();
        assertKind(ErrorKind.NOT_FOUND, () -> netdisk.trash().deleteForever(account, List.of(picture.id())));
    }

    @Test
    void delete_folder_givesItsBytesBackAtOnce() {
        FileNode folder = images.createFolder(account, NewFolder.at(Destination.in(root.id(), "cats")));
        FileNode picture = store(folder.id(), "x.png");

        images.delete(account, List.of(picture.id(), folder.id()));

        assertThat(netdisk.accounts().usage(account).used()).isZero();
        assertThat(images.children(account, root.id(), IdPage.first(10).withTrashed(true)))
                .isEmpty();
    }

    private static NameSearch needle() {
        return new NameSearch("needle", false, IdPage.first(10));
    }

    private FileNode putPicture(String name) {
        return store(root.id(), name);
    }

    private FileNode store(long folderId, String name) {
        return netdisk.uploads()
                .seeing(Space.IMAGES)
                .storeWhole(
                        account,
                        UploadRequest.of(Destination.in(folderId, name), 3),
                        Samples.stream(Samples.text("abc")));
    }
}
