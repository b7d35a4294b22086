package dev.duopan.netdisk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Tier;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.AccountLevel;
import dev.duopan.netdisk.Application;
import dev.duopan.netdisk.Grant;
import dev.duopan.netdisk.TokenApi;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CallerTest {
    private static final Account FREE = new Account(1, "free", AccountLevel.FREE, 0, Instant.EPOCH);
    private static final Account MEMBER = new Account(2, "member", AccountLevel.VIP, 0, Instant.EPOCH);

    private static Tier tier(Account account, @Nullable Account developer) {
        Application application =
                developer == null ? null : new Application(1, "app", developer, "0".repeat(32), null, Instant.EPOCH);
        return new Caller(new Grant(account, application, TokenApi.BAIDU, "", Instant.MAX, false), "192.0.2.1").tier();
    }

    @Test
    void tier_personOrOwnApplication_followsLevel() {
        assertThat(tier(FREE, null)).isEqualTo(Tier.FREE);
        assertThat(tier(MEMBER, null)).isEqualTo(Tier.PAID);
        assertThat(tier(MEMBER, MEMBER)).isEqualTo(Tier.PAID);
    }

    @Test
    void tier_somebodyElsesApplication_isGranted() {
        assertThat(tier(MEMBER, FREE)).isEqualTo(Tier.GRANTED);
    }
}
