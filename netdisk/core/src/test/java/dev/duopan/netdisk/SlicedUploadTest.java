package dev.duopan.netdisk;

import static dev.duopan.netdisk.Samples.assertKind;
import static dev.duopan.netdisk.Samples.children;
import static dev.duopan.netdisk.Samples.part;
import static dev.duopan.netdisk.Samples.put;
import static dev.duopan.netdisk.Samples.read;
import static dev.duopan.netdisk.Samples.slice;
import static dev.duopan.netdisk.Samples.stream;
import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.ErrorKind;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedNetdisk.class)
class SlicedUploadTest {
    private static final int SLICE = 200_000;
    private static final int SIZE = 3 * SLICE + 12_345;

    private final Netdisk netdisk;
    private final Account account;
    private final byte[] bytes = Samples.bytes(5, SIZE);
    private final UploadSession session;

    SlicedUploadTest(Netdisk netdisk, Account account) {
        this.netdisk = netdisk;
        this.account = account;
        session = Samples.begin(netdisk, account, request());
    }

    @Test
    void complete_allSlicesInOrder_isTheFile() {
        for (int index = 0; index < 4; index++) {
            send(index);
        }

        FileNode file = complete();

        assertThat(read(netdisk, file)).isEqualTo(bytes);
        assertThat(Objects.requireNonNull(file.content()).md5()).isEqualTo(Samples.md5(bytes));
        assertThat(netdisk.files().pathOf(account, file.id())).isEqualTo("/folder/file");
    }

    @Test
    void complete_slicesInAnyOrder_isTheSameFile() {
        for (int index : new int[] {3, 1, 0, 2}) {
            send(index);
        }

        assertThat(read(netdisk, complete())).isEqualTo(bytes);
    }

    @Test
    void complete_repeated_returnsTheSameFile() {
        sendAll();
        FileNode file = complete();

        assertThat(complete()).isEqualTo(file);
        assertThat(netdisk.uploads().find(account, session.id()).orElseThrow().isComplete())
                .isTrue();
        assertThat(children(netdisk, account, "/folder")).containsExactly("file");
    }

    @Test
    void complete_emptyFileInSlices_needsNone() {
        UploadSession empty = beginEmpty("/none");

        assertThat(netdisk.uploads().missingSlices(account, empty.id())).isEmpty();
        assertThat(read(netdisk, complete(empty))).isEmpty();
    }

    @Test
    void complete_emptyFileInSlices_mayHaveOneEmptySlice() {
        UploadSession empty = beginEmpty("/one");

        assertKind(ErrorKind.TOO_LARGE, () -> slice(netdisk, account, empty, 0, new byte[1]));
        assertKind(ErrorKind.INVALID, () -> slice(netdisk, account, empty, 1, new byte[0]));
        assertThat(slice(netdisk, account, empty, 0, new byte[0]).length()).isZero();
        assertThat(read(netdisk, complete(empty))).isEmpty();
    }

    private UploadSession beginEmpty(String path) {
        UploadRequest request = UploadRequest.of(Destination.at(path), 0);
        UploadStart start = netdisk.uploads().beginInSlices(account, request);
        return ((UploadStart.Open) start).session();
    }

    private FileNode complete(UploadSession upload) {
        return netdisk.uploads().complete(account, upload.id(), Completion.asRequested());
    }

    @Test
    void complete_slicesMissing_throwsConflictAndGoesOn() {
        send(1);
        send(3);

        assertThat(netdisk.uploads().missingSlices(account, session.id())).containsExactly(0, 2);
        assertKind(ErrorKind.CONFLICT, this::complete);

        send(0);
        send(2);
        assertThat(read(netdisk, complete())).isEqualTo(bytes);
    }

    @Test
    void writeSlice_goodSlice_isAcknowledgedWithItsMd5() {
        byte[] expected = part(bytes, 3 * SLICE, SIZE);

        assertThat(send(3)).isEqualTo(new SliceReceipt(3, 12_345, Samples.md5(expected)));
        assertThat(netdisk.uploads().slices(account, session.id()))
                .containsExactly(new SliceReceipt(3, 12_345, Samples.md5(expected)));
    }

    @Test
    void writeSlice_wrongMd5_countsNothing() {
        SliceWrite slice = SliceWrite.of(session.id(), 0).withMd5("0".repeat(32));

        assertKind(
                ErrorKind.CORRUPT, () -> netdisk.uploads().writeSlice(account, slice, stream(part(bytes, 0, SLICE))));

        assertThat(netdisk.uploads().missingSlices(account, session.id())).hasSize(4);
    }

    @Test
    void writeSlice_rightMd5InUpperCase_counts() {
        byte[] first = part(bytes, 0, SLICE);
        SliceWrite slice = SliceWrite.of(session.id(), 0)
                .withMd5(Samples.md5(first).toUpperCase(java.util.Locale.ROOT))
                .withLength((long) SLICE);

        assertThat(netdisk.uploads().writeSlice(account, slice, stream(first)).md5())
                .isEqualTo(Samples.md5(first));
    }

