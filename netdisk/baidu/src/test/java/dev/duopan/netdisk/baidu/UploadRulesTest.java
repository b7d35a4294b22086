package dev.duopan.netdisk.baidu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.ApiException;
import dev.duopan.api.baidu.CloudMd5;
import dev.duopan.api.baidu.upload.CreateFile;
import dev.duopan.api.baidu.upload.CreateFileBuilder;
import dev.duopan.api.baidu.upload.MakeDirectory;
import dev.duopan.api.baidu.upload.Precreate;
import dev.duopan.api.baidu.upload.PrecreateBuilder;
import dev.duopan.api.baidu.upload.Rtype;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every rule that decides what becomes of an upload (docs/wire/baidu-xpan.md sections 4.3 and 4.7), each with its outcome. */
class UploadRulesTest {
    private static final byte[] BYTES = TestFiles.noise(TestFiles.SLICE + 1000, 5);
    private static final List<byte[]> SLICES = TestFiles.slices(BYTES, TestFiles.SLICE);
    private static final List<String> MD5S = TestFiles.md5s(SLICES);
    private static final String EMPTY_MD5 = "d41d8cd98f00b204e9800998ecf8427e";
    private static final String PLACEHOLDER = "5910a591dd8fc18c32a8f3df4fdc1761";
    private static final String SECOND_PLACEHOLDER = "a5fc157d78e6ad1c7e114b056c92821e";
    private static final String MADE = "/f.bin";

    @TempDir
    private static Path directory;

    private static TestNetdisk netdisk;

    private TestFiles files;

    @BeforeAll
    static void open() {
        netdisk = TestNetdisk.in(directory);
    }

    @AfterAll
    static void close() {
        netdisk.close();
    }

    @BeforeEach
    void begin() {
        startOver();
    }

    private void startOver() {
        netdisk.renewAlice();
        files = new TestFiles(netdisk, netdisk.alice());
    }

    /** Makes a test of each rule: the path that comes out of it, or the code with which it is refused. */
    private DynamicTest rule(String text, String outcome, Supplier<String> attempt) {
        return DynamicTest.dynamicTest(text, () -> {
            startOver();
            assertThat(outcome(attempt)).isEqualTo(outcome);
        });
    }

    private static String outcome(Supplier<String> attempt) {
        try {
            return attempt.get();
        } catch (ApiException e) {
            return e.code();
        }
    }

    private static String made(CreateFile request) {
        return netdisk.ask(request).path();
    }

    private static PrecreateBuilder announcement() {
        return PrecreateBuilder.builder(TestFiles.announcement(MADE, BYTES));
    }

    private static CreateFileBuilder creation(String uploadId) {
        return CreateFileBuilder.builder(TestFiles.creation(MADE, BYTES, uploadId));
    }

    /** An upload with all its slices. */
    private String sent(Precreate announcement) {
        String id = files.wanted(announcement).uploadId();
        files.send(MADE, id, BYTES);
        return id;
    }

    private String sent() {
        return sent(announcement().build());
    }

    @TestFactory
    Stream<DynamicTest> size_equalsTheBytesAndTheAnnouncedOne() {
        return Stream.of(
                rule("all three are equal", MADE, () -> made(creation(sent()).build())),
                rule(
                        "create names fewer",
                        "10",
                        () -> made(creation(sent()).size(BYTES.length - 1).build())),
                rule(
                        "create names more",
                        "10",
                        () -> made(creation(sent()).size(BYTES.length + 1).build())),
                rule(
                        "more were announced than come in the last slice",
                        "31190",
                        () -> sent(announcement().size(BYTES.length + 1).build())),
                rule(
                        "fewer were announced than come in the last slice",
                        "31364",
                        () -> sent(announcement().size(BYTES.length - 1).build())));
    }

