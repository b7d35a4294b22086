package dev.duopan.netdisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectLinkLogTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final LogWindow ALL = new LogWindow(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"), 0, 100);

    @TempDir
    private Path directory;

    private final TestClock clock = new TestClock();
    private Netdisk netdisk;
    private Account account;

    @BeforeEach
    void openAtNoon() {
        clock.advance(Duration.between(clock.instant(), NOON));
        open();
    }

    private void open() {
        netdisk = Netdisk.open(Samples.settings(directory).withClock(clock));
        account = netdisk.accounts()
                .find("alice")
                .orElseGet(() -> netdisk.accounts().add(NewAccount.of("alice", "secret".toCharArray())));
    }

    @AfterEach
    void close() {
        netdisk.close();
    }

    private DirectLinkLog log() {
        return netdisk.directLinks().log();
    }

    private LinkAccess access(String name, long traffic) {
        return new LinkAccess(
                account.id(),
                7,
                clock.instant(),
                LinkSource.DRIVE,
                name,
                1_000,
                "/open/" + name,
                "http://netdisk.test/1/open/" + name,
                traffic,
                "192.0.2.1");
    }

    private void fetch(String name, long traffic) {
        log().record(access(name, traffic));
    }

    private List<String> names(LogWindow window) {
        return log().list(account, window).entries().stream()
                .map(logged -> logged.access().fileName())
                .toList();
    }

    private String text(LogHour hour) throws IOException {
        byte[] compressed = log().text(account, hour.id()).orElseThrow();
        assertThat(compressed).hasSize((int) hour.size());
        try (GZIPInputStream lines = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void list_afterFetches_showsThemWithTotalsAndPages() {
        for (int i = 0; i < 5; i++) {
            fetch("f" + i, i);
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(log().list(account, ALL).entries())
                .extracting(LoggedAccess::access)
                .contains(new LinkAccess(
                        account.id(),
                        7,
                        NOON,
                        LinkSource.DRIVE,
                        "f0",
                        1_000,
                        "/open/f0",
                        "http://netdisk.test/1/open/f0",
                        0,
                        "192.0.2.1"));
        assertThat(log().list(account, new LogWindow(Instant.EPOCH, ALL.until(), 0, 1))
                        .total())
                .isEqualTo(5);
        assertThat(names(new LogWindow(NOON.plusSeconds(1), NOON.plusSeconds(3), 1, 10)))
                .containsExactly("f2", "f3");
    }

    @Test
    void list_fetchesOlderThanThreeDays_areGone() {
        fetch("old", 1);
        clock.advance(DirectLinkLog.SINGLE.plusSeconds(1));
        fetch("new", 1);

        assertThat(names(ALL)).containsExactly("new");
        assertThat(log().list(account, ALL).total()).isEqualTo(1);
    }

    @Test
    void list_ofAnotherAccount_isEmpty() {
        fetch("mine", 1);
        Account stranger = netdisk.accounts().add(NewAccount.of("bob", "secret".toCharArray()));

        assertThat(log().list(stranger, ALL)).isEqualTo(new LogPart<>(0, List.of()));
    }

    @Test
    void record_thenCloseAndOpen_losesNothing() {
        for (int i = 0; i < 2_500; i++) {
            fetch("f", 2);
        }
        close();
        open();

        assertThat(log().list(account, ALL).total()).isEqualTo(2_500);
        assertThat(netdisk.directLinks().rules().traffic(account).used()).isEqualTo(5_000);
    }

    @Test
    void record_withoutAnyQuestion_isStoredSoon() {
        netdisk.directLinks().rules().limitTraffic(account, OptionalLong.of(10));

        fetch("f", 7);

        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                netdisk.directLinks().rules().traffic(account).left())
                        .isEqualTo(3));
    }

    @Test
    void pictureTraffic_afterARestart_isTheSumOfEachPicture() {
        Namespace images = netdisk.files().seeing(Space.IMAGES);
        FileNode root = images.root(account, Space.IMAGES);
        FileNode picture = images.createFolder(account, NewFolder.at(Destination.in(root.id(), "picture")));
        FileNode file = netdisk.files().createFolders(account, "/file");
        for (FileNode fetched : List.of(picture, picture, file)) {
            log().record(new LinkAccess(
                    account.id(), fetched.id(), NOON, LinkSource.IMAGES, "f", 1, "/f", "u", 40, "192.0.2.1"));
        }
        netdisk.close();
        open();

        assertThat(log().pictureTraffic(List.of(root, picture, file)))
                .isEqualTo(Map.of(root.id(), 0L, picture.id(), 80L, file.id(), 0L));
    }

    @Test
    void record_ofAnAccountThatIsGone_harmsNoOther() {
        Account gone = netdisk.accounts().add(NewAccount.of("gone", "secret".toCharArray()));
        LinkAccess last = new LinkAccess(gone.id(), 7, NOON, LinkSource.IMAGES, "f", 1, "/f", "u", 1, "192.0.2.1");
        netdisk.accounts().remove(gone);

        log().record(last);
        fetch("mine", 1);

        assertThat(names(ALL)).containsExactly("mine");
    }

    @Test
    void hours_thatAreOver_haveATextOfTheirFetches() throws IOException {
        fetch("音乐.mp3", 500);
        clock.advance(Duration.ofMinutes(59));
        fetch("b", 0);
        assertThat(log().hours(account, ALL).entries()).isEmpty();
        clock.advance(Duration.ofMinutes(2));

        LogPart<LogHour> hours = log().hours(account, ALL);

        assertThat(hours.total()).isEqualTo(1);
        assertThat(hours.entries()).extracting(LogHour::start).containsExactly(NOON);
        assertThat(text(hours.entries().getFirst()).lines())
                .containsExactly(
                        "time\taddress\tsource\ttraffic\tsize\tpath\turl",
                        "2026-03-01 20:00:00\t192.0.2.1\tdrive\t500\t1000\t/open/音乐.mp3\t"
                                + "http://netdisk.test/1/open/音乐.mp3",
                        "2026-03-01 20:59:00\t192.0.2.1\tdrive\t0\t1000\t/open/b\thttp://netdisk.test/1/open/b");
    }

    @Test
    void hours_askedForTwice_areTheSame() {
        fetch("f", 1);
        clock.advance(Duration.ofHours(2));

        assertThat(log().hours(account, ALL)).isEqualTo(log().hours(account, ALL));
    }

    @Test
    void collect_fetchesOfOldHours_liveOnInTheirText() throws IOException {
        fetch("f", 1);
        clock.advance(Duration.ofDays(10));
        netdisk.collect();

        LogHour hour = log().hours(account, ALL).entries().getFirst();
        assertThat(text(hour)).contains("/open/f");

        clock.advance(DirectLinkLog.HOURS);
        netdisk.collect();
        assertThat(log().hours(account, ALL).entries()).isEmpty();
        assertThat(log().text(account, hour.id())).isEmpty();
    }

    @Test
    void text_ofAnotherAccountsHour_isNotThere() {
        fetch("f", 1);
        clock.advance(Duration.ofHours(2));
        long hour = log().hours(account, ALL).entries().getFirst().id();
        Account stranger = netdisk.accounts().add(NewAccount.of("bob", "secret".toCharArray()));

        assertThat(log().text(stranger, hour)).isEmpty();
    }
}