    @Test
    void writeSlice_wrongLength_countsNothing() {
        assertKind(ErrorKind.TOO_LARGE, () -> slice(netdisk, account, session, 0, part(bytes, 0, SLICE + 1)));
        assertKind(ErrorKind.CORRUPT, () -> slice(netdisk, account, session, 0, part(bytes, 0, SLICE - 1)));
        assertKind(ErrorKind.CORRUPT, () -> slice(netdisk, account, session, 0, new byte[0]));
        assertKind(ErrorKind.TOO_LARGE, () -> slice(netdisk, account, session, 3, part(bytes, 0, SLICE)));

        assertThat(netdisk.uploads().missingSlices(account, session.id())).hasSize(4);
    }

    @Test
    void writeSlice_wrongAnnouncedLength_isRefusedBeforeTheBytes() {
        SliceWrite tooLong = SliceWrite.of(session.id(), 0).withLength(SLICE + 1L);
        SliceWrite tooShort = SliceWrite.of(session.id(), 0).withLength(SLICE - 1L);

        assertKind(ErrorKind.TOO_LARGE, () -> netdisk.uploads().writeSlice(account, tooLong, Samples.brokenStream()));
        assertKind(ErrorKind.INVALID, () -> netdisk.uploads().writeSlice(account, tooShort, Samples.brokenStream()));
    }

    @Test
    void writeSlice_outOfRange_throwsInvalid() {
        assertKind(ErrorKind.INVALID, () -> slice(netdisk, account, session, 4, new byte[1]));
        assertKind(ErrorKind.INVALID, () -> slice(netdisk, account, session, -1, new byte[1]));
        assertKind(ErrorKind.INVALID, () -> slice(netdisk, account, session, Integer.MAX_VALUE, new byte[1]));
    }

    @Test
    void writeSlice_brokenStream_countsNothingAndKeepsTheRest() {
        send(1);
        InputStream broken = new SequenceInputStream(stream(part(bytes, 0, 1_000)), Samples.brokenStream());

        assertKind(
                ErrorKind.UNAVAILABLE,
                () -> netdisk.uploads().writeSlice(account, SliceWrite.of(session.id(), 0), broken));
        assertKind(
                ErrorKind.UNAVAILABLE,
                () -> netdisk.uploads().writeSlice(account, SliceWrite.of(session.id(), 1), Samples.brokenStream()));

        assertThat(netdisk.uploads().missingSlices(account, session.id())).containsExactly(0, 2, 3);
        sendAll();
        assertThat(read(netdisk, complete())).isEqualTo(bytes);
    }

    @Test
    void writeSlice_sameBytesAgain_isAcknowledgedAgain() {
        SliceReceipt receipt = send(0);

        assertThat(send(0)).isEqualTo(receipt);
        sendAll();
        assertThat(read(netdisk, complete())).isEqualTo(bytes);
    }

    @Test
    void writeSlice_otherBytes_replaceWhatWasThere() {
        sendAll();
        byte[] other = Samples.bytes(6, SLICE);
        slice(netdisk, account, session, 1, Samples.bytes(7, SLICE));
        slice(netdisk, account, session, 1, other);

        byte[] expected = bytes.clone();
        System.arraycopy(other, 0, expected, SLICE, SLICE);
        FileNode file = complete();
        assertThat(read(netdisk, file)).isEqualTo(expected);
        assertThat(Objects.requireNonNull(file.content()).md5()).isEqualTo(Samples.md5(expected));
    }

    @Test
    void writeSlice_replacementOfWrongLength_leavesTheAcknowledgedOne() {
        sendAll();

        assertKind(ErrorKind.CORRUPT, () -> slice(netdisk, account, session, 1, new byte[5]));

        assertThat(read(netdisk, complete())).isEqualTo(bytes);
    }

    @Test
    void writeSlice_afterCompletion_acknowledgesOnlyTheSameBytes() {
        sendAll();
        FileNode file = complete();

        assertThat(send(0).md5()).isEqualTo(Samples.md5(part(bytes, 0, SLICE)));
        assertKind(ErrorKind.CONFLICT, () -> slice(netdisk, account, session, 0, new byte[SLICE]));
        assertThat(read(netdisk, file)).isEqualTo(bytes);
    }

    @Test
    void complete_wrongFingerprint_isCorruptAndCanBeMended() {
        UploadRequest request = request()
                .withDestination(Destination.at("/checked"))
                .withFingerprint(Fingerprint.ofMd5(Samples.md5(bytes)));
        UploadSession checked = Samples.begin(netdisk, account, request);
        for (int index = 0; index < 4; index++) {
            slice(netdisk, account, checked, index, part(bytes, index * SLICE, (index + 1) * SLICE));
        }
        slice(netdisk, account, checked, 2, new byte[SLICE]);

        assertKind(
                ErrorKind.CORRUPT, () -> netdisk.uploads().complete(account, checked.id(), Completion.asRequested()));
        assertThat(netdisk.files().find(account, "/checked")).isEmpty();

        slice(netdisk, account, checked, 2, part(bytes, 2 * SLICE, 3 * SLICE));
        FileNode file = netdisk.uploads().complete(account, checked.id(), Completion.asRequested());
        assertThat(read(netdisk, file)).isEqualTo(bytes);
    }

