package dev.duopan.client.pan123;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Content;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.api.pan123.Pan123Time;
import dev.duopan.api.pan123.open.CreatePaidShareBuilder;
import dev.duopan.api.pan123.open.CreateShare;
import dev.duopan.api.pan123.open.CreateShareBuilder;
import dev.duopan.api.pan123.open.CreatedShare;
import dev.duopan.api.pan123.open.EditPaidShares;
import dev.duopan.api.pan123.open.EditShares;
import dev.duopan.api.pan123.open.ListPaidShares;
import dev.duopan.api.pan123.open.ListShares;
import dev.duopan.api.pan123.open.PaidShareItem;
import dev.duopan.api.pan123.open.ShareExpiry;
import dev.duopan.api.pan123.open.ShareItem;
import dev.duopan.api.pan123.open.SharePage;
import dev.duopan.api.pan123.open.TrafficLimitSwitch;
import dev.duopan.api.pan123.open.TrafficSwitch;
import dev.duopan.api.pan123.open.UploadFile;
import dev.duopan.netdisk.ShareCounts;
import dev.duopan.netdisk.Shares;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every endpoint about shares from the facade to the netdisk and back: success, and each documented error. */
class ShareCallsTest {
    private static final long UNKNOWN = 404_404;
    private static final byte[] BYTES = Bytes.noise(100, 3);

    @TempDir
    private Path directory;

    private ServedDrive drive;
    private ShareCalls shares;
    private long file;

    @BeforeEach
    void open() {
        drive = ServedDrive.in(directory);
        shares = drive.alice().shares();
        file = drive.alice()
                .uploads()
                .single(new UploadFile(0, "a", Bytes.md5(BYTES), BYTES.length, null, null, Content.of(BYTES)))
                .send()
                .fileId();
    }

    @AfterEach
    void close() {
        drive.close();
    }

    private CreateShareBuilder order() {
        return CreateShareBuilder.builder(CreateShare.of("电影", List.of(file)));
    }

    private CreatePaidShareBuilder paidOrder() {
        return CreatePaidShareBuilder.builder()
                .name("电影")
                .fileIds(CreateShare.join(List.of(file)))
                .payAmount(11)
                .description("");
    }

