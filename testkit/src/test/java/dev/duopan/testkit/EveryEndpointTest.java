package dev.duopan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Catalogue;
import dev.duopan.netdisk.baidu.BaiduFace;
import dev.duopan.netdisk.dispatch.Dispatcher;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.Fidelity;
import dev.duopan.netdisk.pan123.Pan123Face;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class EveryEndpointTest {
    @RegisterExtension
    final NetdiskExtension netdisk = NetdiskExtension.inProcess();

    @TempDir
    private Path spool;

    @Test
    void unserved_wholeCatalogue_hasHandlers() {
        FaceContext context = new FaceContext(netdisk.netdisk(), Fidelity.RELAXED, netdisk::address, netdisk.clock());
        Dispatcher dispatcher =
                new Dispatcher(List.of(Pan123Face.of(context), BaiduFace.of(context)), Fidelity.RELAXED, spool);

        assertThat(dispatcher.unserved(Catalogue.load(getClass().getClassLoader())))
                .isEmpty();
    }
}
