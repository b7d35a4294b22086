package dev.duopan.netdisk.baidu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Catalogue;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaiduFaceTest {
    @Test
    void face_everyEndpointOfTheCatalogue_isServed(@TempDir Path directory) {
        try (TestNetdisk netdisk = TestNetdisk.in(directory)) {
            Catalogue catalogue = Catalogue.load(BaiduFaceTest.class.getClassLoader());

            assertThat(catalogue.endpoints()).hasSizeGreaterThan(15);
            assertThat(netdisk.dispatcher().unserved(catalogue)).isEmpty();
        }
    }
}