    private ShareItem onlyShare() {
        List<ShareItem> items = shares.list(ListShares.all()).stream().toList();
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    @Test
    void create_withEverything_isListedSo() {
        Instant now = drive.netdisk().clock().instant();
        CreatedShare created = shares.create(order().expiry(ShareExpiry.WEEK)
                        .password(Secret.of("aB12"))
                        .trafficSwitch(TrafficSwitch.OVER_QUOTA)
                        .trafficLimitSwitch(TrafficLimitSwitch.ON)
                        .trafficLimit(1L << 40)
                        .build())
                .send();

        ShareItem item = onlyShare();

        assertThat(item.shareId()).isEqualTo(created.shareId());
        assertThat(item.shareKey()).isEqualTo(created.shareKey()).matches("\\w{6}-\\w{5}");
        assertThat(item.shareName()).isEqualTo("电影");
        assertThat(item.sharePwd()).isEqualTo(Secret.of("aB12"));
        assertThat(Pan123Time.read(String.valueOf(item.expiration())))
                .isBetween(
                        now.plus(Duration.ofDays(7)).minusSeconds(1),
                        now.plus(Duration.ofDays(7)).plusSeconds(60));
        assertThat(item.expired()).isZero();
        assertThat(item.trafficSwitch()).isEqualTo(3);
        assertThat(item.trafficLimitSwitch()).isEqualTo(2);
        assertThat(item.trafficLimit()).isEqualTo(1L << 40);
    }

    @Test
    void list_shareWithoutEndAndPassword_saysSo() {
        shares.create(order().build()).send();

        assertThat(onlyShare().expiration()).isEqualTo("2099-12-31 08:00:00");
        assertThat(onlyShare().sharePwd()).isEqualTo(Secret.of(""));
        assertThat(onlyShare().trafficSwitch()).isEqualTo(1);
        assertThat(onlyShare().trafficLimitSwitch()).isEqualTo(1);
    }

    @Test
    void list_shareThatHasEnded_isExpired() {
        shares.create(order().expiry(ShareExpiry.DAY).build()).send();

        drive.netdisk().clock().pass(Duration.ofHours(25));

        assertThat(onlyShare().expired()).isEqualTo(1);
    }

    @Test
    void list_countersOfTheNetdisk_areShown() {
        String key = shares.create(order().build()).send().shareKey();
        Shares kept = drive.netdisk().netdisk().shares();

        kept.count(kept.find(key).orElseThrow(), new ShareCounts(1, 2, 3, 4, 0));

        ShareItem item = onlyShare();
        assertThat(List.of(item.bytesCharge(), item.previewCount(), item.downloadCount(), item.saveCount()))
                .containsExactly(1L, 2L, 3L, 4L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void list_pagesOfAnySize_haveEachOnceAndEnd(int limit) {
        List<Long> made = LongStream.range(0, 4)
                .map(i -> shares.create(order().build()).send().shareId())
                .boxed()
                .toList();

        assertThat(shares.list(new ListShares(limit, null)).stream().map(ShareItem::shareId))
                .isEqualTo(made);
        SharePage last = shares.list(new ListShares(4, null)).send();
        assertThat(last.lastShareId()).isEqualTo(-1);
    }

    @Test
    void list_badLimit_isInvalid() {
        CallsTest.assertRefused(shares.list(new ListShares(0, null)), ErrorKind.INVALID, 400);
        CallsTest.assertRefused(shares.list(new ListShares(101, null)), ErrorKind.INVALID, 400);
        CallsTest.assertRefused(shares.listPaid(new ListPaidShares(101, null)), ErrorKind.INVALID, 400);
    }

    @Test
    void create_whatIsWrong_isRefused() {
        String tooMany = CreateShare.join(LongStream.rangeClosed(1, 101).boxed().toList());

        CallsTest.assertRefused(shares.create(order().fileIds("1,,x").build()), ErrorKind.INVALID, 400);
        CallsTest.assertRefused(shares.create(order().fileIds(tooMany).build()), ErrorKind.TOO_LARGE, 5054);
        CallsTest.assertRefused(
                shares.create(order().fileIds(file + "," + UNKNOWN).build()), ErrorKind.NOT_FOUND, 5066);
        CallsTest.assertRefused(shares.create(order().name("n".repeat(35)).build()), ErrorKind.INVALID, 5064);
        CallsTest.assertRefused(shares.create(order().name("a/b").build()), ErrorKind.INVALID, 5064);
        CallsTest.assertRefused(
                shares.create(order().password(Secret.of("12345")).build()), ErrorKind.INVALID, 400);
        CallsTest.assertRefused(shares.create(order().trafficLimit(-1L).build()), ErrorKind.INVALID, 400);
        assertThat(shares.list(ListShares.all()).stream()).isEmpty();
    }

    @Test
    void createPaid_withEverything_isListedSo() {
        CreatedShare created = shares.createPaid(
                        paidOrder().isReward(1).description("all").build())
                .send();
        Shares kept = drive.netdisk().netdisk().shares();
        kept.count(kept.find(created.shareKey()).orElseThrow(), new ShareCounts(0, 0, 0, 0, 1_110));

        List<PaidShareItem> items =
                shares.listPaid(ListPaidShares.all()).stream().toList();

        assertThat(items).hasSize(1);
        assertThat(items.getFirst().shareId()).isEqualTo(created.shareId());
        assertThat(items.getFirst().expiration()).isEqualTo("2099-12-31 08:00:00");
        assertThat(items.getFirst().payAmount()).isEqualByComparingTo(BigDecimal.valueOf(11));
        assertThat(items.getFirst().amount()).isEqualByComparingTo(new BigDecimal("11.1"));
        assertThat(shares.list(ListShares.all()).stream()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_001})
    void createPaid_priceOutOfRange_isInvalid(int price) {
        CallsTest.assertRefused(shares.createPaid(paidOrder().payAmount(price).build()), ErrorKind.INVALID, 400);
    }

    @Test
    void createPaid_whatIsWrong_isRefused() {
        CallsTest.assertRefused(shares.createPaid(paidOrder().isReward(2).build()), ErrorKind.INVALID, 400);
        CallsTest.assertRefused(
                shares.createPaid(paidOrder().fileIds(Long.toString(UNKNOWN)).build()), ErrorKind.NOT_FOUND, 5066);
        CallsTest.assertRefused(shares.createPaid(paidOrder().name("a|b").build()), ErrorKind.INVALID, 5064);
    }

    @Test
    void edit_oneSetting_leavesTheOthers() {
        long id = shares.create(order().trafficSwitch(TrafficSwitch.BOTH)
                        .trafficLimit(5L)
                        .build())
                .send()
                .shareId();

        shares.edit(new EditShares(List.of(id), null, TrafficLimitSwitch.ON, null))
                .send();

        assertThat(onlyShare().trafficSwitch()).isEqualTo(4);
        assertThat(onlyShare().trafficLimitSwitch()).isEqualTo(2);
        assertThat(onlyShare().trafficLimit()).isEqualTo(5);
    }

    @Test
    void edit_oneThatIsNotThere_changesNone() {
        long id = shares.create(order().build()).send().shareId();
        long paid = shares.createPaid(paidOrder().build()).send().shareId();

        CallsTest.assertRefused(
                shares.edit(new EditShares(List.of(id, UNKNOWN), TrafficSwitch.BOTH, null, null)),
                ErrorKind.NOT_FOUND,
                5066);
        CallsTest.assertRefused(
                shares.edit(new EditShares(List.of(id, paid), TrafficSwitch.BOTH, null, null)),
                ErrorKind.NOT_FOUND,
                5066);
        CallsTest.assertRefused(
                shares.editPaid(new EditPaidShares(List.of(id), TrafficSwitch.BOTH, null, null)),
                ErrorKind.NOT_FOUND,
                5066);
        CallsTest.assertRefused(
                shares.edit(
                        new EditShares(LongStream.rangeClosed(1, 101).boxed().toList(), null, null, null)),
                ErrorKind.TOO_LARGE,
                5054);
        assertThat(onlyShare().trafficSwitch()).isEqualTo(1);
    }

    @Test
    void editPaid_share_isChanged() {
        long id = shares.createPaid(paidOrder().build()).send().shareId();

        shares.editPaid(new EditPaidShares(List.of(id), TrafficSwitch.GUESTS, null, 7L))
                .send();

        PaidShareItem item =
                shares.listPaid(ListPaidShares.all()).stream().findFirst().orElseThrow();
        assertThat(item.trafficSwitch()).isEqualTo(2);
        assertThat(item.trafficLimit()).isEqualTo(7);
    }
}
