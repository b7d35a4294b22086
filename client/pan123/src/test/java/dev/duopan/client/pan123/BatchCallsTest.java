package dev.duopan.client.pan123;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.duopan.api.ApiException;
import dev.duopan.api.Content;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.pan123.open.CopyFiles;
import dev.duopan.api.pan123.open.CopyProgress;
import dev.duopan.api.pan123.open.FileItem;
import dev.duopan.api.pan123.open.FileOrder;
import dev.duopan.api.pan123.open.GetCopyProgress;
import dev.duopan.api.pan123.open.ListFiles;
import dev.duopan.api.pan123.open.ListFilesByPage;
import dev.duopan.api.pan123.open.MakeFolder;
import dev.duopan.api.pan123.open.NumberedFileItem;
import dev.duopan.api.pan123.open.NumberedFilePage;
import dev.duopan.api.pan123.open.OrderDirection;
import dev.duopan.api.pan123.open.RecoverFilesTo;
import dev.duopan.api.pan123.open.RenameFiles;
import dev.duopan.api.pan123.open.RenamedFiles;
import dev.duopan.api.pan123.open.Renaming;
import dev.duopan.api.pan123.open.TrashFiles;
import dev.duopan.api.pan123.open.UploadFile;
import dev.duopan.client.Call;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Endpoints that do much at once, from the facade to the netdisk and back: success, and each documented error. */
class BatchCallsTest {
    private static final long UNKNOWN = 404_404;

    @TempDir
    private Path directory;

    private ServedDrive drive;
    private Pan123Open pan;

    @BeforeEach
    void open() {
        drive = ServedDrive.in(directory);
        pan = drive.alice();
    }

    @AfterEach
    void close() {
        drive.close();
    }

    private static void assertRefused(Call<?> call, ErrorKind kind, int code) {
        ApiException failure = catchThrowableOfType(ApiException.class, call::send);
        assertThat(failure).as("refusal with code %d", code).isNotNull();
        assertThat(failure.code()).as(failure.getMessage()).isEqualTo(Integer.toString(code));
        assertThat(failure.kind()).isEqualTo(kind);
    }

    private long folder(long parent, String name) {
        return pan.files().makeFolder(new MakeFolder(name, parent)).send().folderId();
    }

    private long file(Pan123Open owner, long folder, String name, int size) {
        byte[] bytes = Bytes.noise(size, name.hashCode());
        return owner.uploads()
                .single(new UploadFile(folder, name, Bytes.md5(bytes), size, null, null, Content.of(bytes)))
                .send()
                .fileId();
    }

    private long file(long folder, String name) {
        return file(pan, folder, name, 10);
    }

    private List<String> names(long folder) {
        return pan.files().list(ListFiles.of(folder)).stream()
                .filter(item -> !item.trashed())
                .map(FileItem::filename)
                .toList();
    }

    private static ListFilesByPage sorted(long folder, FileOrder order, OrderDirection direction) {
        return new ListFilesByPage(folder, 1, 100, order, direction, null, null);
    }

    private List<String> numbered(ListFilesByPage request) {
        return pan.files().listByPage(request).stream()
                .map(NumberedFileItem::filename)
                .toList();
    }

    @Test
    void listByPage_everyOrder_isSorted() {
        long folder = folder(0, "sorted");
        file(pan, folder, "b", 30);
        file(pan, folder, "a", 20);
        file(pan, folder, "c", 10);

        assertThat(numbered(sorted(folder, FileOrder.NAME, OrderDirection.ASCENDING)))
                .containsExactly("a", "b", "c");
        assertThat(numbered(sorted(folder, FileOrder.SIZE, OrderDirection.DESCENDING)))
                .containsExactly("b", "a", "c");
        for (FileOrder order : List.of(FileOrder.ID, FileOrder.CREATED, FileOrder.CHANGED, FileOrder.SHARE)) {
            assertThat(numbered(sorted(folder, order, OrderDirection.ASCENDING)))
                    .as(order.word())
                    .containsExactly("b", "a", "c");
        }
    }

    @Test
    void listByPage_manyPages_haveATotalAndStream() {
        long folder = folder(0, "many");
        LongStream.range(0, 7).forEach(number -> folder(folder, "f" + number));
        ListFilesByPage request =
                new ListFilesByPage(folder, 0, 3, FileOrder.NAME, OrderDirection.ASCENDING, false, "");

        NumberedFilePage first = pan.files().listByPage(request).send();

        assertThat(first.total()).isEqualTo(7);
        assertThat(first.fileList()).hasSize(3).allSatisfy(item -> {
            assertThat(item.parentName()).isEqualTo("many");
            assertThat(item.isFolder()).isTrue();
            assertThat(item.created()).isNotNull();
        });
        assertThat(numbered(request)).containsExactly("f0", "f1", "f2", "f3", "f4", "f5", "f6");
    }

    @Test
    void listByPage_trashAndSearch_coverTheDrive() {
        long folder = folder(0, "folder");
        long gone = file(folder, "gone.txt");
        file(folder, "here.txt");
        pan.trash().put(new TrashFiles(List.of(gone))).send();

        assertThat(numbered(new ListFilesByPage(0, 1, 100, FileOrder.NAME, OrderDirection.ASCENDING, true, null)))
                .containsExactly("gone.txt");
        assertThat(numbered(new ListFilesByPage(0, 1, 100, FileOrder.NAME, OrderDirection.ASCENDING, null, "TXT")))
                .containsExactly("here.txt");
        assertThat(numbered(ListFilesByPage.of(folder))).containsExactly("here.txt");
    }

