package dev.duopan.netdisk.baidu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.baidu.file.DeleteFiles;
import dev.duopan.api.baidu.file.DescribeFiles;
import dev.duopan.api.baidu.file.DescribeFilesBuilder;
import dev.duopan.api.baidu.file.FileDescription;
import dev.duopan.api.baidu.file.FilePath;
import dev.duopan.api.baidu.file.Thumbnails;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptionHandlersTest {
    @TempDir
    private static Path directory;

    private static TestNetdisk netdisk;

    private long folder;
    private long file;

    @BeforeAll
    static void open() {
        netdisk = TestNetdisk.in(directory);
    }

    @BeforeEach
    void begin() {
        netdisk.renewAlice();
        TestFiles files = new TestFiles(netdisk, netdisk.alice());
        folder = files.folder("/d").fsId();
        file = files.file("/d/图.jpg", new byte[9]).fsId();
    }

    @AfterAll
    static void close() {
        netdisk.close();
    }

    @Test
    void describe_knownAndUnknownIds_answersTheKnownInTheirOrder() {
        List<FileDescription> found = netdisk.ask(DescribeFiles.of(List.of(file, 404_404L, folder, file)))
                .list();

        assertThat(found).extracting(FileDescription::fsId).containsExactly(file, folder);
        assertThat(found.getFirst().path()).isEqualTo("/d/图.jpg");
        assertThat(found.getFirst().filename()).isEqualTo("图.jpg");
        assertThat(found.getFirst().category()).isEqualTo(3);
        assertThat(found.getFirst().dlink()).isNull();
        assertThat(found.getFirst().thumbs()).isNull();
        assertThat(found.getLast().md5()).isNull();
    }

    @Test
    void describe_withLinks_givesThemToFilesOnly() {
        List<FileDescription> found =
                netdisk.ask(DescribeFiles.withLinks(List.of(folder, file))).list();

        assertThat(found.getFirst().dlink()).isNull();
        assertThat(found.getLast().dlink()).isNotNull();
    }

    @Test
    void describe_thumbnailsOfAFolder_saysThatThereAreNone() {
        DescribeFiles request = DescribeFilesBuilder.builder(DescribeFiles.of(List.of(folder)))
                .thumb(true)
                .build();

        assertThat(netdisk.ask(request).list().getFirst().thumbs()).isEqualTo(Thumbnails.NONE);
    }

    @Test
    void describe_deletedFile_isLeftOut() {
        netdisk.ask(DeleteFiles.of(List.of(new FilePath("/d"))));

        assertThat(netdisk.ask(DescribeFiles.of(List.of(file, folder))).list()).isEmpty();
    }

    @Test
    void describe_over100Ids_is2() {
        assertThat(netdisk.refusal(
                        DescribeFiles.of(LongStream.rangeClosed(1, 101).boxed().toList())))
                .isEqualTo("2");
        assertThat(netdisk.refusal(DescribeFiles.of(List.of()))).isEqualTo("2");
    }
}
