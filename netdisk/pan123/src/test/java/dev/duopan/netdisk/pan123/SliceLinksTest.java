package dev.duopan.netdisk.pan123;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.pan123.open.CompleteUploadV1;
import dev.duopan.api.pan123.open.CreateUploadV1;
import dev.duopan.api.pan123.open.CreatedUpload;
import dev.duopan.api.pan123.open.GetUploadUrl;
import dev.duopan.api.pan123.open.ListUploadParts;
import dev.duopan.api.pan123.open.UploadUrl;
import dev.duopan.api.pan123.open.UploadedPart;
import dev.duopan.api.pan123.open.UploadedParts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SliceLinksTest {
    private static final int SLICE = 16 << 20;
    private static final byte[] LAST = TestFiles.noise(100_000, 2);
    private static final byte[] BYTES = Arrays.copyOf(TestFiles.noise(SLICE, 1), SLICE + LAST.length);

    static {
        System.arraycopy(LAST, 0, BYTES, SLICE, LAST.length);
    }

    @TempDir
    private Path directory;

    private TestNetdisk netdisk;
    private Slices slices;
    private String upload;
    private URI address;

    @BeforeEach
    void open() throws IOException {
        netdisk = TestNetdisk.in(directory);
        slices = new Slices(netdisk);
        CreateUploadV1 wish = new CreateUploadV1(0, "a.bin", TestFiles.md5(BYTES), BYTES.length, null, null);
        upload = Objects.requireNonNull(
                netdisk.ask(wish).data(CreatedUpload.class).preuploadId());
        address = address(2);
    }

    @AfterEach
    void close() {
        netdisk.close();
    }

    private URI address(int number) throws IOException {
        return netdisk.ask(new GetUploadUrl(upload, number))
                .data(UploadUrl.class)
                .location();
    }

    private UploadedParts parts() throws IOException {
        return netdisk.ask(new ListUploadParts(upload)).data(UploadedParts.class);
    }

    private static void assertRefused(TestExchange answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.answerHeader("Content-Type")).startsWith("application/xml");
        assertThat(answer.text()).startsWith("<?xml").contains("<Code>" + code + "</Code>");
    }

    @Test
    void address_looksLikeTheVendorsAndHidesTheAccountsToken() {
        assertThat(address.toString())
                .startsWith("http://netdisk.test/123-1/")
                .contains("partNumber=2", "uploadId=" + upload, "x-id=UploadPart", "X-Amz-Expires=3600");
    }

    @Test
    void put_slice_isAnsweredWithNothingButItsEtag() throws IOException {
        TestExchange answer = slices.put(address, LAST);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.announcedLength()).isZero();
        assertThat(answer.answerHeader("ETag")).isEqualTo("\"" + TestFiles.md5(LAST) + "\"");
    }

    @Test
    void put_whateverHeaderFields_isTaken() throws IOException {
        TestExchange answer = slices.request(address, LAST)
                .header("Authorization", "")
                .header("Platform", "android")
                .header("Content-Type", "multipart/form-data")
                .header("Host", "elsewhere.test")
                .answeredBy(netdisk.dispatcher());

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void put_again_replacesTheSlice() throws IOException {
        byte[] other = TestFiles.noise(LAST.length, 3);

        slices.put(address, other);
        slices.put(address, LAST);

        assertThat(parts().parts()).containsExactly(new UploadedPart("2", LAST.length, TestFiles.md5(LAST)));
    }

    @Test
    void put_wrongLength_isRefusedAndStoresNothing() throws IOException {
        byte[] longer = Arrays.copyOf(LAST, LAST.length + 1);
        byte[] shorter = Arrays.copyOf(LAST, LAST.length - 1);

        assertRefused(slices.put(address, longer), 400, "EntityTooLarge");
        assertRefused(slices.put(address, shorter), 400, "InvalidArgument");
        assertRefused(slices.request(address, longer).answeredBy(netdisk.dispatcher()), 400, "EntityTooLarge");
        assertRefused(slices.request(address, shorter).answeredBy(netdisk.dispatcher()), 400, "IncompleteBody");
        assertRefused(
                slices.request(address, LAST).header("Content-Length", "many").answeredBy(netdisk.dispatcher()),
                400,
                "InvalidArgument");
        assertThat(parts().parts()).isEmpty();
    }

    @Test
    void put_connectionBreaks_storesNothing() throws IOException {
        TestExchange answer = TestExchange.of("PUT", address)
                .body("", new CutStream(Arrays.copyOf(LAST, 1000)))
                .answeredBy(netdisk.dispatcher());

        assertRefused(answer, 503, "ServiceUnavailable");
        assertThat(parts().parts()).isEmpty();
    }

    @Test
    void put_afterAnHour_isDenied() throws IOException {
        netdisk.clock().pass(Duration.ofMinutes(61));

        assertRefused(slices.put(address, LAST), 403, "AccessDenied");
        assertThat(slices.put(address(2), LAST).status()).isEqualTo(200);
    }

    @Test
    void put_anythingOfTheAddressChanged_isDenied() throws IOException {
        for (String[] change : new String[][] {
            {"partNumber=2", "partNumber=1"},
            {"partNumber=2", "partNumber=x"},
            {"partNumber=2", ""},
            {"uploadId=" + upload, "uploadId=" + "0".repeat(32)},
            {"X-Amz-Date=2", "X-Amz-Date=3"},
            {"X-Amz-Signature=", "X-Amz-Signature=A"},
            {"X-Amz-Signature=", "x="},
            {"/" + netdisk.alice().id() + "-0/", "/" + netdisk.bob().id() + "-0/"},
            {"/" + netdisk.alice().id() + "-0/", "/x/"}
        }) {
            URI changed = URI.create(address.toString().replace(change[0], change[1]));
            assertThat(changed).isNotEqualTo(address);
            assertRefused(slices.put(changed, LAST), 403, "SignatureDoesNotMatch");
        }
        assertThat(parts().parts()).isEmpty();
    }

    @Test
    void put_uploadIsGone_isNotFound() throws IOException {
        netdisk.netdisk().uploads().abandon(netdisk.alice(), upload);

        assertRefused(slices.put(address, LAST), 404, "NoSuchUpload");
    }

    @Test
    void put_accountIsGone_isNotFound() throws IOException {
        netdisk.netdisk().accounts().remove(netdisk.alice());

        assertRefused(slices.put(address, LAST), 404, "NoSuchUpload");
    }

    @Test
    void put_otherBytesAfterCompletion_isAConflict() throws IOException {
        slices.put(address(1), Arrays.copyOf(BYTES, SLICE));
        slices.put(address, LAST);
        assertThat(netdisk.ask(new CompleteUploadV1(upload)).code()).isZero();

        assertThat(slices.put(address, LAST).status()).isEqualTo(200);
        assertRefused(slices.put(address, TestFiles.noise(LAST.length, 4)), 409, "OperationAborted");
    }

    @Test
    void get_ofTheAddress_isNotPossible() throws IOException {
        assertThat(TestExchange.of("GET", address)
                        .answeredBy(netdisk.dispatcher())
                        .code())
                .isEqualTo(404);
    }
}
