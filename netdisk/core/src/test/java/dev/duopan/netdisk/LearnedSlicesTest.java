package dev.duopan.netdisk;

import static dev.duopan.netdisk.Samples.assertKind;
import static dev.duopan.netdisk.Samples.part;
import static dev.duopan.netdisk.Samples.read;
import static dev.duopan.netdisk.Samples.slice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.ErrorKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedNetdisk.class)
class LearnedSlicesTest {
    private static final int SLICE = 150_000;
    private static final int SIZE = 2 * SLICE + 1_000;

    private final Netdisk netdisk;
    private final Account account;
    private final byte[] bytes = Samples.bytes(9, SIZE);
    private final UploadSession session;

    LearnedSlicesTest(Netdisk netdisk, Account account) {
        this.netdisk = netdisk;
        this.account = account;
        UploadRequest request =
                UploadRequest.of(Destination.at("/file"), SIZE).withSlices(SlicePlan.learned(2, 4L << 20));
        session = Samples.begin(netdisk, account, request);
    }

    @Test
    void complete_slicesInOrder_isTheFile() {
        send(0);
        send(1);
        send(2);

        assertThat(read(netdisk, complete())).isEqualTo(bytes);
    }

    @Test
    void complete_firstSliceLast_isTheFile() {
        send(2);
        send(1);
        send(0);

        assertThat(read(netdisk, complete())).isEqualTo(bytes);
    }

    @Test
    void missingSlices_sizeUnknown_believesTheAnnouncement() {
        assertThat(netdisk.uploads().missingSlices(account, session.id())).containsExactly(0, 1);

        send(1);
        assertThat(netdisk.uploads().missingSlices(account, session.id())).containsExactly(0);

        send(0);
        assertThat(netdisk.uploads().missingSlices(account, session.id())).containsExactly(2);
        assertThat(netdisk.uploads().find(account, session.id()).orElseThrow().sliceSize())
                .isEqualTo(SLICE);
    }

    @Test
    void writeSlice_thatDoesntFitTheLearnedSize_mustBeSentAgain() {
        slice(netdisk, account, session, 1, new byte[7]);
        slice(netdisk, account, session, 50, new byte[7]);
        send(0);

        assertThat(netdisk.uploads().missingSlices(account, session.id())).containsExactly(1, 2);
        assertKind(ErrorKind.CORRUPT, () -> slice(netdisk, account, session, 1, new byte[7]));
        send(1);
        send(2);
        assertThat(read(netdisk, complete())).isEqualTo(bytes);
    }

    @Test
    void writeSlice_wholeFileInOne_isEnough() {
        slice(netdisk, account, session, 0, bytes);

        assertThat(read(netdisk, complete())).isEqualTo(bytes);
    }

    @Test
    void writeSlice_firstReplacedByAnotherLength_isRefused() {
        send(0);

        assertKind(ErrorKind.CORRUPT, () -> slice(netdisk, account, session, 0, part(bytes, 0, SLICE - 1)));
    }

    @Test
    void writeSlice_tinyFirstSliceOfHugeFile_throwsInvalid() {
        UploadRequest huge =
                UploadRequest.of(Destination.at("/huge"), 1L << 30).withSlices(SlicePlan.learned(0, 4L << 20));
        UploadSession begun = Samples.begin(netdisk, account, huge);

        assertKind(ErrorKind.INVALID, () -> slice(netdisk, account, begun, 0, new byte[1]));
        assertKind(ErrorKind.TOO_LARGE, () -> slice(netdisk, account, begun, 0, new byte[(4 << 20) + 1]));
        assertKind(ErrorKind.INVALID, () -> slice(netdisk, account, begun, SlicePlan.MAXIMUM_COUNT, new byte[1]));
    }

    private SliceReceipt send(int index) {
        return slice(netdisk, account, session, index, part(bytes, index * SLICE, (index + 1) * SLICE));
    }

    private FileNode complete() {
        return netdisk.uploads().complete(account, session.id(), Completion.asRequested());
    }
}
