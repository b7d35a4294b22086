package dev.duopan.drive;

import static dev.duopan.api.ErrorKind.EXISTS;
import static dev.duopan.api.ErrorKind.INVALID;
import static dev.duopan.api.ErrorKind.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link OfflineDownloads} promise; every drive that offers them runs it. */
public abstract class OfflineDownloadsContract extends DriveFixture {
    private static final Duration PAUSE = Duration.ofMillis(20);

    /** Returns a URL whose path ends with the name and from which the service can fetch the bytes. */
    protected abstract URI serving(String name, byte[] content);

    /** Returns a URL from which nothing can be fetched. */
    protected abstract URI servingNothing();

    private OfflineDownloads downloads() {
        return drive().capability(OfflineDownloads.class).orElseThrow();
    }

    private List<OfflineState> waitedFor(String task) {
        List<OfflineState> heard = new ArrayList<>();
        OfflineState last = new OfflineWatch(downloads(), PAUSE).await(task, heard::add);
        assertThat(heard.getLast()).isEqualTo(last);
        assertThat(heard.subList(0, heard.size() - 1)).noneMatch(OfflineState::isFinal);
        return heard;
    }

    @Test
    void begin_url_becomesAFileInAFolderThatIsMade() {
        byte[] content = noise(300_000);
        OfflineOrder order = OfflineOrder.of(serving("picture.bin", content), at("new/deep"));

        List<OfflineState> states = waitedFor(downloads().begin(order));

        assertThat(states.getLast().status()).isEqualTo(OfflineState.Status.DONE);
        assertThat(states.getLast().percent()).isEqualTo(100);
        assertThat(bytes(at("new/deep/picture.bin"), ByteRange.ALL)).isEqualTo(content);
    }

    @Test
    void begin_withName_becomesThatFile() {
        OfflineOrder order = OfflineOrder.of(serving("b.bin", noise(10)), home).withName("名.bin");

        waitedFor(downloads().begin(order));

        assertThat(names(home)).containsExactly("名.bin");
    }

    @Test
    void state_nothingToFetch_failsAndLeavesNothing() {
        List<OfflineState> states = waitedFor(downloads().begin(OfflineOrder.of(servingNothing(), home)));

        assertThat(states.getLast().status()).isEqualTo(OfflineState.Status.FAILED);
        assertThat(names(home)).isEmpty();
    }

    @Test
    void state_unknownTask_isNotFound() {
        assertFails(NOT_FOUND, () -> downloads().state("999999999"));
        assertFails(NOT_FOUND, () -> downloads().state("no id at all"));
    }

    @Test
    void begin_wrongOrder_isRefused() {
        URI url = serving("c.bin", noise(10));
        DrivePath file = file("file", "");
        assertFails(INVALID, () -> downloads().begin(OfflineOrder.of(URI.create("file:///etc/hosts"), home)));
        assertFails(INVALID, () -> downloads().begin(OfflineOrder.of(url, home).withName("a/b")));
        assertFails(EXISTS, () -> downloads().begin(OfflineOrder.of(url, file)));
        assertThat(names(home)).containsExactly("file");
    }
}
