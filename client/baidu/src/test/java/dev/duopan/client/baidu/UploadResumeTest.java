package dev.duopan.client.baidu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.ApiException;
import dev.duopan.api.Content;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.api.baidu.upload.Rtype;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadResumeTest {
    private static final byte[] BYTES = TestPan.noise((8 << 20) + 5, 22);
    private static final String STOP = "{\"error_code\":31064,\"error_msg\":\"file is not authorized\"}";

    @TempDir
    private static Path directory;

    private static TestPan server;

    private final Keeper keeper = new Keeper();

    /** Keeps what a program would write to disk. */
    private static final class Keeper implements UploadListener {
        private final AtomicLong bytes = new AtomicLong();
        private String text = "";

        @Override
        public void stored(long more) {
            bytes.addAndGet(more);
        }

        @Override
        public void resumable(UploadToken token) {
            text = token.text();
        }

        UploadToken token() {
            return UploadToken.parse(text);
        }
    }

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

    private static BaiduPan pan() {
        return server.builder()
                .token(Secret.of(server.netdisk().token(server.netdisk().alice())))
                .transfers(TransferSettings.DEFAULT.withParallelSlices(1))
                .build();
    }

    private static FileUpload file(byte[] bytes) {
        return FileUpload.of("/f", Content.of(bytes));
    }

    private static byte[] stored() throws IOException {
        return server.stored(server.netdisk().alice(), "/f");
    }

    /** Uploads two of three slices. */
    private UploadToken broken(FileUpload upload) {
        server.wire().answerOnce("partseq=2", 403, STOP);
        assertThatThrownBy(() -> pan().upload(upload, keeper)).isInstanceOf(ApiException.class);
        server.wire().forget();
        return keeper.token();
    }

    @Test
    void resume_afterTwoOfThreeSlices_sendsTheThird() throws IOException {
        UploadToken token = broken(file(BYTES));
        Keeper second = new Keeper();

        UploadedFile done = pan().resume(file(BYTES), token, second);

        assertThat(token.sent()).containsExactly(0, 1);
        assertThat(token.text())
                .doesNotContain(server.netdisk().token(server.netdisk().alice()));
        assertThat(server.wire().seen("partseq")).hasSize(1);
        assertThat(server.wire().seen("precreate")).isEmpty();
        assertThat(server.wire().seen("locateupload")).isEmpty();
        assertThat(second.bytes).hasValue(BYTES.length);
        assertThat(done.verification()).isEqualTo(UploadVerification.SLICES);
        assertThat(stored()).isEqualTo(BYTES);
    }

    @Test
    void resume_keepsWhatWasAnnouncedOfATakenPath() throws IOException {
        server.upload("/f", new byte[3]);
        UploadToken token = broken(file(BYTES).with(Rtype.OVERWRITE));

        pan().resume(file(BYTES), token, UploadListener.NONE);

        assertThat(stored()).isEqualTo(BYTES);
    }

    @Test
    void resume_ofAnUploadThatExpired_sendsEverythingWithoutAskingForTheContent() throws IOException {
        UploadToken token = broken(file(BYTES));
        server.netdisk().clock().pass(Duration.ofDays(8));

        pan().resume(file(BYTES), token, keeper);

        assertThat(server.wire().seen("precreate")).hasSize(1);
        assertThat(server.wire().seen("partseq")).hasSize(4);
        assertThat(keeper.token().uploadId()).isNotEqualTo(token.uploadId());
        assertThat(stored()).isEqualTo(BYTES);
    }

    @Test
    void resume_afterTheFileWasMade_isThatFile() {
        UploadedFile first = pan().upload(file(BYTES), keeper);

        UploadedFile again = pan().resume(file(BYTES), keeper.token(), UploadListener.NONE);

        assertThat(again.fsId()).isEqualTo(first.fsId());
        assertThat(keeper.token().missing()).isEmpty();
    }

    @Test
    void resume_afterTheFileWasMadeAndTheUploadForgotten_findsIt() {
        UploadedFile first = pan().upload(file(BYTES), keeper);
        server.wire().answerOnce("method=create", 200, "{\"errno\":31355,\"request_id\":1}");

        UploadedFile again = pan().resume(file(BYTES), keeper.token(), UploadListener.NONE);

        assertThat(again.fsId()).isEqualTo(first.fsId());
        assertThat(again.verification()).isEqualTo(UploadVerification.SIZE);
    }

    @Test
    void resume_withOtherBytes_isCorrupt() {
        UploadToken token = broken(file(BYTES));
        byte[] other = BYTES.clone();
        other[other.length - 1]++;

        assertThatThrownBy(() -> pan().resume(file(other), token, UploadListener.NONE))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.CORRUPT));
    }

    @Test
    void resume_ofAnotherFile_isInvalid() {
        UploadToken token = broken(file(BYTES));

        for (FileUpload other : List.of(file(new byte[4]), FileUpload.of("/g", Content.of(BYTES)))) {
            assertThatThrownBy(() -> pan().resume(other, token, UploadListener.NONE))
                    .isInstanceOfSatisfying(
                            DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.INVALID));
        }
        assertThat(server.wire().seen("")).isEmpty();
    }

    @Test
    void resume_answerOfCreateLost_findsTheFile() throws IOException {
        UploadToken token = broken(file(BYTES));
        server.wire().loseAnswerOnce("method=create");

        assertThat(pan().resume(file(BYTES), token, UploadListener.NONE).verification())
                .isEqualTo(UploadVerification.SIZE);
        assertThat(stored()).isEqualTo(BYTES);
    }
}