    @TestFactory
    Stream<DynamicTest> slices_haveAllArrivedUnderTheUploadId() {
        return Stream.of(
                rule("in reverse order", MADE, () -> {
                    String id = files.announce(MADE, BYTES);
                    netdisk.ask(TestFiles.slice(MADE, id, 1, SLICES.get(1)));
                    netdisk.ask(TestFiles.slice(MADE, id, 0, SLICES.get(0)));
                    return made(creation(id).build());
                }),
                rule("twice", MADE, () -> {
                    String id = sent();
                    files.send(MADE, id, BYTES);
                    return made(creation(id).build());
                }),
                rule("one is missing", "10", () -> {
                    String id = files.announce(MADE, BYTES);
                    netdisk.ask(TestFiles.slice(MADE, id, 1, SLICES.get(1)));
                    return made(creation(id).build());
                }),
                rule("one went to another upload of the file", "10", () -> {
                    String id = files.announce(MADE, BYTES);
                    netdisk.ask(TestFiles.slice(MADE, id, 0, SLICES.get(0)));
                    netdisk.ask(TestFiles.slice(MADE, files.announce(MADE, BYTES), 1, SLICES.get(1)));
                    return made(creation(id).build());
                }),
                rule("under an id that never was one", "31355", () -> {
                    sent();
                    return made(creation("N1-bm90aGluZw==").build());
                }),
                rule("under an id that expired", "31355", () -> {
                    String id = sent();
                    netdisk.clock().pass(Duration.ofDays(8));
                    return made(creation(id).build());
                }),
                rule("of another account", "31355", () -> {
                    TestFiles bobs = new TestFiles(netdisk, netdisk.bob());
                    String id = bobs.announce(MADE, BYTES);
                    bobs.send(MADE, id, BYTES);
                    return made(creation(id).build());
                }),
                rule(
                        "of another path",
                        "10",
                        () -> made(creation(sent()).path("/other.bin").build())));
    }

    @TestFactory
    Stream<DynamicTest> blockList_hasOneMd5PerSliceOfTheWholeFileInOrder() {
        return Stream.of(
                rule(
                        "as they are",
                        MADE,
                        () -> made(creation(sent()).blockList(MD5S).build())),
                rule(
                        "in upper case",
                        MADE,
                        () -> made(creation(sent())
                                .blockList(MD5S.stream()
                                        .map(md5 -> md5.toUpperCase(Locale.ROOT))
                                        .toList())
                                .build())),
                rule(
                        "obfuscated",
                        MADE,
                        () -> made(creation(sent())
                                .blockList(MD5S.stream().map(CloudMd5::encode).toList())
                                .build())),
                rule(
                        "swapped",
                        "10",
                        () -> made(creation(sent()).blockList(MD5S.reversed()).build())),
                rule(
                        "none",
                        "10",
                        () -> made(creation(sent()).blockList(List.of()).build())),
                rule(
                        "placeholders",
                        "10",
                        () -> made(creation(sent())
                                .blockList(List.of(PLACEHOLDER, SECOND_PLACEHOLDER))
                                .build())),
                rule(
                        "one too many",
                        "10",
                        () -> made(creation(sent())
                                .blockList(List.of(MD5S.get(0), MD5S.get(1), EMPTY_MD5))
                                .build())),
                rule(
                        "after a resumption, of all slices",
                        MADE,
                        () -> made(creation(resumed()).blockList(MD5S).build())),
                rule(
                        "after a resumption, of those alone that were sent then",
                        "10",
                        () -> made(creation(resumed())
                                .blockList(MD5S.subList(1, 2))
                                .build())));
    }

    private String resumed() {
        String id = files.announce(MADE, BYTES);
        netdisk.ask(TestFiles.slice(MADE, id, 0, SLICES.get(0)));
        assertThat(files.wanted(announcement().uploadId(id).build()).blockList())
                .containsExactly(1);
        netdisk.ask(TestFiles.slice(MADE, id, 1, SLICES.get(1)));
        return id;
    }

    @TestFactory
    Stream<DynamicTest> announcedBlockList_needNotBeTrue() {
        return Stream.of(
                rule("one placeholder", MADE, () -> placeheld(List.of(PLACEHOLDER))),
                rule("two placeholders", MADE, () -> placeheld(List.of(PLACEHOLDER, SECOND_PLACEHOLDER))),
                rule("empty texts", MADE, () -> placeheld(List.of("", ""))),
                rule(
                        "obfuscated",
                        MADE,
                        () -> placeheld(MD5S.stream().map(CloudMd5::encode).toList())),
                rule("nothing at all", "2", () -> placeheld(List.of())));
    }

    private String placeheld(List<String> md5s) {
        return made(creation(sent(announcement().blockList(md5s).build())).build());
    }

    @TestFactory
    Stream<DynamicTest> rtype_isRepeatedIdentically() {
        return Stream.of(
                rule("announced and repeated", MADE, () -> withRtypes(Rtype.OVERWRITE, Rtype.OVERWRITE)),
                rule("another one", "10", () -> withRtypes(Rtype.FAIL, Rtype.RENAME)),
                rule("the other way round", "10", () -> withRtypes(Rtype.OVERWRITE, Rtype.RENAME_IF_DIFFERENT)),
                rule(
                        "left out the second time",
                        MADE,
                        () -> made(creation(sent()).rtype(null).build())),
                rule(
                        "void because of a revision",
                        MADE,
                        () -> made(creation(sent())
                                .rtype(Rtype.RENAME)
                                .isRevision(0)
                                .build())),
                rule("void both times", MADE, () -> {
                    files.file(MADE, new byte[3]);
                    return made(creation(sent(announcement().isRevision(1).build()))
                            .isRevision(1)
                            .build());
                }));
    }

