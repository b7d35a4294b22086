package dev.duopan.netdisk;

import static dev.duopan.netdisk.Samples.put;
import static dev.duopan.netdisk.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.netdisk.DeclaredPicture.Exif;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedNetdisk.class)
class DeclaredPicturesTest {
    private static final DeclaredPicture PICTURE = new DeclaredPicture(
            new Exif(4032, 3024, 6, 0, "相机", null, LocalDateTime.of(2018, 9, 6, 15, 58, 58), null),
            70,
            "0123456789abcdef0123456789abcdef");
    private static final DeclaredPicture COMPRESSED = new DeclaredPicture(null, 50, null);

    private final Netdisk netdisk;
    private final Account account;
    private final Namespace files;
    private final DeclaredPictures pictures;

    DeclaredPicturesTest(Netdisk netdisk, Account account) {
        this.netdisk = netdisk;
        this.account = account;
        files = netdisk.files();
        pictures = netdisk.declaredPictures();
    }

    private FileNode picture(String path) {
        FileNode file = put(netdisk, account, path, text("pixels of " + path));
        pictures.declare(file, PICTURE);
        return file;
    }

    private long folder(String path) {
        return files.createFolders(account, path).id();
    }

    @Test
    void find_whatWasDeclared_isThatUntilSomethingElseIs() {
        FileNode file = picture("/p.jpg");

        assertThat(pictures.find(file)).contains(PICTURE);
        pictures.declare(file, COMPRESSED);
        assertThat(pictures.find(file)).contains(COMPRESSED);
        assertThat(pictures.find(put(netdisk, account, "/q.jpg"))).isEmpty();
    }

    @Test
    void find_afterMovingAndRenaming_isTheSame() {
        FileNode file = picture("/p.jpg");

        files.move(account, List.of(Relocation.of(file.id(), folder("/album")).named("other.jpg")));

        assertThat(pictures.find(files.at(account, "/album/other.jpg"))).contains(PICTURE);
    }

    @Test
    void find_ofCopies_isThatOfTheOriginals() {
        FileNode file = picture("/a/b/p.jpg");
        picture("/a/q.jpg");

        files.copy(account, List.of(Relocation.of(file.id(), FileNode.ROOT)));
        files.copy(
                account,
                List.of(Relocation.of(files.at(account, "/a").id(), FileNode.ROOT)
                        .named("copy")));

        for (String copy : List.of("/p.jpg", "/copy/b/p.jpg", "/copy/q.jpg")) {
            assertThat(pictures.find(files.at(account, copy))).as(copy).contains(PICTURE);
        }
    }

    @Test
    void find_afterCopyingOver_isThatOfTheNewContent() {
        FileNode plain = put(netdisk, account, "/x/p.jpg", text("plain"));
        FileNode file = picture("/p.jpg");
        Relocation over = Relocation.of(file.id(), plain.parentId()).withPolicy(ConflictPolicy.OVERWRITE);

        files.copy(account, List.of(over));

        assertThat(pictures.find(files.at(account, "/x/p.jpg"))).contains(PICTURE);
    }

    @Test
    void find_afterTheContentChanged_isNothing() {
        FileNode old = picture("/p.jpg");
        UploadRequest other = UploadRequest.of(Destination.at("/p.jpg"), 5).withPolicy(ConflictPolicy.OVERWRITE);

        FileNode changed = netdisk.uploads().storeWhole(account, other, Samples.stream(text("other")));
        pictures.declare(old, PICTURE);

        assertThat(changed.id()).isEqualTo(old.id());
        assertThat(pictures.find(changed)).isEmpty();
    }

    @Test
    void find_afterDeletion_isNothing() {
        FileNode file = picture("/p.jpg");
        netdisk.trash().trash(account, List.of(file.id()));
        assertThat(pictures.find(file)).contains(PICTURE);

        netdisk.trash().deleteForever(account, List.of(file.id()));
        pictures.declare(file, PICTURE);

        assertThat(pictures.find(file)).isEmpty();
    }
}
