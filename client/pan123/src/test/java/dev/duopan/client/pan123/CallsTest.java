package dev.duopan.client.pan123;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.api.ApiException;
import dev.duopan.api.Content;
import dev.duopan.api.Empty;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.api.pan123.open.CompleteUpload;
import dev.duopan.api.pan123.open.CopiedFile;
import dev.duopan.api.pan123.open.CopyFile;
import dev.duopan.api.pan123.open.CreateAccessToken;
import dev.duopan.api.pan123.open.CreateUpload;
import dev.duopan.api.pan123.open.CreatedUpload;
import dev.duopan.api.pan123.open.DeleteFiles;
import dev.duopan.api.pan123.open.DownloadOffline;
import dev.duopan.api.pan123.open.FileItem;
import dev.duopan.api.pan123.open.GetDownloadInfo;
import dev.duopan.api.pan123.open.GetFileDetail;
import dev.duopan.api.pan123.open.GetFileInfos;
import dev.duopan.api.pan123.open.GetOfflineProgress;
import dev.duopan.api.pan123.open.ListFiles;
import dev.duopan.api.pan123.open.MakeFolder;
import dev.duopan.api.pan123.open.MoveFiles;
import dev.duopan.api.pan123.open.OfflineStatus;
import dev.duopan.api.pan123.open.RecoverFiles;
import dev.duopan.api.pan123.open.RenameFile;
import dev.duopan.api.pan123.open.TrashFiles;
import dev.duopan.api.pan123.open.UploadFile;
import dev.duopan.api.pan123.open.UploadSlice;
import dev.duopan.api.pan123.open.UserInfo;
import dev.duopan.client.Call;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every endpoint from the facade to the netdisk and back: success, and each documented error. */
class CallsTest {
    private static final long UNKNOWN = 404_404;
    private static final byte[] BYTES = Bytes.noise(100, 1);

    @TempDir
    private static Path directory;

    private static ServedDrive drive;
    private static Pan123Open pan;

    @BeforeAll
    static void open() {
        drive = ServedDrive.in(directory);
        pan = drive.alice();
    }

    @AfterAll
    static void close() {
        drive.close();
    }

