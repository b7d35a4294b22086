package dev.duopan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Catalogue;
import dev.duopan.netdisk.dispatch.Dispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class EveryEndpointTest {
    @RegisterExtension
    final NetdiskExtension netdisk = NetdiskExtension.inProcess();

    @Test
    void unserved_wholeCatalogue_hasHandlers() {
        Catalogue catalogue = Catalogue.load(getClass().getClassLoader());

        assertThat(netdisk.handler())
                .isInstanceOfSatisfying(
                        Dispatcher.class,
                        dispatcher -> assertThat(dispatcher.unserved(catalogue)).isEmpty());
    }
}
