package dev.duopan.netdisk;

import static dev.duopan.netdisk.Samples.assertKind;
import static dev.duopan.netdisk.Samples.names;
import static dev.duopan.netdisk.Samples.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** In the image bed, a folder holds a content once, and only what a rule lets in. */
@ExtendWith(SharedNetdisk.class)
class ContentsOnceTest {
    private static final ContentRule NO_Z = bytes -> {
        if (bytes.read() == 'z') {
            throw new DuopanException(ErrorKind.INVALID, "no z");
        }
    };

    private final Netdisk netdisk;
    private final Account account;
    private final Namespace images;
    private final Namespace both;
    private final Uploads uploads;
    private final FileNode root;
    private final FileNode folder;

    ContentsOnceTest(Netdisk netdisk, Account account) {
        this.netdisk = netdisk;
        this.account = account;
        images = netdisk.files().seeing(Space.IMAGES);
        both = netdisk.files().seeing(Space.DRIVE, Space.IMAGES);
        uploads = netdisk.uploads().seeing(Space.IMAGES).accepting(NO_Z);
        root = images.root(account, Space.IMAGES);
        folder = images.createFolders(account, List.of(NewFolder.at(Destination.in(root.id(), "folder"))))
                .getFirst();
    }

    private static UploadRequest request(FileNode folder, String name, String text) {
        byte[] bytes = Samples.text(text);
        return UploadRequest.of(Destination.in(folder.id(), name), bytes.length)
                .withFingerprint(Fingerprint.ofMd5(Samples.md5(bytes)));
    }

    private FileNode store(FileNode target, String name, String text) {
        return uploads.storeWhole(account, request(target, name, text), Samples.stream(Samples.text(text)));
    }

    private UploadSession sent(String name, String text) {
        UploadSession session = ((UploadStart.Open) uploads.begin(account, request(root, name, text))).session();
        Samples.slice(netdisk, account, session, 0, Samples.text(text));
        return session;
    }

    private List<String> pictures(FileNode target) {
        return names(images.children(account, target.id(), IdPage.first(10)));
    }

    @Test
    void storeWhole_sameContentAgain_isTheSameFileUnderTheNewName() {
        FileNode first = store(folder, "a", "one");

        FileNode again = store(folder, "b", "one");

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(pictures(folder)).containsExactly("b");
        assertThat(netdisk.accounts().usage(account).used()).isEqualTo(3);
    }

    @Test
    void begin_knownContentUnderATakenName_keepsBothAsTheyAre() {
        FileNode first = store(folder, "a", "one");
        store(folder, "b", "two");

        UploadStart start = uploads.begin(account, request(folder, "b", "one"));

        assertThat(((UploadStart.Stored) start).node().id()).isEqualTo(first.id());
        assertThat(pictures(folder)).containsExactly("a", "b");
    }

    @Test
    void copy_pictureTwice_isThereOnce() {
        FileNode file = put(netdisk, account, "/x", Samples.text("one"));
        Relocation order = Relocation.of(file.id(), folder.id()).withPolicy(ConflictPolicy.RENAME);

        FileNode copy = both.copy(account, List.of(order)).getFirst();
        FileNode again = both.copy(account, List.of(order.named("y"))).getFirst();

        assertThat(again.id()).isEqualTo(copy.id());
        assertThat(pictures(folder)).containsExactly("y");
        assertThat(netdisk.accounts().usage(account).used()).isEqualTo(6);
    }

    @Test
    void move_contentThatTheFolderHas_takesItsPlace() {
        FileNode old = store(folder, "a", "one");
        FileNode mover = store(root, "a", "one");

        images.move(account, List.of(Relocation.of(mover.id(), folder.id())));

        assertThat(pictures(folder)).containsExactly("a");
        assertThat(images.get(account, mover.id()).parentId()).isEqualTo(folder.id());
        assertKind(ErrorKind.NOT_FOUND, () -> images.get(account, old.id()));
        assertThat(netdisk.accounts().usage(account).used()).isEqualTo(3);
    }

    @Test
    void move_ontoItself_changesNothing() {
        FileNode file = store(folder, "a", "one");

        images.move(account, List.of(Relocation.of(file.id(), folder.id())));

        assertThat(pictures(folder)).containsExactly("a");
    }

    @Test
    void drive_sameContentTwice_isTwoFiles() {
        put(netdisk, account, "/x", Samples.text("one"));
        put(netdisk, account, "/y", Samples.text("one"));

        assertThat(Samples.children(netdisk, account, "/")).containsExactly("x", "y");
    }

    @Test
    void createFolders_oneOfThemTaken_makesNone() {
        List<NewFolder> orders = List.of(
                NewFolder.at(Destination.in(root.id(), "new")), NewFolder.at(Destination.in(root.id(), "folder")));

        assertKind(ErrorKind.EXISTS, () -> images.createFolders(account, orders));
        assertThat(pictures(root)).containsExactly("folder");
    }

    @Test
    void accepting_contentThatBreaksTheRule_isNoFileHoweverItComes() {
        put(netdisk, account, "/known", Samples.text("z known"));
        UploadSession session = sent("late", "z sent");

        assertKind(ErrorKind.INVALID, () -> store(root, "whole", "z whole"));
        assertKind(ErrorKind.INVALID, () -> uploads.begin(account, request(root, "known", "z known")));
        assertKind(ErrorKind.INVALID, () -> uploads.complete(account, session.id(), Completion.asRequested()));
        assertThat(pictures(root)).containsExactly("folder");
    }

    @Test
    void complete_whereItsSpaceIsNotSeen_isNotFound() {
        UploadSession session = sent("a", "one");

        assertKind(
                ErrorKind.NOT_FOUND, () -> netdisk.uploads().complete(account, session.id(), Completion.asRequested()));
        FileNode done = uploads.complete(account, session.id(), Completion.asRequested());
        assertThat(done.space()).isEqualTo(Space.IMAGES);
        assertKind(
                ErrorKind.NOT_FOUND, () -> netdisk.uploads().complete(account, session.id(), Completion.asRequested()));
    }

    @Test
    void complete_uploadIntoTheDrive_isNotFoundInTheImageBed() {
        UploadSession session = Samples.begin(netdisk, account, UploadRequest.of(Destination.at("/x"), 3));
        Samples.slice(netdisk, account, session, 0, Samples.text("one"));

        assertKind(ErrorKind.NOT_FOUND, () -> uploads.complete(account, session.id(), Completion.asRequested()));
    }
}