    private String withRtypes(Rtype announced, Rtype said) {
        return made(creation(sent(announcement().rtype(announced).build()))
                .rtype(said)
                .build());
    }

    @TestFactory
    Stream<DynamicTest> takenPath_isDealtWithAsRtypeSays() {
        return Stream.of(
                rule("0 fails before any slice", "-8", () -> onto(Rtype.FAIL, new byte[3])),
                rule("0 fails at the end too", "-8", () -> {
                    String id = sent();
                    files.file(MADE, new byte[3]);
                    return made(creation(id).build());
                }),
                rule("1 renames", "/f(1).bin", () -> onto(Rtype.RENAME, new byte[3])),
                rule("1 renames even the same", "/f(1).bin", () -> onto(Rtype.RENAME, BYTES)),
                rule(
                        "2 renames what has other slices",
                        "/f(1).bin",
                        () -> onto(Rtype.RENAME_IF_DIFFERENT, new byte[3])),
                rule("2 leaves what has the same slices", MADE, () -> onto(Rtype.RENAME_IF_DIFFERENT, BYTES)),
                rule("3 overwrites", MADE, () -> onto(Rtype.OVERWRITE, new byte[3])),
                rule("a folder isn't overwritten", "-8", () -> {
                    files.folder(MADE);
                    return made(
                            creation(sent(announcement().rtype(Rtype.OVERWRITE).build()))
                                    .build());
                }),
                rule("a folder under a taken name is renamed", "/dir(1)", () -> {
                    files.folder("/dir");
                    return netdisk.ask(MakeDirectory.of("/dir", Rtype.RENAME)).path();
                }));
    }

    private String onto(Rtype rtype, byte[] there) {
        files.file(MADE, there);
        return withRtypes(rtype, rtype);
    }

    @TestFactory
    Stream<DynamicTest> specialFiles_takeTheirOwnWay() {
        CreateFileBuilder empty = CreateFileBuilder.builder().path(MADE).size(0);
        return Stream.of(
                rule(
                        "an empty file isn't announced",
                        "2",
                        () -> sent(announcement().size(0).build())),
                rule(
                        "an empty file is made at once",
                        MADE,
                        () -> made(empty.blockList(List.of(EMPTY_MD5)).build())),
                rule(
                        "an empty file needs no md5",
                        MADE,
                        () -> made(empty.blockList(List.of()).build())),
                rule(
                        "an empty file has no other md5",
                        "2",
                        () -> made(empty.blockList(List.of(PLACEHOLDER)).build())),
                rule(
                        "a folder isn't announced",
                        "2",
                        () -> sent(announcement().directory(true).build())),
                rule(
                        "a folder is made at once",
                        "/dir",
                        () -> files.folder("/dir").path()),
                rule("a known content needs no upload", "/g.bin", () -> {
                    files.file(MADE, BYTES);
                    return made(whole("/g.bin"));
                }),
                rule("an unknown content does", "31190", () -> made(whole("/g.bin"))),
                rule("a content of another account does too", "31190", () -> {
                    new TestFiles(netdisk, netdisk.member()).file("/f.bin", BYTES);
                    return made(whole("/g.bin"));
                }));
    }

    private static CreateFile whole(String path) {
        return CreateFileBuilder.builder()
                .path(path)
                .size(BYTES.length)
                .blockList(List.of(TestFiles.md5(BYTES)))
                .build();
    }

    @TestFactory
    Stream<DynamicTest> resumption_needsTheSameUpload() {
        return Stream.of(
                rule("everything is the same", "[1]", () -> missing(announcement())),
                rule("another path", "[0, 1]", () -> missing(announcement().path("/other.bin"))),
                rule("another size", "[0, 1]", () -> missing(announcement().size(BYTES.length + 1))),
                rule("other slices", "[0, 1]", () -> missing(announcement().blockList(MD5S.reversed()))),
                rule(
                        "another answer to a taken path",
                        "[0, 1]",
                        () -> missing(announcement().rtype(Rtype.OVERWRITE))));
    }

    private String missing(PrecreateBuilder again) {
        String id = files.announce(MADE, BYTES);
        netdisk.ask(TestFiles.slice(MADE, id, 0, Arrays.copyOf(BYTES, TestFiles.SLICE)));
        return files.wanted(again.uploadId(id).build()).blockList().toString();
    }
}