    static void assertRefused(Call<?> call, ErrorKind kind, int code) {
        ApiException failure = catchThrowableOfType(ApiException.class, call::send);
        assertThat(failure).as("refusal with code %d", code).isNotNull();
        assertThat(failure.code()).as(failure.getMessage()).isEqualTo(Integer.toString(code));
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.status()).isEqualTo(200);
        assertThat(failure.traceId()).isPresent();
    }

    private static long folder(String name) {
        return pan.files().makeFolder(new MakeFolder(name, 0)).send().folderId();
    }

    private static UploadFile single(long folderId, String name, byte[] bytes) {
        return new UploadFile(folderId, name, Bytes.md5(bytes), bytes.length, null, null, Content.of(bytes));
    }

    private static long file(String name) {
        return pan.uploads().single(single(0, name, BYTES)).send().fileId();
    }

    private static List<String> names(long folderId) {
        return pan.files().list(ListFiles.of(folderId)).stream()
                .map(FileItem::filename)
                .toList();
    }

    @Test
    void accessToken_ofADeveloper_isGivenOrRefused() {
        String id = drive.netdisk().application().application().clientId();
        Secret secret = Secret.of(drive.netdisk().application().clientSecret());

        assertThat(pan.oauth()
                        .createAccessToken(new CreateAccessToken(id, secret))
                        .send()
                        .expiry())
                .isAfter(drive.netdisk().clock().instant());
        assertRefused(
                pan.oauth().createAccessToken(new CreateAccessToken(id, Secret.of("wrong"))),
                ErrorKind.UNAUTHENTICATED,
                401);
    }

    @Test
    void userInfo_ofTheToken_isThatAccount() throws Exception {
        UserInfo info = pan.user().info().sendAsync().get(30, TimeUnit.SECONDS);

        assertThat(info.uid()).isEqualTo(drive.netdisk().alice().id());
        assertThat(info.spaceTotal()).isEqualTo(2L << 40);
        Pan123Open stranger = ServedDrive.builder(drive.transport())
                .token(Secret.of("no token"))
                .build();
        assertRefused(stranger.user().info(), ErrorKind.UNAUTHENTICATED, 401);
    }

    @Test
    void list_manyPages_streamsThemAll() {
        long folder = folder("many");
        List<String> expected =
                LongStream.range(0, 105).mapToObj(number -> "f" + number).toList();
        expected.forEach(
                name -> pan.files().makeFolder(new MakeFolder(name, folder)).send());

        assertThat(names(folder)).isEqualTo(expected);
        assertThat(pan.files().list(ListFiles.of(folder)).send().fileList()).hasSize(100);
        assertRefused(pan.files().list(ListFiles.of(UNKNOWN)), ErrorKind.NOT_FOUND, 5066);
        assertRefused(
                pan.files().list(new ListFiles(folder, 101, null, null, null, null, null)), ErrorKind.INVALID, 400);
    }

    @Test
    void detail_ofFileAndUnknownId_isGivenOrRefused() {
        long file = file("detail.txt");

        assertThat(pan.files().detail(new GetFileDetail(file)).send().etag()).isEqualTo(Bytes.md5(BYTES));
        assertRefused(pan.files().detail(new GetFileDetail(UNKNOWN)), ErrorKind.NOT_FOUND, 5066);
    }

    @Test
    void infos_ofSeveralIds_areGiven() {
        long file = file("infos.txt");

        assertThat(pan.files()
                        .infos(new GetFileInfos(List.of(file, UNKNOWN)))
                        .send()
                        .fileList())
                .extracting(FileItem::filename)
                .containsExactly("infos.txt");
        assertRefused(pan.files().infos(new GetFileInfos(List.of())), ErrorKind.INVALID, 400);
    }

    @Test
    void makeFolder_twice_isRefusedWithCode1() {
        assertThat(folder("新建文件夹")).isPositive();
        assertRefused(pan.files().makeFolder(new MakeFolder("新建文件夹", 0)), ErrorKind.EXISTS, 1);
        assertRefused(pan.files().makeFolder(new MakeFolder("a", UNKNOWN)), ErrorKind.NOT_FOUND, 5066);
        assertRefused(pan.files().makeFolder(new MakeFolder("a/b", 0)), ErrorKind.INVALID, 5064);
    }

    @Test
    void rename_toFreeTakenAndBadNames_isDoneOrRefused() {
        long file = file("rename.txt");
        file("taken.txt");

        assertThat(pan.files().rename(new RenameFile(file, "renamed 😀.txt")).send())
                .isEqualTo(Empty.EMPTY);
        assertThat(names(0)).contains("renamed 😀.txt").doesNotContain("rename.txt");
        assertRefused(pan.files().rename(new RenameFile(file, "taken.txt")), ErrorKind.EXISTS, 5060);
        assertRefused(pan.files().rename(new RenameFile(UNKNOWN, "a")), ErrorKind.NOT_FOUND, 5066);
        assertRefused(pan.files().rename(new RenameFile(file, "a?b")), ErrorKind.INVALID, 5064);
    }

    @Test
    void move_toFolderAndNowhere_isDoneOrRefused() {
        long file = file("move.txt");
        long folder = folder("target");

        assertThat(pan.files().move(new MoveFiles(List.of(file), folder)).send())
                .isEqualTo(Empty.EMPTY);
        assertThat(names(folder)).containsExactly("move.txt");
        assertRefused(pan.files().move(new MoveFiles(List.of(UNKNOWN), folder)), ErrorKind.NOT_FOUND, 5066);
        assertRefused(pan.files().move(new MoveFiles(List.of(file), UNKNOWN)), ErrorKind.NOT_FOUND, 5066);
        List<Long> tooMany = LongStream.rangeClosed(1, 101).boxed().toList();
        assertRefused(pan.files().move(new MoveFiles(tooMany, 0)), ErrorKind.TOO_LARGE, 5054);
    }

    @Test
    void copy_intoFolderOwnFolderAndNowhere_isDoneOrRefused() {
        long file = file("copy.txt");
        long folder = folder("copies");

        CopiedFile first = pan.files().copy(new CopyFile(file, folder)).send();
        CopiedFile second = pan.files().copy(new CopyFile(file, folder)).send();

        assertThat(first.sourceFileId()).isEqualTo(file);
        assertThat(second.targetFileId()).isNotIn(file, first.targetFileId());
        assertThat(names(folder)).containsExactlyInAnyOrder("copy.txt", "copy(1).txt");
        assertRefused(pan.files().copy(new CopyFile(UNKNOWN, folder)), ErrorKind.NOT_FOUND, 5066);
        assertRefused(pan.files().copy(new CopyFile(file, UNKNOWN)), ErrorKind.NOT_FOUND, 5066);
        assertRefused(pan.files().copy(new CopyFile(folder, 0)), ErrorKind.INVALID, 400);
    }

    @Test
    void offline_urlAndNonsense_isATaskOrRefused() {
        long taskId = pan.offline()
                .download(DownloadOffline.of("http://127.0.0.1:1/a.bin"))
                .send()
                .taskId();

        assertThat(pan.offline().progress(new GetOfflineProgress(taskId)).send().status())
                .isIn(OfflineStatus.RUNNING, OfflineStatus.RETRYING);
        assertRefused(pan.offline().download(DownloadOffline.of("ftp://a.test/")), ErrorKind.INVALID, 400);
        assertRefused(
                pan.offline().download(new DownloadOffline("http://a.test/", null, 0L, null)), ErrorKind.INVALID, 400);
        assertRefused(
                pan.offline().download(new DownloadOffline("http://a.test/", null, UNKNOWN, null)),
                ErrorKind.NOT_FOUND,
                5066);
        assertRefused(pan.offline().progress(new GetOfflineProgress(UNKNOWN)), ErrorKind.NOT_FOUND, 5066);
    }

    @Test
    void trash_putRecoverAndDelete_areDoneOrRefused() {
        long file = file("trash.txt");
        List<Long> ids = List.of(file);

        assertRefused(pan.trash().delete(new DeleteFiles(ids)), ErrorKind.CONFLICT, -1);
        pan.trash().put(new TrashFiles(ids)).send();
        assertThat(pan.trash().recover(new RecoverFiles(ids)).send().abnormalFileIds())
                .isEmpty();
        pan.trash().put(new TrashFiles(ids)).send();
        pan.trash().delete(new DeleteFiles(ids)).send();

        assertThat(names(0)).doesNotContain("trash.txt");
        assertRefused(pan.trash().put(new TrashFiles(ids)), ErrorKind.NOT_FOUND, 5066);
        assertRefused(pan.trash().recover(new RecoverFiles(ids)), ErrorKind.NOT_FOUND, 5066);
        assertRefused(pan.trash().delete(new DeleteFiles(ids)), ErrorKind.NOT_FOUND, 5066);
    }

    @Test
    void downloadInfo_ofFileFolderAndNothing_isGivenOrRefused() {
        long file = file("download.txt");

        assertThat(pan.files().downloadInfo(new GetDownloadInfo(file)).send().location())
                .hasHost("netdisk.test");
        assertRefused(pan.files().downloadInfo(new GetDownloadInfo(folder("no file"))), ErrorKind.INVALID, 400);
        assertRefused(pan.files().downloadInfo(new GetDownloadInfo(UNKNOWN)), ErrorKind.NOT_FOUND, 5066);
    }

    @Test
    void upload_stepByStep_becomesAFile() {
        byte[] bytes = Bytes.noise(1000, 2);
        CreatedUpload created = pan.uploads()
                .create(new CreateUpload(0, "steps.bin", Bytes.md5(bytes), 1000, null, null))
                .send();
        String upload = Objects.requireNonNull(created.preuploadId());

        assertRefused(pan.uploads().complete(new CompleteUpload(upload)), ErrorKind.CONFLICT, -1);
        assertRefused(
                pan.uploads().slice(new UploadSlice(upload, 1, Bytes.md5(BYTES), Content.of(bytes))),
                ErrorKind.CORRUPT,
                500);
        pan.uploads()
                .slice(new UploadSlice(upload, 1, Bytes.md5(bytes), Content.of(bytes)))
                .send();
        assertThat(pan.uploads().complete(new CompleteUpload(upload)).send().isDone())
                .isTrue();
        assertRefused(pan.uploads().complete(new CompleteUpload("unknown")), ErrorKind.NOT_FOUND, 5066);
    }

    @Test
    void create_refusals_haveTheirKinds() {
        file("create.txt");

        assertRefused(create("create.txt", 3), ErrorKind.EXISTS, 5060);
        assertRefused(create("a*b", 3), ErrorKind.INVALID, 5064);
        assertRefused(create("large.bin", (10L << 30) + 1), ErrorKind.TOO_LARGE, 5054);
        assertRefused(create("quota.bin", -1), ErrorKind.INVALID, 400);
    }

    private static Call<CreatedUpload> create(String name, long size) {
        return pan.uploads().create(new CreateUpload(0, name, Bytes.md5(new byte[] {1}), size, null, null));
    }

    @Test
    void single_refusals_haveTheirKinds() {
        byte[] other = Bytes.noise(100, 3);
        UploadFile corrupt = new UploadFile(0, "corrupt", Bytes.md5(BYTES), 100, null, null, Content.of(other));

        assertRefused(pan.uploads().single(corrupt), ErrorKind.CORRUPT, 500);
        assertRefused(pan.uploads().single(single(UNKNOWN, "a", BYTES)), ErrorKind.NOT_FOUND, 5066);
        assertThat(names(0)).doesNotContain("corrupt");
    }

    @Test
    void domains_ofTheNetdisk_areItsOwnAddress() {
        assertThat(pan.uploads().domains().send()).containsExactly("http://netdisk.test");
    }

    @Test
    void quota_isFull_refusesUploads() {
        byte[] bytes = Bytes.noise(10, 4);
        Pan123Open poor = drive.builderFor(drive.netdisk().poor()).build();

        assertRefused(
                poor.uploads().create(new CreateUpload(0, "a", Bytes.md5(bytes), 10, null, null)),
                ErrorKind.QUOTA,
                5113);
        assertRefused(poor.uploads().single(single(0, "a", bytes)), ErrorKind.QUOTA, 5113);
    }

    @Test
    void call_ofAnyKind_carriesPlatformAndBearer() {
        pan.user().info().send();

        assertThat(drive.transport().carried()).last().satisfies(request -> {
            assertThat(request.headers().find("Platform")).contains("open_platform");
            assertThat(request.headers().find("Authorization").orElse("")).startsWith("Bearer ey");
        });
    }
}
