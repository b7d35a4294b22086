package dev.duopan.netdisk;

import static dev.duopan.netdisk.Samples.assertKind;
import static dev.duopan.netdisk.Samples.names;
import static dev.duopan.netdisk.Samples.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.ErrorKind;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedNetdisk.class)
class SharesTest {
    private static final Instant END = Instant.parse("2031-01-01T00:00:00Z");
    private static final ShareOffer OFFER = new ShareOffer.Ordinary("aB12", END);
    private static final ShareTraffic TRAFFIC = new ShareTraffic(true, false, true, 1L << 40);

    private final Netdisk netdisk;
    private final Account account;
    private final Account stranger;
    private final Shares shares;
    private final FileNode first;
    private final FileNode second;

    SharesTest(Netdisk netdisk, Account account, Account stranger) {
        this.netdisk = netdisk;
        this.account = account;
        this.stranger = stranger;
        shares = netdisk.shares();
        first = put(netdisk, account, "/folder/first");
        second = put(netdisk, account, "/second");
    }

    private static ShareOrder order(FileNode... nodes) {
        return new ShareOrder("电影 1", List.of(nodes).stream().map(FileNode::id).toList(), OFFER, TRAFFIC);
    }

    private Share create() {
        return shares.create(account, order(second, first));
    }

    @Test
    void create_filesInAnyOrder_isFoundByItsKey() {
        Share share = create();

        assertThat(share.key()).matches("[0-9A-Za-z]{6}-[0-9A-Za-z]{5}");
        assertThat(shares.find(share.key())).contains(share);
        assertThat(share.name()).isEqualTo("电影 1");
        assertThat(share.offer()).isEqualTo(OFFER);
        assertThat(share.traffic()).isEqualTo(TRAFFIC);
        assertThat(share.counts()).isEqualTo(ShareCounts.NONE);
        assertThat(names(shares.nodes(share))).containsExactly("second", "first");
    }

    @Test
    void create_paid_keepsItsTerms() {
        ShareOffer paid = new ShareOffer.Paid(1_110, true, "all of it");

        Share share = shares.create(account, new ShareOrder("n", List.of(first.id()), paid, ShareTraffic.NONE));

        assertThat(share.offer()).isEqualTo(paid);
        assertThat(share.isExpired(Instant.MAX)).isFalse();
        assertThat(shares.list(account, ShareKind.PAID, IdPage.first(10))).containsExactly(share);
        assertThat(shares.list(account, ShareKind.ORDINARY, IdPage.first(10))).isEmpty();
    }

    @Test
    void create_twice_givesAnotherKey() {
        assertThat(create().key()).isNotEqualTo(create().key());
    }

    @Test
    void create_whatIsNotThere_isRefused() {
        netdisk.trash().trash(account, List.of(second.id()));

        assertKind(ErrorKind.NOT_FOUND, () -> shares.create(account, order(first, second)));
        assertKind(ErrorKind.NOT_FOUND, () -> shares.create(stranger, order(first)));
        assertKind(ErrorKind.INVALID, () -> shares.create(account, order()));
        assertKind(
                ErrorKind.INVALID,
                () -> shares.create(account, new ShareOrder("n", List.of(FileNode.ROOT), OFFER, TRAFFIC)));
        assertThat(shares.list(account, ShareKind.ORDINARY, IdPage.first(10))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "a:b", "a?", "12345678901234567890123456789012345"})
    void create_badName_isInvalid(String name) {
        assertKind(
                ErrorKind.INVALID,
                () -> shares.create(account, new ShareOrder(name, List.of(first.id()), OFFER, TRAFFIC)));
    }

    @Test
    void isExpired_atItsEnd_isTrue() {
        Share share = create();

        assertThat(share.isExpired(END.minusMillis(1))).isFalse();
        assertThat(share.isExpired(END)).isTrue();
    }

    @Test
    void nodes_inTrash_areHiddenUntilTheyComeBack() {
        Share share = create();
        netdisk.trash().trash(account, List.of(first.parentId()));
        assertThat(names(shares.nodes(share))).containsExactly("second");

        netdisk.trash().recover(account, List.of(first.parentId()), ConflictPolicy.FAIL);

        assertThat(names(shares.nodes(share))).containsExactly("second", "first");
    }

    @Test
    void nodes_deletedForGood_leaveTheShare() {
        Share share = create();
        netdisk.trash().trash(account, List.of(first.id(), second.id()));

        netdisk.trash().deleteForever(account, List.of(first.id(), second.id()));

        assertThat(shares.nodes(share)).isEmpty();
        assertThat(shares.list(account, ShareKind.ORDINARY, IdPage.first(10))).containsExactly(share);
    }

    @Test
    void nodes_renamedAndMoved_areShownAsTheyAre() {
        Share share = create();

        netdisk.files()
                .move(account, List.of(Relocation.of(first.id(), FileNode.ROOT).named("renamed")));

        assertThat(names(shares.nodes(share))).containsExactly("second", "renamed");
    }

    @Test
    void list_pages_haveAllInOrderOfId() {
        List<Share> all = IntStream.range(0, 5).mapToObj(i -> create()).toList();

        List<Share> page = shares.list(account, ShareKind.ORDINARY, IdPage.first(3));

        assertThat(page).isEqualTo(all.subList(0, 3));
        assertThat(shares.list(
                        account,
                        ShareKind.ORDINARY,
                        IdPage.first(3).after(page.getLast().id())))
                .isEqualTo(all.subList(3, 5));
        assertThat(shares.list(stranger, ShareKind.ORDINARY, IdPage.first(3))).isEmpty();
    }

    @Test
    void edit_oneThatIsNotThere_changesNone() {
        Share share = create();
        Share other = shares.create(
                stranger,
                new ShareOrder("n", List.of(put(netdisk, stranger, "/x").id()), OFFER, TRAFFIC));

        assertKind(
                ErrorKind.NOT_FOUND,
                () -> shares.edit(
                        account, ShareKind.ORDINARY, List.of(share.id(), other.id()), old -> ShareTraffic.NONE));
        assertKind(
                ErrorKind.NOT_FOUND,
                () -> shares.edit(account, ShareKind.PAID, List.of(share.id()), old -> ShareTraffic.NONE));

        assertThat(shares.find(share.key()).orElseThrow().traffic()).isEqualTo(TRAFFIC);
    }

    @Test
    void edit_several_changesTheirTrafficAlone() {
        List<Share> both = List.of(create(), create());

        shares.edit(
                account,
                ShareKind.ORDINARY,
                both.stream().map(Share::id).toList(),
                old -> new ShareTraffic(old.guests(), true, old.limited(), old.limit()));

        assertThat(shares.list(account, ShareKind.ORDINARY, IdPage.first(10))).allSatisfy(share -> {
            assertThat(share.traffic()).isEqualTo(new ShareTraffic(true, true, true, 1L << 40));
            assertThat(share.offer()).isEqualTo(OFFER);
        });
    }

    @Test
    void count_severalTimes_addsUp() {
        Share share = create();

        shares.count(share, new ShareCounts(100, 1, 2, 3, 4));
        shares.count(share, new ShareCounts(1, 1, 1, 1, 1));

        assertThat(shares.find(share.key()).orElseThrow().counts()).isEqualTo(new ShareCounts(101, 2, 3, 4, 5));
    }
}
