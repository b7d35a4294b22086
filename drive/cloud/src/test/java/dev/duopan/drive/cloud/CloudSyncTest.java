package dev.duopan.drive.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.client.HttpOptions;
import dev.duopan.client.HttpTransport;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.LocalDrive;
import dev.duopan.drive.sync.IncompleteListingException;
import dev.duopan.drive.sync.ScanProgress;
import dev.duopan.drive.sync.Sync;
import dev.duopan.drive.sync.SyncKind;
import dev.duopan.drive.sync.SyncOptions;
import dev.duopan.drive.sync.SyncOrder;
import dev.duopan.drive.sync.SyncPlan;
import dev.duopan.drive.sync.SyncResult;
import dev.duopan.drive.sync.SyncRules;
import dev.duopan.drive.transfer.CopyOptions;
import dev.duopan.drive.transfer.Location;
import dev.duopan.testkit.NetdiskExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CloudSyncTest {
    @RegisterExtension
    final NetdiskExtension netdisk = NetdiskExtension.onSocket();

    private static final int MANY = 150;

    @TempDir
    private Path folder;

    private final Listings listings = new Listings(new HttpTransport(HttpOptions.DEFAULT));
    private LocalDrive local;

    @BeforeEach
    void fill() throws IOException {
        for (int number = 0; number < MANY; number++) {
            Files.writeString(Files.createDirectories(folder.resolve("many")).resolve("file " + number), "" + number);
        }
        for (String name : List.of("a", "b", "c")) {
            Files.createDirectories(folder.resolve("folders/" + name));
        }
        local = LocalDrive.at(folder);
    }

    @AfterEach
    void disconnect() {
        listings.close();
    }

    @ParameterizedTest
    @EnumSource
    void sync_unchangedTrees_asksForEachPageOnceAndForNothingElse(Service service) {
        SyncOrder order = order(service, SyncKind.SYNC);
        run(order);
        int pages = pages(service, order);
        listings.restart(0);

        assertThat(plan(order(service, order)).isDone()).isTrue();

        assertThat(listings.pages()).isEqualTo(pages);
    }

    @ParameterizedTest
    @EnumSource
    void sync_newTree_makesFoldersWithoutLookingForEach(Service service) {
        SyncOrder order = order(service, SyncKind.SYNC);
        SyncPlan plan = plan(order);
        listings.restart(0);

        Sync.start(plan, options()).await();

        assertThat(listings.pages()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void sync_anyPageRefused_changesNothing(Service service) throws IOException {
        SyncOrder order = order(service, SyncKind.SYNC);
        run(order);
        List<String> before = tree(order.to().drive());
        Files.delete(folder.resolve("many/file 7"));
        for (int page = 1; page <= pages(service, order); page++) {
            SyncOrder again = order(service, order);
            listings.restart(page);
            assertThatThrownBy(() -> plan(again)).isInstanceOf(IncompleteListingException.class);
        }
        listings.restart(0);
        assertThat(tree(order.to().drive())).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void sync_filesThatAreGone_areDeletedInBatches(Service service) throws IOException {
        SyncOrder order = order(service, SyncKind.SYNC);
        run(order);
        for (int number = 0; number < MANY; number++) {
            Files.delete(folder.resolve("many/file " + number));
        }
        SyncPlan plan = plan(order(service, order));
        listings.restart(0);

        SyncResult result = Sync.start(plan, options()).await();

        assertThat(result.complete()).isTrue();
        assertThat(listings.pages() + listings.others()).isLessThan(10);
        assertThat(tree(order.to().drive()))
                .containsExactlyInAnyOrder("/many", "/folders", "/folders/a", "/folders/b", "/folders/c");
    }

    @ParameterizedTest
    @EnumSource
    void move_fromTheCloud_deletesWhatArrived(Service service, @TempDir Path back) {
        SyncOrder up = order(service, SyncKind.SYNC);
        run(up);
        SyncOrder down = new SyncOrder(
                new Location(order(service, up).to().drive(), up.to().path()),
                new Location(LocalDrive.at(back), DrivePath.ROOT),
                SyncRules.of(SyncKind.MOVE).deletingSourceFolders(true));

        assertThat(run(down).complete()).isTrue();

        assertThat(back.resolve("many/file 7")).hasContent("7");
        assertThat(tree(service.open(netdisk, listings)))
                .noneMatch(path -> path.startsWith(up.to().path() + "/"));
    }

    private SyncOrder order(Service service, SyncKind kind) {
        return new SyncOrder(
                new Location(local, DrivePath.ROOT),
                new Location(service.open(netdisk, listings), DrivePath.ROOT),
                SyncRules.of(kind));
    }

    /** Returns the same order for a drive that remembers nothing. */
    private SyncOrder order(Service service, SyncOrder order) {
        return new SyncOrder(
                order.from(),
                new Location(service.open(netdisk, listings), order.to().path()),
                order.rules());
    }

    /** Returns how many pages the whole tree has at the service. */
    private int pages(Service service, SyncOrder order) {
        Drive fresh = order(service, order).to().drive();
        listings.restart(0);
        tree(fresh);
        return listings.pages();
    }

    private static SyncPlan plan(SyncOrder order) {
        return Sync.plan(order, new ScanProgress());
    }

    private static SyncResult run(SyncOrder order) {
        return Sync.start(plan(order), options()).await();
    }

    private static SyncOptions options() {
        return SyncOptions.of(CopyOptions.on(ConflictPolicy.OVERWRITE));
    }

    private static List<String> tree(Drive drive) {
        try (Stream<Entry> walk = drive.walk(DrivePath.ROOT)) {
            return walk.map(entry -> entry.path().toString()).toList();
        }
    }
}