    @Test
    void complete_checksThatFail_throwInvalid() {
        sendAll();
        List<String> md5s = netdisk.uploads().slices(account, session.id()).stream()
                .map(SliceReceipt::md5)
                .toList();

        assertKind(ErrorKind.INVALID, () -> complete(Completion.asRequested().withSize(SIZE - 1L)));
        assertKind(ErrorKind.INVALID, () -> complete(Completion.asRequested().withSliceMd5s(md5s.reversed())));
        assertKind(ErrorKind.INVALID, () -> complete(Completion.asRequested().withSliceMd5s(md5s.subList(0, 3))));

        FileNode file = complete(Completion.asRequested().withSize((long) SIZE).withSliceMd5s(md5s));
        assertThat(read(netdisk, file)).isEqualTo(bytes);
    }

    @Test
    void complete_nameTakenMeanwhile_canBeRepeatedWithAnotherPolicy() {
        sendAll();
        put(netdisk, account, "/folder/file");

        assertKind(ErrorKind.EXISTS, this::complete);

        FileNode file = complete(Completion.asRequested().withPolicy(ConflictPolicy.RENAME));
        assertThat(file.name()).isEqualTo("file(1)");
        assertThat(read(netdisk, file)).isEqualTo(bytes);
    }

    @Test
    void complete_newClientTimes_replaceTheAnnouncedOnes() {
        sendAll();
        Instant time = Instant.ofEpochSecond(1234);

        FileNode file = complete(Completion.asRequested().withClientTimes(time, time));

        assertThat(file.clientCreatedAt()).isEqualTo(time);
        assertThat(file.clientModifiedAt()).isEqualTo(time);
    }

    @Test
    void complete_folderGoneMeanwhile_throwsNotFound() {
        FileNode folder = netdisk.files().createFolders(account, "/leaving");
        UploadSession leaving = Samples.begin(netdisk, account, UploadRequest.of(Destination.in(folder.id(), "x"), 3));
        slice(netdisk, account, leaving, 0, new byte[3]);
        netdisk.trash().trash(account, List.of(folder.id()));

        assertKind(
                ErrorKind.NOT_FOUND, () -> netdisk.uploads().complete(account, leaving.id(), Completion.asRequested()));
    }

    @Test
    void begin_attributes_areFoundAgain() {
        UploadRequest request = request().withAttributes(Map.of("rtype", "3", "block_list", "[\"照\"]"));

        UploadSession begun = Samples.begin(netdisk, account, request);

        assertThat(netdisk.uploads().find(account, begun.id())).contains(begun);
        assertThat(begun.sliceCount()).isEqualTo(4);
    }

    @Test
    void begin_takenName_throwsExistsBeforeAnyByte() {
        put(netdisk, account, "/folder/file");

        assertKind(ErrorKind.EXISTS, () -> netdisk.uploads().begin(account, request()));
        assertThat(netdisk.uploads().begin(account, request().withPolicy(ConflictPolicy.SKIP)))
                .isInstanceOf(UploadStart.Stored.class);
    }

    @Test
    void begin_badNumbers_throwsInvalid() {
        assertKind(ErrorKind.INVALID, () -> UploadRequest.of(Destination.at("/x"), -1));
        assertKind(ErrorKind.INVALID, () -> SlicePlan.fixed(-1));
        assertKind(
                ErrorKind.INVALID,
                () -> netdisk.uploads()
                        .begin(
                                account,
                                UploadRequest.of(Destination.at("/x"), 1L << 40).withSlices(SlicePlan.fixed(1))));
    }

    @Test
    void abandon_upload_forgetsIt() {
        send(0);

        netdisk.uploads().abandon(account, session.id());

        assertThat(netdisk.uploads().find(account, session.id())).isEmpty();
        assertKind(ErrorKind.NOT_FOUND, () -> send(1));
        assertKind(ErrorKind.NOT_FOUND, this::complete);
        assertKind(ErrorKind.NOT_FOUND, () -> netdisk.uploads().abandon(account, session.id()));
    }

    @Test
    void abandon_completeUpload_keepsTheFile() {
        sendAll();
        FileNode file = complete();

        netdisk.uploads().abandon(account, session.id());

        assertThat(read(netdisk, file)).isEqualTo(bytes);
    }

    private static UploadRequest request() {
        return UploadRequest.of(Destination.at("/folder/file"), SIZE).withSlices(SlicePlan.fixed(SLICE));
    }

    private SliceReceipt send(int index) {
        return slice(netdisk, account, session, index, part(bytes, index * SLICE, (index + 1) * SLICE));
    }

    private void sendAll() {
        for (int index = 0; index < 4; index++) {
            send(index);
        }
    }

    private FileNode complete() {
        return complete(Completion.asRequested());
    }

    private FileNode complete(Completion completion) {
        return netdisk.uploads().complete(account, session.id(), completion);
    }
}
