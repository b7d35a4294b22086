package dev.duopan.client.pan123;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.api.ApiException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Verb;
import dev.duopan.api.WireBody;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import dev.duopan.api.pan123.open.CompleteUploadV1;
import dev.duopan.api.pan123.open.CreateUploadV1;
import dev.duopan.api.pan123.open.CreatedUpload;
import dev.duopan.api.pan123.open.Duplicate;
import dev.duopan.api.pan123.open.GetUploadResult;
import dev.duopan.api.pan123.open.GetUploadUrl;
import dev.duopan.api.pan123.open.ListUploadParts;
import dev.duopan.api.pan123.open.ReuseBySha1;
import dev.duopan.api.pan123.open.ReusedFile;
import dev.duopan.client.Call;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The single steps of uploads in signed slices and by sha1, from the facade to the netdisk and back. */
class UploadCallsTest {
    private static final byte[] BYTES = Bytes.noise(1000, 1);

    @TempDir
    private static Path directory;

    private static ServedDrive drive;
    private static UploadCalls uploads;

    @BeforeAll
    static void open() {
        drive = ServedDrive.in(directory);
        uploads = drive.alice().uploads();
    }

    @AfterAll
    static void close() {
        drive.close();
    }

    private static void assertRefused(Call<?> call, ErrorKind kind, int code) {
        ApiException failure = catchThrowableOfType(ApiException.class, call::send);
        assertThat(failure).as("refusal with code %d", code).isNotNull();
        assertThat(failure.code()).as(failure.getMessage()).isEqualTo(Integer.toString(code));
        assertThat(failure.kind()).isEqualTo(kind);
    }

    private static Call<CreatedUpload> create(String name, byte[] bytes) {
        return uploads.createV1(new CreateUploadV1(0, name, Bytes.md5(bytes), bytes.length, null, null));
    }

    private static String begin(String name, byte[] bytes) {
        return Objects.requireNonNull(create(name, bytes).send().preuploadId());
    }

    private static int put(URI address, byte[] bytes) throws IOException {
        WireRequest request = new WireRequest(Verb.PUT, address, WireHeaders.NONE, WireBody.of("", bytes));
        try (WireResponse answer = drive.alice().client().send(request)) {
            return answer.status();
        }
    }

    @Test
    void v1_allSteps_makeAFile() throws IOException {
        String upload = begin("steps.bin", BYTES);

        assertRefused(uploads.completeV1(new CompleteUploadV1(upload)), ErrorKind.CONFLICT, -1);
        assertThat(uploads.result(new GetUploadResult(upload)).send().isDone()).isFalse();
        assertThat(put(uploads.url(new GetUploadUrl(upload, 1)).send().location(), BYTES))
                .isEqualTo(200);
        assertThat(uploads.parts(new ListUploadParts(upload)).send().parts()).isEmpty();
        assertThat(uploads.completeV1(new CompleteUploadV1(upload)).send().isDone())
                .isTrue();
        assertThat(uploads.result(new GetUploadResult(upload)).send().isDone()).isTrue();
    }

    @Test
    void v1_otherBytes_areCorrupt() throws IOException {
        String upload = begin("corrupt.bin", Bytes.noise(1000, 2));

        put(uploads.url(new GetUploadUrl(upload, 1)).send().location(), Bytes.noise(1000, 3));

        assertRefused(uploads.completeV1(new CompleteUploadV1(upload)), ErrorKind.CORRUPT, 500);
    }

    @Test
    void v1_unknownUpload_isNotFound() {
        assertRefused(uploads.url(new GetUploadUrl("unknown", 1)), ErrorKind.NOT_FOUND, 5066);
        assertRefused(uploads.parts(new ListUploadParts("unknown")), ErrorKind.NOT_FOUND, 5066);
        assertRefused(uploads.completeV1(new CompleteUploadV1("unknown")), ErrorKind.NOT_FOUND, 5066);
        assertRefused(uploads.result(new GetUploadResult("unknown")), ErrorKind.NOT_FOUND, 5066);
    }

    @Test
    void createV1_refusals_haveTheirKinds() {
        byte[] one = {1};
        uploads.single(Bytes.single("taken.txt", one)).send();

        assertRefused(create("taken.txt", BYTES), ErrorKind.EXISTS, 5060);
        assertRefused(create("a*b", BYTES), ErrorKind.INVALID, 5064);
        assertRefused(
                uploads.createV1(new CreateUploadV1(404_404, "a", Bytes.md5(one), 1, null, null)),
                ErrorKind.NOT_FOUND,
                5066);
        assertRefused(
                uploads.createV1(new CreateUploadV1(0, "a", Bytes.md5(BYTES), (10L << 30) + 1, null, null)),
                ErrorKind.TOO_LARGE,
                5054);
        assertRefused(
                drive.builderFor(drive.netdisk().poor())
                        .build()
                        .uploads()
                        .createV1(new CreateUploadV1(0, "a", Bytes.md5(one), 1, null, null)),
                ErrorKind.QUOTA,
                5113);
    }

    @Test
    void reuseBySha1_knownAndUnknown_makesAFileOrNothing() throws Exception {
        byte[] bytes = Bytes.noise(500, 4);
        uploads.single(Bytes.single("known.bin", bytes)).send();

        ReuseBySha1 known = new ReuseBySha1(0, "copy.bin", Bytes.sha1(bytes), bytes.length, null);
        ReuseBySha1 unknown = new ReuseBySha1(0, "other.bin", Bytes.sha1(new byte[] {9}), 1, Duplicate.OVERWRITE);

        assertThat(uploads.reuseBySha1(known).send().reuse()).isTrue();
        assertThat(uploads.reuseBySha1(unknown).send()).isEqualTo(new ReusedFile(0, false));
        assertRefused(uploads.reuseBySha1(known), ErrorKind.EXISTS, 5060);
        assertRefused(
                uploads.reuseBySha1(new ReuseBySha1(404_404, "a", Bytes.sha1(bytes), bytes.length, null)),
                ErrorKind.NOT_FOUND,
                5066);
        assertRefused(uploads.reuseBySha1(new ReuseBySha1(0, "a", "short", 1, null)), ErrorKind.INVALID, 400);
    }
}
