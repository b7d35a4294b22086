package dev.duopan.netdisk.baidu;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** One netdisk for all tests of a class, and for each test an alice who has nothing yet. */
abstract class NetdiskFixture {
    @TempDir
    static Path directory;

    static TestNetdisk netdisk;

    /** Alice's files. */
    TestFiles files;

    @BeforeAll
    static void open() {
        netdisk = TestNetdisk.in(directory);
    }

    @BeforeEach
    void renew() {
        netdisk.renewAlice();
        files = new TestFiles(netdisk, netdisk.alice());
    }

    @AfterAll
    static void close() {
        netdisk.close();
    }
}
