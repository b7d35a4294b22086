package dev.duopan.netdisk.baidu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Api;
import dev.duopan.api.baidu.account.GetQuota;
import dev.duopan.api.baidu.account.GetUserInfo;
import dev.duopan.api.baidu.device.DeviceDiff;
import dev.duopan.api.baidu.device.ListDevices;
import dev.duopan.api.baidu.file.DescribeFiles;
import dev.duopan.api.baidu.upload.MakeDirectory;
import dev.duopan.api.baidu.upload.Precreate;
import dev.duopan.api.baidu.upload.PrecreateBuilder;
import dev.duopan.api.baidu.upload.UploadWhole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An account reaches nothing of another one by any call. */
class ForeignFilesTest {
    private static final byte[] BYTES = {1, 2, 3};

    @TempDir
    private static Path directory;

    private static TestNetdisk netdisk;
    private static TestFiles alices;
    private static long file;
    private static String upload;

    @BeforeAll
    static void open() {
        netdisk = TestNetdisk.in(directory);
        alices = new TestFiles(netdisk, netdisk.alice());
        file = alices.file("/d/f", BYTES).fsId();
        upload = alices.announce("/g", BYTES);
    }

    @AfterAll
    static void close() {
        netdisk.close();
    }

    private static boolean namesAFile(Api<?> call) {
        return !(call instanceof GetUserInfo
                || call instanceof GetQuota
                || call instanceof DescribeFiles
                || call instanceof Precreate
                || call instanceof UploadWhole
                || call instanceof ListDevices
                || call instanceof DeviceDiff
                || call instanceof MakeDirectory);
    }

    @Test
    void calls_namingAnotherAccountsThings_findNothing() {
        for (Api<?> call : SampleCalls.naming("/d/f", file, upload)) {
            if (namesAFile(call)) {
                assertThat(netdisk.refusal(call, netdisk.bob()))
                        .as(call.toString())
                        .isIn("-9", "31066", "12", "31355", "36016", "42101");
            }
        }
        assertThat(alices.everything()).containsExactly("/d/", "/d/f");
        assertThat(new TestFiles(netdisk, netdisk.bob()).everything()).isEmpty();
    }

    @Test
    void describe_anotherAccountsId_isLikeUnknown() {
        assertThat(netdisk.ask(DescribeFiles.withLinks(List.of(file)), netdisk.bob())
                        .list())
                .isEmpty();
    }

    @Test
    void upload_ofAnotherAccount_cannotBeContinued() {
        assertThat(netdisk.refusal(TestFiles.slice("/g", upload, 0, BYTES), netdisk.bob()))
                .isEqualTo("31355");
        assertThat(netdisk.refusal(TestFiles.creation("/g", BYTES, upload), netdisk.bob()))
                .isEqualTo("31355");
        Precreate resume = PrecreateBuilder.builder(TestFiles.announcement("/g", BYTES))
                .uploadId(upload)
                .build();
        assertThat(new TestFiles(netdisk, netdisk.member()).wanted(resume).uploadId())
                .isNotEqualTo(upload);
    }

    @Test
    void usage_ofAnotherAccount_isUnchanged() {
        assertThat(netdisk.ask(new GetQuota(), netdisk.bob()).used()).isZero();
    }
}
