package dev.duopan.netdisk.pan123;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Content;
import dev.duopan.api.Secret;
import dev.duopan.api.pan123.open.CompleteUpload;
import dev.duopan.api.pan123.open.CompletedUpload;
import dev.duopan.api.pan123.open.CreateUpload;
import dev.duopan.api.pan123.open.CreateUploadBuilder;
import dev.duopan.api.pan123.open.CreatedUpload;
import dev.duopan.api.pan123.open.DownloadInfo;
import dev.duopan.api.pan123.open.Duplicate;
import dev.duopan.api.pan123.open.FileItem;
import dev.duopan.api.pan123.open.FilePage;
import dev.duopan.api.pan123.open.GetDownloadInfo;
import dev.duopan.api.pan123.open.ListFiles;
import dev.duopan.api.pan123.open.ListUploadDomains;
import dev.duopan.api.pan123.open.ReuseBySha1;
import dev.duopan.api.pan123.open.ReusedFile;
import dev.duopan.api.pan123.open.UploadFileBuilder;
import dev.duopan.api.pan123.open.UploadSlice;
import dev.duopan.netdisk.dispatch.FidelitySwitch;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadHandlersTest {
    private static final int SLICE = 16 << 20;
    private static final byte[] SMALL = "small content".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path directory;

    private TestNetdisk netdisk;

    @BeforeEach
    void open() {
        netdisk = TestNetdisk.in(directory);
    }

    private void reopen(FidelitySwitch... rules) {
        netdisk.close();
        netdisk = TestNetdisk.in(directory.resolve("again"), rules);
    }

    @AfterEach
    void close() {
        netdisk.close();
    }

    private static CreateUpload wish(String name, byte[] bytes) {
        return new CreateUpload(0, name, TestFiles.md5(bytes), bytes.length, null, null);
    }

    private CreatedUpload create(CreateUpload request) throws IOException {
        return netdisk.ask(request).data(CreatedUpload.class);
    }

    private String begin(String name, byte[] bytes) throws IOException {
        return Objects.requireNonNull(create(wish(name, bytes)).preuploadId());
    }

    private int sendSlice(String upload, int number, byte[] bytes) throws IOException {
        return netdisk.ask(new UploadSlice(upload, number, TestFiles.md5(bytes), Content.of(bytes)))
                .code();
    }

    private CompletedUpload complete(String upload) throws IOException {
        return netdisk.ask(new CompleteUpload(upload)).data(CompletedUpload.class);
    }

    private List<FileItem> list(long folderId) throws IOException {
        return netdisk.ask(ListFiles.of(folderId)).data(FilePage.class).fileList();
    }

    private byte[] download(long fileId) throws IOException {
        Secret address = netdisk.ask(new GetDownloadInfo(fileId))
                .data(DownloadInfo.class)
                .downloadUrl();
        return TestExchange.of("GET", URI.create(address.reveal()))
                .answeredBy(netdisk.dispatcher())
                .bytes();
    }

    @Test
    void create_unknownContent_namesSliceSizeAndServer() throws IOException {
        CreatedUpload created = create(wish("a.bin", SMALL));

        assertThat(created.reuse()).isFalse();
        assertThat(created.fileId()).isZero();
        assertThat(created.sliceSize()).isEqualTo(SLICE);
        assertThat(created.servers()).containsExactly("http://netdisk.test");
        assertThat(list(0)).isEmpty();
    }

    @Test
    void slices_twoInWrongOrderAndOneTwice_becomeTheFile() throws IOException {
        byte[] bytes = TestFiles.noise(SLICE + 12_345, 1);
        byte[] first = Arrays.copyOf(bytes, SLICE);
        byte[] second = Arrays.copyOfRange(bytes, SLICE, bytes.length);
        String upload = begin("大文件.bin", bytes);

        assertThat(sendSlice(upload, 2, second)).isZero();
        assertThat(sendSlice(upload, 1, first)).isZero();
        assertThat(sendSlice(upload, 2, second)).isZero();
        CompletedUpload done = complete(upload);

        assertThat(done.isDone()).isTrue();
        assertThat(complete(upload)).isEqualTo(done);
        assertThat(list(0)).singleElement().satisfies(item -> {
            assertThat(item.etag()).isEqualTo(TestFiles.md5(bytes));
            assertThat(item.size()).isEqualTo(bytes.length);
        });
        assertThat(download(done.fileId())).isEqualTo(bytes);
    }

    @Test
    void complete_sliceMissing_isAConflictAndTheUploadCanGoOn() throws IOException {
        String upload = begin("a.bin", SMALL);

        assertThat(netdisk.ask(new CompleteUpload(upload)).code()).isEqualTo(-1);
        assertThat(list(0)).isEmpty();
        assertThat(sendSlice(upload, 1, SMALL)).isZero();
        assertThat(complete(upload).isDone()).isTrue();
    }

    @Test
    void complete_otherBytesThanAnnounced_isCorrupt() throws IOException {
        String upload = begin("a.bin", SMALL);
        byte[] other = SMALL.clone();
        other[0]++;

        assertThat(sendSlice(upload, 1, other)).isZero();
        assertThat(netdisk.ask(new CompleteUpload(upload)).code()).isEqualTo(500);
        assertThat(list(0)).isEmpty();
    }

    @Test
    void slice_wrongMd5OrLengthOrNumber_isRefused() throws IOException {
        String upload = begin("a.bin", SMALL);
        String md5 = TestFiles.md5(new byte[] {1});

        assertThat(netdisk.ask(new UploadSlice(upload, 1, md5, Content.of(SMALL)))
                        .code())
                .isEqualTo(500);
        assertThat(netdisk.ask(new UploadSlice(upload, 1, "short", Content.of(SMALL)))
                        .code())
                .isEqualTo(400);
        assertThat(sendSlice(upload, 1, new byte[SMALL.length - 1])).isEqualTo(500);
        assertThat(sendSlice(upload, 1, new byte[SMALL.length + 1])).isEqualTo(5054);
        assertThat(sendSlice(upload, 2, SMALL)).isEqualTo(400);
        assertThat(sendSlice(upload, 0, SMALL)).isEqualTo(400);
        assertThat(sendSlice(upload, Integer.MIN_VALUE, SMALL)).isEqualTo(400);
        assertThat(sendSlice(upload, Integer.MAX_VALUE, SMALL)).isEqualTo(400);
        assertThat(netdisk.ask(new CompleteUpload(upload)).code()).isEqualTo(-1);
    }

    @Test
    void create_contentThatTheAccountHas_isReusedWithItsOwnId() throws IOException {
        long original = new TestFiles(netdisk, netdisk.alice()).file(0, "original.bin", SMALL);

        CreatedUpload created = create(wish("copy.bin", SMALL));

        assertThat(created.reuse()).isTrue();
        assertThat(created.fileId()).isPositive().isNotEqualTo(original);
        assertThat(download(created.fileId())).isEqualTo(SMALL);
    }

    @Test
    void create_emptyFile_isThereAtOnce() throws IOException {
        CreatedUpload created = create(wish("empty", new byte[0]));

        assertThat(created.reuse()).isTrue();
        assertThat(download(created.fileId())).isEmpty();
    }

    @Test
    void single_emptyFile_isStored() throws IOException {
        long file = new TestFiles(netdisk, netdisk.alice()).file(0, "empty", new byte[0]);

        assertThat(download(file)).isEmpty();
    }

    @Test
    void duplicate_nameIsTaken_isTreatedAsAsked() throws IOException {
        TestFiles files = new TestFiles(netdisk, netdisk.alice());
        long original = files.file(0, "a.txt", SMALL);
        byte[] other = "other".getBytes(StandardCharsets.UTF_8);

        assertThat(netdisk.ask(TestFiles.upload(0, "a.txt", other)).code()).isEqualTo(5060);
        long kept = single(other, Duplicate.KEEP_BOTH);
        long overwritten = single(other, Duplicate.OVERWRITE);

        assertThat(overwritten).isEqualTo(original);
        assertThat(kept).isNotEqualTo(original);
        assertThat(list(0)).extracting(FileItem::filename).containsExactlyInAnyOrder("a.txt", "a(1).txt");
        assertThat(download(original)).isEqualTo(other);
    }

    private long single(byte[] bytes, Duplicate duplicate) throws IOException {
        return netdisk.ask(UploadFileBuilder.builder(TestFiles.upload(0, "a.txt", bytes))
                        .duplicate(duplicate)
                        .build())
                .data(CompletedUpload.class)
                .fileId();
    }

    @Test
    void containDir_path_makesMissingFolders() throws IOException {
        long folder = new TestFiles(netdisk, netdisk.alice()).folder("base");
        CreateUpload request = CreateUploadBuilder.builder(wish("/甲/乙/c.txt", SMALL))
                .parentFolderId(folder)
                .containDir(true)
                .build();
        String upload = Objects.requireNonNull(create(request).preuploadId());
        sendSlice(upload, 1, SMALL);
        complete(upload);

        FileItem outer = list(folder).getFirst();
        FileItem inner = list(outer.fileId()).getFirst();
        assertThat(outer.filename()).isEqualTo("甲");
        assertThat(inner.filename()).isEqualTo("乙");
        assertThat(list(inner.fileId())).extracting(FileItem::filename).containsExactly("c.txt");
    }

    @Test
    void complete_asynchronous_isDoneAtTheSecondQuestion() throws IOException {
        reopen(FidelitySwitch.ASYNCHRONOUS_COMPLETION);
        String upload = begin("a.bin", SMALL);
        sendSlice(upload, 1, SMALL);

        assertThat(complete(upload)).isEqualTo(new CompletedUpload(false, 0));
        assertThat(complete(upload).isDone()).isTrue();
    }

    @Test
    void complete_asynchronousByCode_isDoneAfterTheCode() throws IOException {
        reopen(FidelitySwitch.ASYNCHRONOUS_COMPLETION, FidelitySwitch.CHECKING_CODE);
        String upload = begin("a.bin", SMALL);
        sendSlice(upload, 1, SMALL);

        assertThat(netdisk.ask(new CompleteUpload(upload)).code()).isEqualTo(20103);
        assertThat(complete(upload).isDone()).isTrue();
    }

    @Test
    void sha1Reuse_contentThatTheAccountHas_makesAFile() throws IOException {
        TestFiles files = new TestFiles(netdisk, netdisk.alice());
        files.file(0, "original.bin", SMALL);
        long folder = files.folder("folder");
        ReuseBySha1 request = new ReuseBySha1(folder, "copy.bin", TestFiles.sha1(SMALL), SMALL.length, null);

        ReusedFile reused = netdisk.ask(request).data(ReusedFile.class);

        assertThat(reused.reuse()).isTrue();
        assertThat(download(reused.fileId())).isEqualTo(SMALL);
        assertThat(list(folder)).extracting(FileItem::filename).containsExactly("copy.bin");
        assertThat(netdisk.ask(request).code()).isEqualTo(5060);
    }

    @Test
    void sha1Reuse_unknownContentOrOtherSize_makesNothing() throws IOException {
        new TestFiles(netdisk, netdisk.alice()).file(0, "original.bin", SMALL);

        for (ReuseBySha1 request : List.of(
                new ReuseBySha1(0, "a", "0".repeat(40), SMALL.length, null),
                new ReuseBySha1(0, "b", TestFiles.sha1(SMALL), SMALL.length + 1, null))) {
            assertThat(netdisk.ask(request).data(ReusedFile.class)).isEqualTo(new ReusedFile(0, false));
        }
        assertThat(list(0)).hasSize(1);
    }

    @Test
    void sha1Reuse_formInLowerCaseWithoutNameAndFolder_takesTheDefaults() throws IOException {
        new TestFiles(netdisk, netdisk.alice()).file(0, "original.bin", SMALL);
        String sha1 = TestFiles.sha1(SMALL);
        String form = "sha1=%s&size=%d&duplicate=0".formatted(sha1.toUpperCase(Locale.ROOT), SMALL.length);

        TestExchange answer = TestExchange.of("POST", "/upload/v2/file/sha1_reuse")
                .as(netdisk, netdisk.alice())
                .body("application/x-www-form-urlencoded", form)
                .answeredBy(netdisk.dispatcher());

        assertThat(answer.data(ReusedFile.class).reuse()).as(answer.text()).isTrue();
        assertThat(list(0)).extracting(FileItem::filename).contains(sha1 + "-" + SMALL.length);
    }

    @Test
    void sha1Reuse_digestThatIsNone_isInvalid() throws IOException {
        for (String sha1 : List.of("", "x".repeat(40), "0".repeat(39), TestFiles.md5(SMALL))) {
            assertThat(netdisk.ask(new ReuseBySha1(0, "a", sha1, SMALL.length, null))
                            .code())
                    .isEqualTo(400);
        }
        assertThat(netdisk.ask(new ReuseBySha1(0, "a/b", TestFiles.sha1(SMALL), 1, null))
                        .code())
                .isEqualTo(5064);
    }

    @Test
    void domain_isAnArrayWithThisServer() throws IOException {

        assertThat(netdisk.ask(new ListUploadDomains()).text()).contains("\"data\":[\"http://netdisk.test\"]");
    }

    @Test
    void single_filePartFirstAndOtherCase_isAccepted() throws IOException {
        String text = """
                --B
                Content-Disposition: form-data; name="file"; filename="x"

                abc
                --B
                Content-Disposition: form-data; name="parentfileid"

                0
                --B
                Content-Disposition: form-data; name="FILENAME"

                文.txt
                --B
                Content-Disposition: form-data; name="etag"

                900150983CD24FB0D6963F7D28E17F72
                --B
                Content-Disposition: form-data; name="size"

                3
                --B--
                """;
        TestExchange exchange = TestExchange.of("POST", "/upload/v2/file/single/create")
                .as(netdisk, netdisk.alice())
                .multipart(text.replace("--B", "--" + TestExchange.BOUNDARY))
                .answeredBy(netdisk.dispatcher());

        assertThat(exchange.data(CompletedUpload.class).isDone()).isTrue();
        assertThat(list(0)).extracting(FileItem::filename).containsExactly("文.txt");
    }
}
