package dev.duopan.client.baidu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.ApiException;
import dev.duopan.api.Content;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.api.baidu.file.FileEntry;
import dev.duopan.api.baidu.file.ListFiles;
import dev.duopan.api.baidu.upload.Rtype;
import dev.duopan.client.OutcomeUnknownException;
import dev.duopan.client.Retries;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploaderTest {
    private static final int MEBIBYTE = 1 << 20;
    private static final byte[] BYTES = TestPan.noise(9 * MEBIBYTE + 17, 11);

    @TempDir
    private static Path directory;

    private static TestPan server;

    @BeforeAll
    static void open() {
        server = TestPan.in(directory);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void begin() {
        server.startOver();
    }

    private static FileUpload upload(String path) {
        return FileUpload.of(path, Content.of(BYTES));
    }

    private static byte[] stored(String path) throws IOException {
        return server.stored(server.netdisk().alice(), path);
    }

    @Test
    void upload_severalSlices_storesTheBytesAndTellsHowItGoesOn() throws IOException {
        AtomicLong progress = new AtomicLong();

        UploadedFile file = server.pan().upload(upload("/apps/x/大.bin"), progress::addAndGet);

        assertThat(file.path()).isEqualTo("/apps/x/大.bin");
        assertThat(file.reused()).isFalse();
        assertThat(file.verification()).isEqualTo(UploadVerification.SLICES);
        assertThat(progress.get()).isEqualTo(BYTES.length);
        assertThat(server.wire().seen("partseq")).hasSize(3);
        assertThat(stored("/apps/x/大.bin")).isEqualTo(BYTES);
    }

    @Test
    void upload_knownContent_sendsNoBytes() throws IOException {
        server.pan().upload(upload("/f"));
        server.wire().forget();
        AtomicLong progress = new AtomicLong();

        UploadedFile file = server.pan().upload(upload("/g"), progress::addAndGet);

        assertThat(file.reused()).isTrue();
        assertThat(file.verification()).isEqualTo(UploadVerification.INSTANT);
        assertThat(server.wire().seen("partseq")).isEmpty();
        assertThat(server.wire().seen("method=create")).isEmpty();
        assertThat(progress.get()).isEqualTo(BYTES.length);
        assertThat(stored("/g")).isEqualTo(BYTES);
    }

    @Test
    void upload_emptyFile_isMadeInOneCall() throws IOException {
        UploadedFile file = server.upload("/empty", new byte[0]);

        assertThat(file.path()).isEqualTo("/empty");
        assertThat(file.verification()).isEqualTo(UploadVerification.EMPTY);
        assertThat(server.wire().seen("precreate")).isEmpty();
        assertThat(stored("/empty")).isEmpty();
    }

    @Test
    void upload_fromDiskWithTimes_keepsThem(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "hello");
        Instant created = Instant.ofEpochSecond(1_000);
        Instant modified = Instant.ofEpochSecond(2_000);

        server.pan().upload(FileUpload.of("/a.txt", file).withTimes(created, modified));

        FileEntry entry =
                server.pan().files().list(ListFiles.of("/")).send().list().getFirst();
        assertThat(entry.localCtime()).isEqualTo(1_000);
        assertThat(entry.localMtime()).isEqualTo(2_000);
    }

    @Test
    void upload_ofAMember_usesTheLargestSlicesOfTheMembership() throws IOException {
        BaiduPan member = server.of(server.netdisk().member());

        assertThat(member.sliceSize(BYTES.length)).isEqualTo(16 * MEBIBYTE);
        assertThat(server.pan().sliceSize(BYTES.length)).isEqualTo(4 * MEBIBYTE);
        server.wire().forget();
        member.upload(upload("/f"));
        assertThat(server.stored(server.netdisk().member(), "/f")).isEqualTo(BYTES);
        assertThat(server.wire().seen("partseq")).hasSize(1);
        assertThat(server.wire().seen("method=uinfo")).isEmpty();
    }

    @Test
    void upload_withLargerSlicesAsHashed_isTakenFromAMember() throws IOException {
        BaiduPan member = server.of(server.netdisk().member());
        ContentDigests digests = ContentDigests.of(Content.of(BYTES), 8 * MEBIBYTE);

        member.upload(upload("/large slices").with(digests).with(Rtype.OVERWRITE));

        assertThat(server.stored(server.netdisk().member(), "/large slices")).isEqualTo(BYTES);
    }

    private static Content unread(long length) {
        return new Content() {
            @Override
            public long length() {
                return length;
            }

            @Override
            public InputStream open() {
                throw new IllegalStateException("nobody needs to look");
            }
        };
    }

    @Test
    void upload_ofUnknownLength_isInvalid() {
        assertThatThrownBy(() -> server.pan().upload(FileUpload.of("/f", unread(Content.UNKNOWN_LENGTH))))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.INVALID));
    }

    @Test
    void upload_overTheLimit_failsBeforeTheFirstByte() {
        assertThatThrownBy(() -> server.pan().upload(FileUpload.of("/huge", unread((4L << 30) + 1))))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.TOO_LARGE));
        assertThat(server.wire().seen("precreate")).isEmpty();
    }

    @Test
    void upload_takenPath_isRefusedOrDoesAsRtypeSays() {
        server.upload("/f", new byte[3]);

        assertThatThrownBy(() -> server.pan().upload(upload("/f")))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.EXISTS));
        assertThat(server.pan().upload(upload("/f").with(Rtype.RENAME)).path()).isEqualTo("/f(1)");
        assertThat(server.pan().upload(upload("/f").with(Rtype.OVERWRITE)).path())
                .isEqualTo("/f");
    }

    @Test
    void upload_lostByTheService_beginsAnewOnceWithoutInstantUpload() throws IOException {
        server.wire().answerOnce("method=create", 200, "{\"errno\":10,\"request_id\":1}");

        server.pan().upload(upload("/f"));

        assertThat(server.wire().seen("precreate")).hasSize(2);
        assertThat(server.wire().seen("locateupload")).hasSize(2);
        assertThat(server.wire().seen("partseq")).hasSize(6);
        assertThat(stored("/f")).isEqualTo(BYTES);
    }

    @Test
    void upload_lostASecondTime_fails() {
        server.wire().answerOnce("method=create", 200, "{\"errno\":10,\"request_id\":1}");
        server.wire().answerOnce("partseq=1", 403, "{\"error_code\":31363,\"request_id\":1}");

        assertThatThrownBy(() -> server.pan().upload(upload("/f")))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo("10"));
        assertThat(server.wire().seen("precreate")).hasSize(2);
    }

    @Test
    void upload_answerLostAfterTheFileWasMade_findsIt() throws IOException {
        server.wire().loseAnswerOnce("method=create");

        UploadedFile file = server.pan().upload(upload("/d/f"));

        assertThat(file.path()).isEqualTo("/d/f");
        assertThat(file.verification()).isEqualTo(UploadVerification.SIZE);
        assertThat(server.wire().seen("method=create")).hasSize(1);
        assertThat(stored("/d/f")).isEqualTo(BYTES);
    }

    @Test
    void upload_answerLostBeforeTheFileWasMade_staysUnknown() {
        server.wire().loseRequestOnce("method=create");

        assertThatThrownBy(() -> server.pan().upload(upload("/d/f"))).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void upload_answerLostWhileOverwriting_isDoneAgain() throws IOException {
        server.upload("/f", new byte[BYTES.length]);
        server.wire().loseRequestOnce("method=create");

        server.pan().upload(upload("/f").with(Rtype.OVERWRITE));

        assertThat(stored("/f")).isEqualTo(BYTES);
    }

    @Test
    void upload_answerLostWhereEachCallMakesAFile_isNotRepeated() {
        server.wire().loseAnswerOnce("method=create");

        assertThatThrownBy(() -> server.pan().upload(upload("/f").with(Rtype.RENAME)))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThat(server.pan().files().list(ListFiles.of("/")).stream()).hasSize(1);
    }

    @Test
    void upload_serviceWantsNoSliceByName_sendsAll() throws IOException {
        BaiduPan pan = server.pan();
        String wanted = "{\"return_type\":1,\"path\":\"/f\",\"uploadid\":\"N1-x\",\"block_list\":[],\"errno\":0}";
        server.wire().answerOnce("precreate", 200, wanted);

        pan.upload(upload("/f"));

        assertThat(server.wire().seen("uploadid=N1-x")).isNotEmpty();
        assertThat(stored("/f")).isEqualTo(BYTES);
    }

    @Test
    void upload_onlySomeSlicesWanted_sendsThose() {
        server.wire()
                .answerOnce(
                        "precreate",
                        200,
                        "{\"return_type\":1,\"path\":\"/f\",\"uploadid\":\"N1-x\",\"block_list\":[\"1\"],\"errno\":0}");
        server.wire().answerOnce("partseq=1", 200, "{\"md5\":\"" + md5OfSlice(1) + "\"}");
        server.wire().answerOnce("method=create", 200, "{\"errno\":-7,\"request_id\":1}");
        AtomicLong progress = new AtomicLong();

        assertThatThrownBy(() -> server.pan().upload(upload("/f"), progress::addAndGet))
                .isInstanceOf(ApiException.class);

        assertThat(server.wire().seen("partseq")).hasSize(1);
        assertThat(progress.get()).isEqualTo(BYTES.length);
    }

    private static String md5OfSlice(int index) {
        return ContentDigests.of(Content.of(BYTES), 4 * MEBIBYTE).sliceMd5s().get(index);
    }

    @Test
    void upload_otherMd5Answered_isCorrupt() {
        server.wire().answerOnce("partseq=0", 200, "{\"md5\":\"00000000000000000000000000000000\"}");

        assertThatThrownBy(() -> server.pan().upload(upload("/f")))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.CORRUPT));
        assertThat(server.wire().seen("method=create")).isEmpty();
    }

    @Test
    void upload_impossibleSliceWanted_isNotBelieved() {
        server.wire()
                .answerOnce(
                        "precreate",
                        200,
                        "{\"return_type\":1,\"path\":\"/f\",\"uploadid\":\"N1-x\",\"block_list\":[7],\"errno\":0}");

        assertThatThrownBy(() -> server.pan().upload(upload("/f")))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.UNAVAILABLE));
    }

    @Test
    void upload_digestsThatDoNotFit_isInvalid() {
        ContentDigests other = ContentDigests.of(Content.of(new byte[5 * MEBIBYTE]), 4 * MEBIBYTE);
        ContentDigests tooLarge = ContentDigests.of(Content.of(BYTES), 8 * MEBIBYTE);

        for (ContentDigests digests : List.of(other, tooLarge)) {
            assertThatThrownBy(() -> server.pan().upload(upload("/f").with(digests)))
                    .isInstanceOfSatisfying(
                            DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.INVALID));
        }
    }

    @Test
    void upload_inMoreSlicesThanThereMayBe_isInvalid() {
        ContentDigests tiny =
                new ContentDigests("", "", 1000, Collections.nCopies(BYTES.length / 1000 + 1, "0".repeat(32)));

        assertThatThrownBy(() -> server.pan().upload(upload("/f").with(tiny)))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.INVALID));
        assertThat(server.wire().seen("precreate")).isEmpty();
    }

    @Test
    void upload_toAPathThatCannotBe_failsBeforeAnythingIsSent() {
        assertThatThrownBy(() -> server.pan().upload(upload("/a|b")))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.INVALID));
        assertThat(server.wire().seen("")).isEmpty();
    }

    @Test
    void upload_ofAStream_setsItAside() throws IOException {
        UploadedFile file = server.pan().upload("/s", new ByteArrayInputStream(BYTES), Rtype.FAIL);

        assertThat(file.verification()).isEqualTo(UploadVerification.SLICES);
        assertThat(stored("/s")).isEqualTo(BYTES);
    }

    @Test
    void upload_emptyAnswersAndServerErrors_areRetriedSliceBySlice() throws IOException {
        Retries quick = new Retries(3, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofSeconds(10));
        BaiduPan patient = server.builder()
                .token(Secret.of(server.netdisk().token(server.netdisk().alice())))
                .retries(quick)
                .build();
        server.wire().answerOnce("partseq=0", 500, "");
        server.wire().answerOnce("partseq=1", 200, "");

        patient.upload(upload("/f"));

        assertThat(server.wire().seen("partseq=0")).hasSize(2);
        assertThat(server.wire().seen("partseq=1")).hasSize(2);
        assertThat(server.wire().seen("partseq=2")).hasSize(1);
        assertThat(stored("/f")).isEqualTo(BYTES);
    }

    @Test
    void upload_forgottenInWordsAlone_beginsAnew() throws IOException {
        server.wire().answerOnce("partseq=1", 400, "{\"error_code\":31023,\"error_msg\":\"uploadid has expired\"}");

        server.pan().upload(upload("/f"));

        assertThat(server.wire().seen("precreate")).hasSize(2);
        assertThat(stored("/f")).isEqualTo(BYTES);
    }

    @Test
    void upload_madeWithAnotherSize_isCorrupt() {
        server.wire()
                .answerOnce(
                        "method=create",
                        200,
                        "{\"errno\":0,\"fs_id\":1,\"path\":\"/f\",\"size\":0,\"category\":6,\"isdir\":0}");

        assertThatThrownBy(() -> server.pan().upload(upload("/f")))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.CORRUPT));
    }

    @Test
    void upload_anotherSliceAcknowledged_isCorrupt() {
        server.wire()
                .answerOnce(
                        "partseq=0", 200, "{\"md5\":\"" + md5OfSlice(0) + "\",\"partseq\":\"1\",\"uploadid\":\"x\"}");

        assertThatThrownBy(() -> server.pan().upload(upload("/f")))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.CORRUPT));
    }

    @Test
    void digests_ofSlices_areThoseOfTheirBytes() {
        ContentDigests digests = ContentDigests.of(Content.of(TestPan.noise(300_000, 1)), 131_072);
        byte[] head = Arrays.copyOf(TestPan.noise(300_000, 1), 262_144);

        assertThat(digests.sliceMd5s()).hasSize(3);
        assertThat(digests.headMd5())
                .isEqualTo(ContentDigests.of(Content.of(head), 131_072).md5());
        assertThat(ContentDigests.of(Content.of(new byte[0]), 4).sliceMd5s()).isEmpty();
    }
}
