package dev.duopan.drive.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WholeArrivalTest {
    private final List<Long> told = new ArrayList<>();
    private final WholeArrival arrival = new WholeArrival(told::add, 100);

    @Test
    void arrived_bytesSentTwice_areToldOnce() {
        arrival.arrived(60);
        arrival.arrived(60);
        arrival.arrived(40);

        assertThat(told).containsExactly(60L, 40L);
    }

    @Test
    void complete_bytesOfWhichNobodyHeard_areTold() {
        arrival.arrived(60);
        arrival.complete();
        arrival.complete();

        assertThat(told).containsExactly(60L, 40L);
    }
}
