package dev.duopan.netdisk.baidu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.baidu.CloudMd5;
import dev.duopan.api.baidu.file.DescribeFiles;
import dev.duopan.api.baidu.file.ListFiles;
import dev.duopan.api.baidu.upload.CreateFile;
import dev.duopan.api.baidu.upload.CreateFileBuilder;
import dev.duopan.api.baidu.upload.CreatedFile;
import dev.duopan.api.baidu.upload.MakeDirectory;
import dev.duopan.api.baidu.upload.Precreate;
import dev.duopan.api.baidu.upload.PrecreateBuilder;
import dev.duopan.api.baidu.upload.Precreated;
import dev.duopan.api.baidu.upload.Rtype;
import dev.duopan.netdisk.StoredContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadHandlersTest {
    private static final byte[] BYTES = TestFiles.noise(TestFiles.SLICE + 1000, 3);

    @TempDir
    private static Path directory;

    private static TestNetdisk netdisk;

    private TestFiles files;

    @BeforeAll
    static void open() {
        netdisk = TestNetdisk.in(directory);
    }

    @BeforeEach
    void begin() {
        netdisk.renewAlice();
        files = new TestFiles(netdisk, netdisk.alice());
    }

    @AfterAll
    static void close() {
        netdisk.close();
    }

    private byte[] stored(String path) throws IOException {
        try (StoredContent content =
                netdisk.netdisk().contents().open(netdisk.netdisk().files().at(netdisk.alice(), path))) {
            return content.stream().readAllBytes();
        }
    }

    @Test
    void upload_twoSlicesBackwards_storesTheBytes() throws IOException {
        Precreated.Wanted wanted = files.wanted(TestFiles.announcement("/apps/x/f.bin", BYTES));
        List<byte[]> slices = TestFiles.slices(BYTES, TestFiles.SLICE);

        String second = netdisk.ask(TestFiles.slice("/apps/x/f.bin", wanted.uploadId(), 1, slices.get(1)))
                .md5();
        String first = netdisk.ask(TestFiles.slice("/apps/x/f.bin", wanted.uploadId(), 0, slices.get(0)))
                .md5();
        CreatedFile created = netdisk.ask(TestFiles.creation("/apps/x/f.bin", BYTES, wanted.uploadId()));

        assertThat(wanted.blockList()).containsExactly(0, 1);
        assertThat(List.of(first, second)).isEqualTo(TestFiles.md5s(slices));
        assertThat(created.path()).isEqualTo("/apps/x/f.bin");
        assertThat(created.name()).isEqualTo("/apps/x/f.bin");
        assertThat(created.serverFilename()).isEqualTo("f.bin");
        assertThat(created.size()).isEqualTo(BYTES.length);
        assertThat(created.md5()).isEqualTo(TestFiles.md5(BYTES));
        assertThat(stored("/apps/x/f.bin")).isEqualTo(BYTES);
    }

    @Test
    void uploadId_decoded_hasTheShapeOfTheSamples() {
        String id = files.announce("/f", BYTES);

        assertThat(new String(Base64.getDecoder().decode(id.substring(3)), StandardCharsets.US_ASCII))
                .startsWith("127.0.0.1:" + netdisk.clock().instant().getEpochSecond() + ":");
        assertThat(id).startsWith("N1-");
    }

    @Test
    void upload_declaredTimes_areKeptWhileTheAnswerSaysNow() {
        Precreate announcement = PrecreateBuilder.builder(TestFiles.announcement("/f", BYTES))
                .localCtime(1_000L)
                .localMtime(2_000L)
                .build();
        String id = files.wanted(announcement).uploadId();
        files.send("/f", id, BYTES);

        CreatedFile created = netdisk.ask(TestFiles.creation("/f", BYTES, id));

        assertThat(created.mtime()).isEqualTo(netdisk.clock().instant().getEpochSecond());
        assertThat(netdisk.ask(ListFiles.of("/")).list().getFirst().localCtime())
                .isEqualTo(1_000);
        assertThat(netdisk.ask(ListFiles.of("/")).list().getFirst().localMtime())
                .isEqualTo(2_000);
    }

    @Test
    void precreate_knownContentWithBothMd5s_isDoneAtOnce() throws IOException {
        files.file("/f", BYTES);

        Precreated.Done done = (Precreated.Done) netdisk.ask(TestFiles.instant("/copy/g.mp3", BYTES));

        assertThat(done.info().path()).isEqualTo("/copy/g.mp3");
        assertThat(done.info().size()).isEqualTo(BYTES.length);
        assertThat(done.info().category()).isEqualTo(2);
        assertThat(stored("/copy/g.mp3")).isEqualTo(BYTES);
    }

    @Test
    void precreate_obfuscatedMd5s_areUnderstood() {
        files.file("/f", BYTES);
        Precreate plain = TestFiles.instant("/g", BYTES);
        Precreate obfuscated = PrecreateBuilder.builder(plain)
                .contentMd5(CloudMd5.encode(String.valueOf(plain.contentMd5())))
                .sliceMd5(CloudMd5.encode(String.valueOf(plain.sliceMd5())))
                .build();

        assertThat(netdisk.ask(obfuscated)).isInstanceOf(Precreated.Done.class);
    }

    @Test
    void precreate_anythingOfTheContentWrongOrMissing_wantsSlices() {
        files.file("/f", BYTES);
        Precreate known = TestFiles.instant("/g", BYTES);
        String wrong = TestFiles.md5(new byte[1]);

        assertThat(List.of(
                        PrecreateBuilder.builder(known).sliceMd5(null).build(),
                        PrecreateBuilder.builder(known).contentMd5(null).build(),
                        PrecreateBuilder.builder(known).sliceMd5(wrong).build(),
                        PrecreateBuilder.builder(known).contentMd5(wrong).build(),
                        PrecreateBuilder.builder(known).size(BYTES.length + 1).build()))
                .allSatisfy(request -> assertThat(netdisk.ask(request)).isInstanceOf(Precreated.Wanted.class));
    }

    @Test
    void precreate_contentOfAnotherAccount_wantsSlices() {
        new TestFiles(netdisk, netdisk.bob()).file("/f", BYTES);

        assertThat(netdisk.ask(TestFiles.instant("/g", BYTES))).isInstanceOf(Precreated.Wanted.class);
    }

    @Test
    void precreate_withUploadId_tellsTheSlicesStillMissing() {
        String id = files.announce("/f", BYTES);
        byte[] first = Arrays.copyOf(BYTES, TestFiles.SLICE);
        netdisk.ask(TestFiles.slice("/f", id, 0, first));

        Precreated.Wanted resumed = files.wanted(PrecreateBuilder.builder(TestFiles.announcement("/f", BYTES))
                .uploadId(id)
                .build());

        assertThat(resumed.uploadId()).isEqualTo(id);
        assertThat(resumed.blockList()).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "N1-", "N1-!!!", "N1-bm90aGluZw==", "P1-MTAuMjI4LjQzLjMxOjE1OTU4NTg=="})
    void precreate_unknownUploadId_beginsAnew(String id) {
        Precreated.Wanted wanted = files.wanted(PrecreateBuilder.builder(TestFiles.announcement("/f", BYTES))
                .uploadId(id)
                .build());

        assertThat(wanted.uploadId()).isNotEqualTo(id);
        assertThat(wanted.blockList()).containsExactly(0, 1);
    }

    @ParameterizedTest
    @CsvSource({"FAIL, -8", "RENAME, /f(1)", "RENAME_IF_DIFFERENT, /f(1)", "OVERWRITE, /f"})
    void upload_ontoExistingPath_doesAsRtypeSays(Rtype rtype, String expected) {
        files.file("/f", new byte[3]);
        Precreate announcement = PrecreateBuilder.builder(TestFiles.announcement("/f", BYTES))
                .rtype(rtype)
                .build();
        if (rtype == Rtype.FAIL) {
            assertThat(netdisk.refusal(announcement)).isEqualTo(expected);
            return;
        }
        String id = files.wanted(announcement).uploadId();
        files.send("/f", id, BYTES);

        CreatedFile created = netdisk.ask(CreateFileBuilder.builder(TestFiles.creation("/f", BYTES, id))
                .rtype(rtype)
                .build());

        assertThat(created.path()).isEqualTo(expected);
    }

    @Test
    void upload_sameContentWithRtype2_isTheOldFile() {
        CreatedFile old = files.file("/f", BYTES);
        Precreate again = PrecreateBuilder.builder(TestFiles.instant("/f", BYTES))
                .rtype(Rtype.RENAME_IF_DIFFERENT)
                .build();

        Precreated.Done done = (Precreated.Done) netdisk.ask(again);

        assertThat(done.info().fsId()).isEqualTo(old.fsId());
        assertThat(files.everything()).containsExactly("/f");
    }

    @Test
    void create_newRevision_takesTheOldPlaceWhateverRtypeSays() {
        CreatedFile old = files.file("/f", new byte[3]);
        String id = files.wanted(PrecreateBuilder.builder(TestFiles.announcement("/f", BYTES))
                        .rtype(Rtype.OVERWRITE)
                        .build())
                .uploadId();
        files.send("/f", id, BYTES);

        CreatedFile created = netdisk.ask(CreateFileBuilder.builder(TestFiles.creation("/f", BYTES, id))
                .isRevision(1)
                .build());

        assertThat(created.fsId()).isEqualTo(old.fsId());
    }

    @Test
    void create_emptyFile_needsNoAnnouncement() throws IOException {
        CreateFile empty = CreateFileBuilder.builder()
                .path("/empty")
                .size(0)
                .blockList(List.of("d41d8cd98f00b204e9800998ecf8427e"))
                .build();

        assertThat(netdisk.ask(empty).size()).isZero();
        assertThat(netdisk.ask(CreateFileBuilder.builder(empty)
                                .path("/empty2")
                                .blockList(List.of())
                                .build())
                        .path())
                .isEqualTo("/empty2");
        assertThat(stored("/empty")).isEmpty();
    }

    @Test
    void create_wholeMd5WithoutUploadId_isInstantOrRefused() {
        files.file("/f", BYTES);
        CreateFile known = CreateFileBuilder.builder()
                .path("/g")
                .size(BYTES.length)
                .blockList(List.of(CloudMd5.encode(TestFiles.md5(BYTES))))
                .build();

        assertThat(netdisk.ask(known).md5()).isEqualTo(TestFiles.md5(BYTES));
        assertThat(netdisk.refusal(
                        CreateFileBuilder.builder(known).size(1).path("/h").build()))
                .isEqualTo("31190");
        assertThat(files.everything()).containsExactly("/f", "/g");
    }

    @Test
    void create_again_answersTheSameFile() {
        CreatedFile first = files.file("/f", BYTES);
        String id = files.announce("/g", BYTES);
        files.send("/g", id, BYTES);

        CreatedFile second = netdisk.ask(TestFiles.creation("/g", BYTES, id));

        assertThat(netdisk.ask(TestFiles.creation("/g", BYTES, id)).fsId()).isEqualTo(second.fsId());
        assertThat(first.fsId()).isNotEqualTo(second.fsId());
    }

    @Test
    void create_sliceMissing_is10AndCanGoOn() {
        String id = files.announce("/f", BYTES);
        netdisk.ask(TestFiles.slice("/f", id, 0, Arrays.copyOf(BYTES, TestFiles.SLICE)));

        assertThat(netdisk.refusal(TestFiles.creation("/f", BYTES, id))).isEqualTo("10");
        assertThat(files.everything()).isEmpty();

        files.send("/f", id, BYTES);
        assertThat(netdisk.ask(TestFiles.creation("/f", BYTES, id)).size()).isEqualTo(BYTES.length);
    }

    @Test
    void create_notAsSent_is10() {
        String id = files.announce("/f", BYTES);
        files.send("/f", id, BYTES);
        CreateFile right = TestFiles.creation("/f", BYTES, id);
        List<String> swapped = List.copyOf(right.blockList().reversed());

        assertThat(List.of(
                        CreateFileBuilder.builder(right).size(BYTES.length - 1).build(),
                        CreateFileBuilder.builder(right).path("/other").build(),
                        CreateFileBuilder.builder(right).blockList(swapped).build(),
                        CreateFileBuilder.builder(right).blockList(List.of()).build(),
                        CreateFileBuilder.builder(right)
                                .blockList(List.of("", ""))
                                .build()))
                .allSatisfy(request -> assertThat(netdisk.refusal(request)).isEqualTo("10"));
        assertThat(files.everything()).isEmpty();
    }

    @Test
    void create_unknownOrExpiredUpload_is31355() {
        String id = files.announce("/f", BYTES);
        files.send("/f", id, BYTES);
        netdisk.clock().pass(Duration.ofDays(8));

        assertThat(netdisk.refusal(TestFiles.creation("/f", BYTES, id))).isEqualTo("31355");
        assertThat(netdisk.refusal(TestFiles.creation("/f", BYTES, "N1-bm90aGluZw==")))
                .isEqualTo("31355");
    }

    @Test
    void slice_largerThanTheMembershipAllows_is31364() {
        byte[] large = new byte[TestFiles.SLICE + 1];
        String id = files.announce("/f", new byte[2 * TestFiles.SLICE]);

        assertThat(netdisk.refusal(TestFiles.slice("/f", id, 0, large))).isEqualTo("31364");
    }

    @Test
    void slice_firstOfSeveralUnder4MiB_is31299() {
        String id = files.announce("/f", BYTES);

        assertThat(netdisk.refusal(TestFiles.slice("/f", id, 0, new byte[1000])))
                .isEqualTo("31299");
        assertThat(files.wanted(PrecreateBuilder.builder(TestFiles.announcement("/f", BYTES))
                                .uploadId(id)
                                .build())
                        .blockList())
                .containsExactly(0, 1);
    }

    @Test
    void slice_ofAMember_mayBeLarger() {
        TestFiles member = new TestFiles(netdisk, netdisk.member());
        byte[] large = TestFiles.noise(TestFiles.SLICE * 3, 9);
        List<byte[]> slices = TestFiles.slices(large, TestFiles.SLICE * 2);
        Precreate announcement = PrecreateBuilder.builder(TestFiles.announcement("/f", large))
                .blockList(TestFiles.md5s(slices))
                .build();
        String id = member.wanted(announcement).uploadId();
        for (int number = 0; number < slices.size(); number++) {
            netdisk.ask(TestFiles.slice("/f", id, number, slices.get(number)), netdisk.member());
        }

        CreatedFile created = netdisk.ask(
                CreateFileBuilder.builder(TestFiles.creation("/f", large, id))
                        .blockList(TestFiles.md5s(slices))
                        .build(),
                netdisk.member());

        assertThat(created.md5()).isEqualTo(TestFiles.md5(large));
    }

    @Test
    void slice_asBareBytesUnderPut_isTaken() throws IOException {
        String id = files.announce("/f", new byte[5]);
        TestExchange answer = TestExchange.of(
                        "PUT",
                        "/rest/2.0/pcs/superfile2?method=upload&type=tmpfile&path=/f&partseq=0&uploadid=%s&access_token=%s"
                                .formatted(id.replace("=", ""), netdisk.token(netdisk.alice())))
                .body("application/octet-stream", new ByteArrayInputStream(new byte[5]))
                .answeredBy(netdisk.dispatcher());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("md5")).isEqualTo(TestFiles.md5(new byte[5]));
        assertThat(answer.text()).doesNotContain("errno", "error_code").containsPattern("\"request_id\":\\d+");
    }

    @ParameterizedTest
    @CsvSource({"/f, 2, 31023", "/f, -1, 31023", "/f, 2147483647, 31023", "/other, 0, 31355"})
    void slice_thatWasNotAnnounced_isRefused(String path, int number, String code) {
        String id = files.announce("/f", BYTES);

        assertThat(netdisk.refusal(TestFiles.slice(path, id, number, new byte[1000])))
                .isEqualTo(code);
    }

    @Test
    void slice_lastOneShortOrLong_isRefused() {
        String id = files.announce("/f", BYTES);

        assertThat(netdisk.refusal(TestFiles.slice("/f", id, 1, new byte[999]))).isEqualTo("31190");
        assertThat(netdisk.refusal(TestFiles.slice("/f", id, 1, new byte[1001])))
                .isEqualTo("31364");
    }

    @Test
    void file_overTheLimitOfTheMembership_is31365() {
        Precreate large = PrecreateBuilder.builder(TestFiles.announcement("/large", BYTES))
                .size((4L << 30) + 1)
                .build();

        assertThat(netdisk.refusal(large)).isEqualTo("31365");
        assertThat(netdisk.refusal(large, netdisk.member())).isEqualTo("0");
    }

    @Test
    void file_ofAFullAccount_isMinus10() {
        assertThat(netdisk.refusal(TestFiles.announcement("/f", BYTES), netdisk.poor()))
                .isEqualTo("-10");
    }

    @Test
    void folder_existing_isMinus8OrRenamed() {
        assertThat(files.folder("/a/b").path()).isEqualTo("/a/b");
        assertThat(netdisk.refusal(MakeDirectory.of("/a/b", Rtype.FAIL))).isEqualTo("-8");
        assertThat(netdisk.ask(MakeDirectory.of("/a/b/", Rtype.RENAME)).path()).isEqualTo("/a/b(1)");
        assertThat(files.everything()).containsExactly("/a/", "/a/b(1)/", "/a/b/");
    }

    @Test
    void folder_justMade_answersWhatTheDocumentsSay() {
        CreatedFile folder = files.folder("/新建");

        assertThat(folder.directory()).isTrue();
        assertThat(folder.category()).isEqualTo(6);
        assertThat(folder.status()).isZero();
        assertThat(folder.md5()).isNull();
        assertThat(netdisk.ask(DescribeFiles.of(List.of(folder.fsId()))).list()).hasSize(1);
    }
}
