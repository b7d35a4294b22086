package dev.duopan.drive.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.client.HttpOptions;
import dev.duopan.client.HttpTransport;
import dev.duopan.client.Transport;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.Trash;
import dev.duopan.drive.TrashedEntry;
import dev.duopan.testkit.NetdiskExtension;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Others use the same account, or the service refuses a step. */
final class Pan123TrashInterferenceTest {
    private static final int TWO_PAGES = 110;
    private static final String LISTING = "/api/v1/file/list";
    private static final String RENAMING = "/api/v1/file/name";
    private static final String RECOVERING = "/api/v1/file/recover/by_path";
    private static final String DELETING = "/api/v1/file/delete";

    @RegisterExtension
    final NetdiskExtension netdisk = NetdiskExtension.onSocket();

    private final Transport transport = new HttpTransport(HttpOptions.DEFAULT);
    private final Interference interference = new Interference(transport);
    private final AtomicInteger deletions = new AtomicInteger();
    private Drive drive;
    private Drive other;

    @BeforeEach
    void open() {
        drive = Service.PAN123.open(netdisk, interference);
        other = Service.PAN123.open(netdisk, transport);
    }

    @AfterEach
    void disconnect() {
        transport.close();
    }

    private Trash trash() {
        return drive.require(Trash.class);
    }

    private Entry deleteOne() {
        Entry folder = other.mkdir(DrivePath.of("/folder " + deletions.incrementAndGet()));
        other.delete(folder.path());
        return folder;
    }

    private void fillTwoPages() {
        for (int number = 0; number < TWO_PAGES; number++) {
            deleteOne();
        }
    }

    @Test
    void list_othersDeleteOnce_isComplete() {
        fillTwoPages();
        AtomicInteger pages = new AtomicInteger();
        interference.before(LISTING, () -> {
            if (pages.incrementAndGet() == 2) {
                deleteOne();
            }
        });

        assertThat(trash().list()).hasSize(TWO_PAGES + 1);
    }

    @Test
    void list_othersDeleteAgainAndAgain_busy() {
        fillTwoPages();
        interference.before(LISTING, this::deleteOne);

        assertThatThrownBy(() -> trash().list())
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.BUSY));
    }

    @Test
    void restore_renamingRefused_staysInTheTrashAndLeavesNothing() {
        Entry deleted = deleteOne();
        interference.refuse(RENAMING);

        assertThatThrownBy(() -> trash().restore(deleted.id(), DrivePath.of("/other name"), ConflictPolicy.FAIL))
                .isInstanceOf(DuopanException.class);

        assertThat(other.list(DrivePath.ROOT)).isEmpty();
        assertThat(trash().list()).extracting(TrashedEntry::id).contains(deleted.id());
    }

    @Test
    void restore_afterRefusal_stillBringsItBack() {
        Entry deleted = deleteOne();
        interference.refuse(RENAMING);
        assertThatThrownBy(() -> trash().restore(deleted.id(), DrivePath.of("/other name"), ConflictPolicy.FAIL))
                .isInstanceOf(DuopanException.class);
        interference.refuse("nothing");

        Entry restored = trash().restore(deleted.id(), DrivePath.of("/other name"), ConflictPolicy.FAIL);

        assertThat(restored.id()).isEqualTo(deleted.id());
        assertThat(other.list(DrivePath.ROOT)).extracting(Entry::name).containsExactly("other name");
    }

    @Test
    void restore_answerLost_isBroughtBackOnce() {
        Entry deleted = deleteOne();
        interference.loseAnswer(RECOVERING);

        Entry restored = trash().restore(deleted.id(), deleted.path(), ConflictPolicy.FAIL);

        assertThat(interference.hasLost()).isTrue();
        assertThat(restored.id()).isEqualTo(deleted.id());
        assertThat(other.list(DrivePath.ROOT)).hasSize(1);
    }

    @Test
    void delete_answerLost_isGoneForGood() {
        Entry deleted = deleteOne();
        interference.loseAnswer(DELETING);

        trash().delete(List.of(deleted.id()));

        assertThat(interference.hasLost()).isTrue();
        assertThat(trash().list()).isEmpty();
    }
}