    @Test
    void listByPage_refusals_haveTheirKinds() {
        assertRefused(pan.files().listByPage(ListFilesByPage.of(UNKNOWN)), ErrorKind.NOT_FOUND, 5066);
        assertRefused(
                pan.files()
                        .listByPage(
                                new ListFilesByPage(0, 1, 101, FileOrder.NAME, OrderDirection.ASCENDING, null, null)),
                ErrorKind.INVALID,
                400);
        assertRefused(
                pan.files()
                        .listByPage(
                                new ListFilesByPage(0, -1, 10, FileOrder.NAME, OrderDirection.ASCENDING, null, null)),
                ErrorKind.INVALID,
                400);
    }

    @Test
    void rename_several_namesWhatFailedAndWhatNot() {
        long one = file(0, "one");
        long two = file(0, "two");

        RenamedFiles renamed = pan.files()
                .rename(new RenameFiles(List.of(
                        new Renaming(one, "new | not allowed"),
                        new Renaming(two, "zwei"),
                        new Renaming(UNKNOWN, "a"),
                        new Renaming(one, "zwei"))))
                .send();

        assertThat(renamed.successList()).extracting(RenamedFiles.Done::fileId).containsExactly(two);
        assertThat(renamed.failList()).extracting(RenamedFiles.Failed::fileId).containsExactly(one, UNKNOWN, one);
        assertThat(renamed.failList())
                .allSatisfy(failed -> assertThat(failed.message()).isNotBlank());
        assertThat(names(0)).containsExactlyInAnyOrder("one", "zwei");
    }

    @Test
    void rename_noneOrTooMany_isRefused() {
        assertRefused(pan.files().rename(new RenameFiles(List.of())), ErrorKind.INVALID, 400);
        assertRefused(
                pan.files().rename(new RenameFiles(Collections.nCopies(31, new Renaming(1, "a")))),
                ErrorKind.TOO_LARGE,
                5054);
    }

    private CopyProgress copied(CopyFiles request) {
        long task = pan.files().copy(request).send().taskId();
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> pan.files().copyProgress(new GetCopyProgress(task)).send(), CopyProgress::isFinal);
    }

    @Test
    void copy_filesAndFolders_areThereWhenItIsDone() {
        long source = folder(0, "source");
        file(folder(source, "inside"), "deep.txt");
        long single = file(0, "single.txt");
        long target = folder(0, "target");

        assertThat(copied(new CopyFiles(List.of(source, single), target)).status())
                .isEqualTo(CopyProgress.Status.DONE);
        copied(new CopyFiles(List.of(single), target));

        assertThat(names(target)).containsExactlyInAnyOrder("source", "single.txt", "single(1).txt");
        assertThat(numbered(new ListFilesByPage(0, 1, 9, FileOrder.ID, OrderDirection.ASCENDING, null, "deep")))
                .hasSize(2);
    }

    @Test
    void copy_refusals_haveTheirKindsAndCopyNothing() {
        long folder = folder(0, "folder");
        long inside = folder(folder, "inside");
        long file = file(0, "file");
        List<Long> tooMany = LongStream.rangeClosed(1, 3001).boxed().toList();

        assertRefused(pan.files().copy(new CopyFiles(List.of(file, UNKNOWN), folder)), ErrorKind.NOT_FOUND, 5066);
        assertRefused(pan.files().copy(new CopyFiles(List.of(file), UNKNOWN)), ErrorKind.NOT_FOUND, 5066);
        assertRefused(pan.files().copy(new CopyFiles(List.of(file, folder), inside)), ErrorKind.CONFLICT, -1);
        assertRefused(pan.files().copy(new CopyFiles(List.of(), 0)), ErrorKind.INVALID, 400);
        assertRefused(pan.files().copy(new CopyFiles(tooMany, 0)), ErrorKind.TOO_LARGE, 5054);
        assertRefused(pan.files().copyProgress(new GetCopyProgress(UNKNOWN)), ErrorKind.NOT_FOUND, 5066);
        assertThat(names(inside)).isEmpty();
    }

    @Test
    void copyProgress_ofAnotherAccount_doesNotExist() {
        long task = pan.files()
                .copy(new CopyFiles(List.of(file(0, "file")), folder(0, "target")))
                .send()
                .taskId();

        assertRefused(drive.bob().files().copyProgress(new GetCopyProgress(task)), ErrorKind.NOT_FOUND, 5066);
    }

    @Test
    void recoverTo_anotherFolder_bringsBackWithANumberIfTaken() {
        long old = folder(0, "old");
        long target = folder(0, "target");
        long file = file(old, "f.txt");
        file(target, "f.txt");
        pan.trash().put(new TrashFiles(List.of(file))).send();
        pan.trash().put(new TrashFiles(List.of(old))).send();

        assertRefused(pan.trash().recoverTo(new RecoverFilesTo(List.of(file), UNKNOWN)), ErrorKind.NOT_FOUND, 5066);
        assertRefused(pan.trash().recoverTo(new RecoverFilesTo(List.of(UNKNOWN), 0)), ErrorKind.NOT_FOUND, 5066);
        pan.trash().recoverTo(new RecoverFilesTo(List.of(file), target)).send();

        assertThat(names(target)).containsExactlyInAnyOrder("f.txt", "f(1).txt");
    }
}
