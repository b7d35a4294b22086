package dev.duopan.netdisk;

import static dev.duopan.netdisk.Samples.assertKind;
import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.ErrorKind;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedNetdisk.class)
class DirectLinkRulesTest {
    private final Account account;
    private final Account stranger;
    private final DirectLinkRules rules;

    DirectLinkRulesTest(Netdisk netdisk, Account account, Account stranger) {
        this.account = account;
        this.stranger = stranger;
        rules = netdisk.directLinks().rules();
    }

    @Test
    void signingKey_setAndTakenBack_isTheLastOne() {
        assertThat(rules.signingKey(account)).isEmpty();

        rules.demandSignatures(account, "first");
        rules.demandSignatures(account, "second");
        assertThat(rules.signingKey(account)).contains("second");
        assertThat(rules.signingKey(stranger)).isEmpty();

        rules.demandNoSignatures(account);
        assertThat(rules.signingKey(account)).isEmpty();
    }

    @Test
    void demandSignatures_withWhatIsNoKey_isRefused() {
        for (String key : List.of("", " ", "a\nb", "k".repeat(257))) {
            assertKind(ErrorKind.INVALID, () -> rules.demandSignatures(account, key));
        }
        assertThat(rules.signingKey(account)).isEmpty();
    }

    @Test
    void isBlocked_listedAddress_onlyWhileTheListCounts() {
        rules.block(account, List.of("192.0.2.2", "192.0.2.1", "192.0.2.2"));
        assertThat(rules.isBlocked(account, "192.0.2.1")).isFalse();

        rules.enforceBlocked(account, true);

        assertThat(rules.blocked(account)).isEqualTo(new BlockedAddresses(true, List.of("192.0.2.2", "192.0.2.1")));
        assertThat(rules.isBlocked(account, "192.0.2.1")).isTrue();
        assertThat(rules.isBlocked(account, "192.0.2.3")).isFalse();
        assertThat(rules.isBlocked(stranger, "192.0.2.1")).isFalse();
    }

    @Test
    void block_anotherList_replacesTheFirst() {
        rules.block(account, List.of("192.0.2.1"));
        rules.block(account, List.of("192.0.2.2"));
        assertThat(rules.blocked(account).addresses()).containsExactly("192.0.2.2");

        rules.block(account, List.of());
        assertThat(rules.blocked(account)).isEqualTo(new BlockedAddresses(false, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.2.3",
                "1.2.3.4.5",
                "256.1.1.1",
                "01.2.3.4",
                "1.2.3.4 ",
                "::1",
                "1.2.3.0/24",
                "a.b.c.d",
                "١.1.1.1"
            })
    void block_whatIsNoIpv4Address_changesNothing(String address) {
        rules.block(account, List.of("192.0.2.1"));

        assertKind(ErrorKind.INVALID, () -> rules.block(account, List.of("192.0.2.9", address)));

        assertThat(rules.blocked(account).addresses()).containsExactly("192.0.2.1");
    }

    @Test
    void block_asManyAsPossible_areKept() {
        List<String> most = IntStream.range(0, BlockedAddresses.MOST)
                .mapToObj(i -> "10.0." + i / 256 + "." + i % 256)
                .toList();

        rules.block(account, most);

        assertThat(rules.blocked(account).addresses()).isEqualTo(most);
        List<String> more = Stream.concat(most.stream(), Stream.of("192.0.2.1")).toList();
        assertKind(ErrorKind.TOO_LARGE, () -> rules.block(account, more));
    }

    @Test
    void limitTraffic_bytes_areLeft() {
        assertThat(rules.traffic(account).left()).isEqualTo(LinkTraffic.UNLIMITED);

        rules.limitTraffic(account, OptionalLong.of(1_000));
        assertThat(rules.traffic(account)).isEqualTo(new LinkTraffic(0, 1_000));

        rules.limitTraffic(account, OptionalLong.empty());
        assertThat(rules.traffic(account).left()).isEqualTo(LinkTraffic.UNLIMITED);
        assertKind(ErrorKind.INVALID, () -> rules.limitTraffic(account, OptionalLong.of(-1)));
    }
}
