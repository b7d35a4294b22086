package dev.duopan.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultPlanTest {
    private static final List<Fault> FAULTS = List.of(Fault.status(500), Fault.status(503));

    private static RelayedRequest request(String path, int number) {
        return new RelayedRequest("GET", path, "", number);
    }

    private static List<Integer> struck(FaultPlan plan, String path) {
        return IntStream.range(0, 12)
                .filter(number -> plan.faultOf(request(path, number)).isPresent())
                .boxed()
                .toList();
    }

    @Test
    void everyNth_requests_strikesEachNth() {
        assertThat(struck(FaultPlan.everyNth(4, FAULTS), "/a")).containsExactly(3, 7, 11);
    }

    @Test
    void everyNth_requests_faultsTakeTurns() {
        FaultPlan plan = FaultPlan.everyNth(2, FAULTS);

        assertThat(IntStream.range(0, 6).mapToObj(number -> plan.faultOf(request("/a", number))))
                .filteredOn(Optional::isPresent)
                .extracting(Optional::get)
                .containsExactly(FAULTS.getFirst(), FAULTS.getLast(), FAULTS.getFirst());
    }

    @Test
    void everyNth_eachRequest_isRefused() {
        assertThatThrownBy(() -> FaultPlan.everyNth(1, FAULTS)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void drawn_sameSeed_strikesTheSame() {
        List<Integer> struck = struck(FaultPlan.drawn(1, 0.5, FAULTS), "/a");

        assertThat(struck).isEqualTo(struck(FaultPlan.drawn(1, 0.5, FAULTS), "/a"));
        assertThat(struck).isNotEmpty().hasSizeLessThan(12);
    }

    @Test
    void where_otherRequests_pass() {
        FaultPlan plan =
                FaultPlan.everyNth(2, FAULTS).where(request -> request.path().startsWith("/b"));

        assertThat(struck(plan, "/a")).isEmpty();
        assertThat(struck(plan, "/b")).isNotEmpty();
    }

    @Test
    void atMost_afterSoManyFaults_everythingPasses() {
        assertThat(struck(FaultPlan.everyNth(2, FAULTS).atMost(2), "/a")).containsExactly(1, 3);
    }

    @Test
    void or_requestsThatPass_areForTheOther() {
        FaultPlan plan = FaultPlan.everyNth(6, FAULTS).or(FaultPlan.everyNth(4, FAULTS));

        assertThat(struck(plan, "/a")).containsExactly(3, 5, 8, 11);
    }

    @Test
    void apart_soonAfterAFault_everythingPasses() {
        assertThat(struck(FaultPlan.everyNth(2, FAULTS).apart(Duration.ofHours(1)), "/a"))
                .containsExactly(1);
    }
}
