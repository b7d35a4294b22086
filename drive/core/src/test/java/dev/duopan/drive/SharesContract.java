package dev.duopan.drive;

import static dev.duopan.api.ErrorKind.INVALID;
import static dev.duopan.api.ErrorKind.NOT_FOUND;
import static dev.duopan.api.ErrorKind.UNSUPPORTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.duopan.api.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link Shares} promise; every drive that offers them runs it. */
public abstract class SharesContract extends DriveFixture {
    private static final String UNKNOWN = "999999999";

    /** Returns a password that the service takes. */
    protected Secret password() {
        return Secret.of("ab12");
    }

    private Shares shares() {
        return drive().capability(Shares.class).orElseThrow();
    }

    private ShareOrder order() {
        return ShareOrder.of(List.of(file("a.txt", "shown")));
    }

    private Share listed(String id) {
        return shares().list().stream()
                .filter(share -> share.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void create_file_isListedAsOrdered() {
        Share made = shares().create(order().withName("for you").withPassword(password()));

        assertThat(made.link()).hasNoQuery();
        assertThat(listed(made.id())).isEqualTo(made).satisfies(share -> {
            assertThat(share.name()).isEqualTo("for you");
            assertThat(share.password()).isEqualTo(password());
            assertThat(share.ends()).isEmpty();
            assertThat(share.ended()).isFalse();
        });
    }

    @Test
    void create_filesAndFolders_areOneShare() {
        drive().mkdir(at("folder"));
        int before = shares().list().size();

        shares().create(ShareOrder.of(List.of(file("b.txt", "b"), at("folder"))));

        assertThat(shares().list()).hasSize(before + 1);
    }

    @Test
    void create_withLifetime_endsThen() {
        Duration shortest = shares().rules().lifetimes().stream()
                .min(Comparator.naturalOrder())
                .orElseThrow();

        Share made = shares().create(order().withLifetime(shortest));

        Instant expected = Instant.now().plus(shortest);
        assertThat(made.ends())
                .hasValueSatisfying(end -> assertThat(end).isCloseTo(expected, within(1, ChronoUnit.HOURS)));
        assertThat(listed(made.id()).ends())
                .hasValueSatisfying(end -> assertThat(end).isCloseTo(expected, within(1, ChronoUnit.HOURS)));
    }

    @Test
    void create_withTraffic_isListedSo() {
        ShareTraffic traffic = new ShareTraffic(true, false, null).withLimit(1_000_000);

        Share made = shares().create(order().withTraffic(traffic));

        assertThat(listed(made.id()).traffic()).isEqualTo(traffic);
    }

    @Test
    void create_nothingThere_isRefusedAndSharesNothing() {
        List<Share> before = shares().list();
        ShareOrder order = ShareOrder.of(List.of(file("a.txt", "a"), at("missing")));

        assertFails(NOT_FOUND, () -> shares().create(order));

        assertThat(shares().list()).isEqualTo(before);
    }

    @Test
    void create_againstTheRules_isRefused() {
        ShareOrder order = order();
        assertFails(INVALID, () -> shares().create(ShareOrder.of(List.of(DrivePath.ROOT))));
        assertFails(INVALID, () -> shares().create(order.withName("")));
        assertFails(INVALID, () -> shares().create(order.withLifetime(Duration.ofSeconds(1))));
        assertFails(INVALID, () -> shares().create(order.withPassword(Secret.of("more than anybody takes, äöü"))));
    }

    @Test
    void changeTraffic_share_isListedSo() {
        ShareTraffic traffic = new ShareTraffic(false, true, null).withLimit(7);
        Share made = shares().create(order().withTraffic(new ShareTraffic(true, true, null)));

        shares().changeTraffic(made.id(), traffic);

        assertThat(listed(made.id()).traffic()).isEqualTo(traffic);
    }

    @Test
    void changeTraffic_toNobody_takesTheLimitAway() {
        Share made = shares().create(order().withTraffic(ShareTraffic.NOBODY.withLimit(7)));

        shares().changeTraffic(made.id(), ShareTraffic.NOBODY);

        assertThat(listed(made.id()).traffic()).isEqualTo(ShareTraffic.NOBODY);
    }

    @Test
    void changeTraffic_unknownShare_isNotFound() {
        assertFails(NOT_FOUND, () -> shares().changeTraffic(UNKNOWN, ShareTraffic.NOBODY));
        assertFails(NOT_FOUND, () -> shares().changeTraffic("no id at all", ShareTraffic.NOBODY));
    }

    @Test
    void revoke_share_doesWhatTheRulesSay() {
        Share made = shares().create(order());
        if (shares().rules().revocable()) {
            shares().revoke(made.id());
            assertThat(shares().list())
                    .filteredOn(share -> share.id().equals(made.id()))
                    .allMatch(Share::ended);
        } else {
            assertFails(UNSUPPORTED, () -> shares().revoke(made.id()));
            assertThat(listed(made.id()).ended()).isFalse();
        }
    }
}
