package dev.duopan.netdisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedNetdisk.class)
class TrafficTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

    @Test
    void served_countedBytes_addUpByAccountAndDay(Netdisk netdisk, Account anna, Account ben) {
        netdisk.traffic().count(anna.id(), DAY, 3_000_000_000L);
        netdisk.traffic().count(anna.id(), DAY, 1);
        netdisk.traffic().count(anna.id(), DAY.plusDays(1), 7);

        assertThat(netdisk.traffic().served(anna, DAY)).isEqualTo(3_000_000_001L);
        assertThat(netdisk.traffic().served(anna, DAY.plusDays(1))).isEqualTo(7);
        assertThat(netdisk.traffic().served(ben, DAY)).isZero();
    }

    @Test
    void count_forAnAccountThatIsGone_doesNothing(Netdisk netdisk, Account anna) {
        netdisk.accounts().remove(anna);

        netdisk.traffic().count(anna.id(), DAY, 1);

        assertThat(netdisk.traffic().served(anna, DAY)).isZero();
    }
}
