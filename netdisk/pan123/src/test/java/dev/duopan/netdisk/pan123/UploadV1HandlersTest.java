package dev.duopan.netdisk.pan123;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Api;
import dev.duopan.api.pan123.open.CompleteUploadV1;
import dev.duopan.api.pan123.open.CompletedUpload;
import dev.duopan.api.pan123.open.CompletedUploadV1;
import dev.duopan.api.pan123.open.CreateUploadV1;
import dev.duopan.api.pan123.open.CreateUploadV1Builder;
import dev.duopan.api.pan123.open.CreatedUpload;
import dev.duopan.api.pan123.open.Duplicate;
import dev.duopan.api.pan123.open.FileItem;
import dev.duopan.api.pan123.open.FilePage;
import dev.duopan.api.pan123.open.GetUploadResult;
import dev.duopan.api.pan123.open.GetUploadUrl;
import dev.duopan.api.pan123.open.ListFiles;
import dev.duopan.api.pan123.open.ListUploadParts;
import dev.duopan.api.pan123.open.OpenApi;
import dev.duopan.api.pan123.open.UploadUrl;
import dev.duopan.api.pan123.open.UploadedPart;
import dev.duopan.api.pan123.open.UploadedParts;
import dev.duopan.netdisk.dispatch.FidelitySwitch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadV1HandlersTest {
    private static final int SLICE = 16 << 20;
    private static final byte[] SMALL = "small content".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path directory;

    private TestNetdisk netdisk;

    @BeforeEach
    void open() {
        netdisk = TestNetdisk.in(directory);
    }

    @AfterEach
    void close() {
        netdisk.close();
    }

    private static CreateUploadV1 wish(String name, byte[] bytes) {
        return new CreateUploadV1(0, name, TestFiles.md5(bytes), bytes.length, null, null);
    }

    private <R> R ask(Api<R> request, Class<R> type) throws IOException {
        return netdisk.ask(request).data(type);
    }

    private CreatedUpload create(CreateUploadV1 request) throws IOException {
        return ask(request, CreatedUpload.class);
    }

    private String begin(String name, byte[] bytes) throws IOException {
        return Objects.requireNonNull(create(wish(name, bytes)).preuploadId());
    }

    private UploadUrl url(String upload, int number) throws IOException {
        return ask(new GetUploadUrl(upload, number), UploadUrl.class);
    }

    private int put(String upload, int number, byte[] bytes) throws IOException {
        return new Slices(netdisk).put(url(upload, number).location(), bytes).status();
    }

    private CompletedUploadV1 complete(String upload) throws IOException {
        return ask(new CompleteUploadV1(upload), CompletedUploadV1.class);
    }

    private List<FileItem> list(long folderId) throws IOException {
        return ask(ListFiles.of(folderId), FilePage.class).fileList();
    }

    private byte[] content(long fileId) throws IOException {
        return new Slices(netdisk).download(fileId);
    }

    @Test
    void create_unknownContent_namesASliceSizeAndNoServers() throws IOException {
        TestExchange answer = netdisk.ask(wish("a.bin", SMALL));

        assertThat(answer.data(CreatedUpload.class).sliceSize()).isEqualTo(OpenApi.SLICE_SIZE);
        assertThat(answer.text()).doesNotContain("servers");
        assertThat(list(0)).isEmpty();
    }

    @Test
    void slices_inWrongOrder_areListedAndBecomeTheFile() throws IOException {
        byte[] bytes = TestFiles.noise(SLICE + 12_345, 1);
        byte[] first = Arrays.copyOf(bytes, SLICE);
        byte[] second = Arrays.copyOfRange(bytes, SLICE, bytes.length);
        String upload = begin("大文件.bin", bytes);

        assertThat(put(upload, 2, second)).isEqualTo(200);
        assertThat(ask(new ListUploadParts(upload), UploadedParts.class).parts())
                .containsExactly(new UploadedPart("2", 12_345, TestFiles.md5(second)));
        assertThat(put(upload, 1, first)).isEqualTo(200);
        TestExchange parts = netdisk.ask(new ListUploadParts(upload));

        assertThat(parts.text()).contains("\"partNumber\":\"1\",\"size\":16777216,");
        assertThat(parts.data(UploadedParts.class).parts())
                .extracting(UploadedPart::etag)
                .containsExactly(TestFiles.md5(first), TestFiles.md5(second));
        CompletedUploadV1 done = complete(upload);
        assertThat(done).isEqualTo(new CompletedUploadV1(false, true, done.fileId()));
        assertThat(complete(upload)).isEqualTo(done);
        assertThat(content(done.fileId())).isEqualTo(bytes);
    }

    @Test
    void url_ofSeveralSlicesOrOne_saysWhich() throws IOException {
        assertThat(url(begin("one", SMALL), 1).isMultipart()).isFalse();
        assertThat(url(begin("two", new byte[SLICE + 1]), 2).isMultipart()).isTrue();
    }

    @Test
    void url_sliceThatTheUploadDoesNotHave_isInvalid() throws IOException {
        String upload = begin("a.bin", SMALL);

        for (int number : new int[] {Integer.MIN_VALUE, -1, 0, 2, Integer.MAX_VALUE}) {
            assertThat(netdisk.ask(new GetUploadUrl(upload, number)).code()).isEqualTo(400);
        }
    }

    @Test
    void parts_fileOfOneSlice_areEmpty() throws IOException {
        String upload = begin("a.bin", SMALL);
        put(upload, 1, SMALL);

        assertThat(netdisk.ask(new ListUploadParts(upload)).text()).contains("\"parts\":[]");
    }

    @Test
    void complete_sliceMissing_isAConflictAndTheUploadCanGoOn() throws IOException {
        String upload = begin("a.bin", SMALL);

        assertThat(netdisk.ask(new CompleteUploadV1(upload)).code()).isEqualTo(-1);
        assertThat(ask(new GetUploadResult(upload), CompletedUpload.class)).isEqualTo(new CompletedUpload(false, 0));
        assertThat(put(upload, 1, SMALL)).isEqualTo(200);
        assertThat(complete(upload).isDone()).isTrue();
    }

    @Test
    void complete_otherBytesThanAnnounced_isCorruptUntilTheSliceIsReplaced() throws IOException {
        String upload = begin("a.bin", SMALL);
        byte[] other = SMALL.clone();
        other[0]++;

        put(upload, 1, other);
        assertThat(netdisk.ask(new CompleteUploadV1(upload)).code()).isEqualTo(500);
        assertThat(list(0)).isEmpty();
        put(upload, 1, SMALL);
        assertThat(content(complete(upload).fileId())).isEqualTo(SMALL);
    }

    @Test
    void complete_asynchronous_isToldByTheResult() throws IOException {
        netdisk.close();
        netdisk = TestNetdisk.in(directory.resolve("again"), FidelitySwitch.ASYNCHRONOUS_COMPLETION);
        String upload = begin("a.bin", SMALL);
        put(upload, 1, SMALL);

        assertThat(complete(upload)).isEqualTo(new CompletedUploadV1(true, false, 0));
        CompletedUpload result = ask(new GetUploadResult(upload), CompletedUpload.class);
        assertThat(result.isDone()).isTrue();
        assertThat(content(result.fileId())).isEqualTo(SMALL);
    }

    @Test
    void create_contentThatTheAccountHas_isReused() throws IOException {
        long original = new TestFiles(netdisk, netdisk.alice()).file(0, "original.bin", SMALL);

        CreatedUpload created = create(wish("copy.bin", SMALL));

        assertThat(created.reuse()).isTrue();
        assertThat(created.fileId()).isPositive().isNotEqualTo(original);
    }

    @Test
    void emptyFile_completedWithoutASlice_isThere() throws IOException {
        String upload = begin("empty", new byte[0]);

        assertThat(netdisk.ask(new ListUploadParts(upload)).text()).contains("\"parts\":[]");
        assertThat(content(complete(upload).fileId())).isEmpty();
    }

    @Test
    void emptyFile_oneEmptySlice_isThere() throws IOException {
        String upload = begin("empty", new byte[0]);

        assertThat(put(upload, 1, new byte[0])).isEqualTo(200);
        assertThat(content(complete(upload).fileId())).isEmpty();
        assertThat(create(wish("empty too", new byte[0])).reuse()).isTrue();
    }

    @Test
    void duplicate_nameIsTaken_isTreatedAsAsked() throws IOException {
        long original = new TestFiles(netdisk, netdisk.alice()).file(0, "a.txt", SMALL);
        byte[] other = "other".getBytes(StandardCharsets.UTF_8);

        assertThat(netdisk.ask(wish("a.txt", other)).code()).isEqualTo(5060);
        assertThat(upload("a.txt", other, Duplicate.KEEP_BOTH)).isNotEqualTo(original);
        assertThat(upload("a.txt", other, Duplicate.OVERWRITE)).isEqualTo(original);
        assertThat(list(0)).extracting(FileItem::filename).containsExactlyInAnyOrder("a.txt", "a(1).txt");
        assertThat(content(original)).isEqualTo(other);
    }

    private long upload(String name, byte[] bytes, Duplicate duplicate) throws IOException {
        CreatedUpload created = create(CreateUploadV1Builder.builder(wish(name, bytes))
                .duplicate(duplicate)
                .build());
        if (created.reuse()) {
            return created.fileId();
        }
        String upload = Objects.requireNonNull(created.preuploadId());
        put(upload, 1, bytes);
        return complete(upload).fileId();
    }

    @Test
    void containDir_path_makesMissingFolders() throws IOException {
        CreateUploadV1 request = CreateUploadV1Builder.builder(wish("/甲/c.txt", SMALL))
                .containDir(true)
                .build();
        String upload = Objects.requireNonNull(create(request).preuploadId());
        put(upload, 1, SMALL);
        complete(upload);

        FileItem outer = list(0).getFirst();
        assertThat(outer.filename()).isEqualTo("甲");
        assertThat(list(outer.fileId())).extracting(FileItem::filename).containsExactly("c.txt");
    }

    @Test
    void create_whatTheRulesForbid_isRefused() throws IOException {
        CreateUploadV1 good = wish("a.bin", SMALL);

        for (String name : new String[] {" ", "a/b", "a:b", "名".repeat(256), ".."}) {
            assertThat(netdisk.ask(wish(name, SMALL)).code()).as(name).isEqualTo(5064);
        }
        assertThat(code(CreateUploadV1Builder.builder(good).size(OpenApi.MAX_FILE + 1)))
                .isEqualTo(5054);
        assertThat(code(CreateUploadV1Builder.builder(good).size(-1))).isEqualTo(400);
        assertThat(code(CreateUploadV1Builder.builder(good).etag("abc"))).isEqualTo(400);
        assertThat(code(CreateUploadV1Builder.builder(good).parentFolderId(404_404)))
                .isEqualTo(5066);
    }

    private int code(CreateUploadV1Builder request) throws IOException {
        return netdisk.ask(request.build()).code();
    }
}
