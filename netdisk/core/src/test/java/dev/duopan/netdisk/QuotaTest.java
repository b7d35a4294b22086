package dev.duopan.netdisk;

import static dev.duopan.netdisk.Samples.assertKind;
import static dev.duopan.netdisk.Samples.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.ErrorKind;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedNetdisk.class)
class QuotaTest {
    private final Netdisk netdisk;
    private final Account account;

    QuotaTest(Netdisk netdisk) {
        this.netdisk = netdisk;
        account = netdisk.accounts()
                .add(NewAccount.of("q" + UUID.randomUUID(), "secret".toCharArray())
                        .withQuota(1_000));
    }

    @Test
    void storeWhole_upToTheLastByte_fits() {
        put(netdisk, account, "/a", new byte[600]);

        assertKind(ErrorKind.QUOTA, () -> put(netdisk, account, "/b", new byte[401]));
        put(netdisk, account, "/b", new byte[400]);

        assertThat(netdisk.accounts().usage(account).free()).isZero();
        put(netdisk, account, "/empty", new byte[0]);
        netdisk.files().createFolders(account, "/folder");
    }

    @Test
    void storeWhole_overwriting_countsTheDifference() {
        put(netdisk, account, "/a", new byte[900]);
        UploadRequest request = UploadRequest.of(Destination.at("/a"), 1_000).withPolicy(ConflictPolicy.OVERWRITE);

        netdisk.uploads().storeWhole(account, request, Samples.stream(Samples.bytes(1, 1_000)));

        assertThat(netdisk.accounts().usage(account).used()).isEqualTo(1_000);
    }

    @Test
    void begin_tooBig_isRefusedBeforeAnyByte() {
        assertKind(
                ErrorKind.QUOTA, () -> netdisk.uploads().begin(account, UploadRequest.of(Destination.at("/a"), 1_001)));
        assertKind(
                ErrorKind.QUOTA,
                () -> netdisk.uploads().begin(account, UploadRequest.of(Destination.at("/a"), 1L << 40)));
    }

    @Test
    void complete_filledMeanwhile_throwsQuotaUntilThereIsRoom() {
        UploadSession session = Samples.begin(netdisk, account, UploadRequest.of(Destination.at("/a"), 600));
        Samples.slice(netdisk, account, session, 0, Samples.bytes(2, 600));
        FileNode other = put(netdisk, account, "/b", new byte[500]);

        assertKind(ErrorKind.QUOTA, () -> netdisk.uploads().complete(account, session.id(), Completion.asRequested()));

        netdisk.trash().trash(account, List.of(other.id()));
        netdisk.trash().deleteForever(account, List.of(other.id()));
        assertThat(netdisk.uploads()
                        .complete(account, session.id(), Completion.asRequested())
                        .size())
                .isEqualTo(600);
    }

    @Test
    void copy_withoutRoom_copiesNothing() {
        put(netdisk, account, "/folder/a", new byte[300]);
        put(netdisk, account, "/folder/b", new byte[300]);
        long folder = netdisk.files().at(account, "/folder").id();

        assertKind(
                ErrorKind.QUOTA,
                () -> netdisk.files()
                        .copy(
                                account,
                                List.of(Relocation.of(folder, FileNode.ROOT).named("copy"))));

        assertThat(Samples.children(netdisk, account, "/")).containsExactly("folder");
        assertThat(netdisk.accounts().usage(account).used()).isEqualTo(600);
    }
}
