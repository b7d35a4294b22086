package dev.duopan.netdisk;

import static dev.duopan.netdisk.Samples.assertKind;
import static dev.duopan.netdisk.Samples.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.ErrorKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedNetdisk.class)
class InstantUploadTest {
    private static final String EMPTY_MD5 = "d41d8cd98f00b204e9800998ecf8427e";

    private final Netdisk netdisk;
    private final Account account;
    private final byte[] bytes = Samples.bytes(77, 300_000);

    InstantUploadTest(Netdisk netdisk, Account account) {
        this.netdisk = netdisk;
        this.account = account;
    }

    @Test
    void begin_knownMd5AndSize_storesAtOnce() {
        FileNode original = put(netdisk, account, "/original", bytes);

        UploadStart start = netdisk.uploads().begin(account, request(md5()));

        FileNode copy = ((UploadStart.Stored) start).node();
        assertThat(copy.content()).isEqualTo(original.content());
        assertThat(netdisk.files().pathOf(account, copy.id())).isEqualTo("/copy");
        assertThat(netdisk.accounts().usage(account).used()).isEqualTo(600_000);
    }

    @Test
    void storeKnown_anyTrueDigests_hit() {
        FileContent content =
                Objects.requireNonNull(put(netdisk, account, "/original", bytes).content());
        UploadRequest request = request(md5()).withPolicy(ConflictPolicy.OVERWRITE);

        assertThat(netdisk.uploads().storeKnown(account, request.withFingerprint(Fingerprint.ofSha1(content.sha1()))))
                .isPresent();
        assertThat(netdisk.uploads().storeKnown(account, request.withFingerprint(md5().withHeadMd5(content.headMd5()))))
                .isPresent();
    }

    @Test
    void storeKnown_anyFalseDigest_misses() {
        put(netdisk, account, "/original", bytes);

        assertThat(netdisk.uploads().storeKnown(account, request(md5().withHeadMd5(EMPTY_MD5))))
                .isEmpty();
        assertThat(netdisk.uploads().storeKnown(account, request(Fingerprint.ofMd5(EMPTY_MD5))))
                .isEmpty();
        assertThat(netdisk.uploads().storeKnown(account, request(Fingerprint.NONE.withHeadMd5(EMPTY_MD5))))
                .isEmpty();
        UploadRequest otherSize =
                UploadRequest.of(Destination.at("/copy"), 299_999).withFingerprint(md5());
        assertThat(netdisk.uploads().storeKnown(account, otherSize)).isEmpty();
    }

    @Test
    void storeKnown_contentOfTrashedFile_hits() {
        FileNode original = put(netdisk, account, "/original", bytes);
        netdisk.trash().trash(account, List.of(original.id()));

        assertThat(netdisk.uploads().storeKnown(account, request(md5()))).isPresent();
    }

    @Test
    void storeKnown_contentDeletedForever_misses() {
        FileNode original = put(netdisk, account, "/original", bytes);
        netdisk.trash().trash(account, List.of(original.id()));
        netdisk.trash().deleteForever(account, List.of(original.id()));

        assertThat(netdisk.uploads().storeKnown(account, request(md5()))).isEmpty();
    }

    @Test
    void storeKnown_othersContent_hitsOnlyIfEveryoneMay(@TempDir Path directory) {
        try (Netdisk open =
                Netdisk.open(Samples.settings(directory).withInstantUpload(InstantUploadVisibility.EVERYONE))) {
            Account anna = open.accounts().add(NewAccount.of("anna", "secret".toCharArray()));
            Account bert = open.accounts().add(NewAccount.of("bert", "secret".toCharArray()));
            put(open, anna, "/original", bytes);
            assertThat(open.uploads().storeKnown(bert, request(md5()))).isPresent();
        }
        try (Netdisk closed = Netdisk.open(Samples.settings(directory))) {
            Account carl = closed.accounts().add(NewAccount.of("carl", "secret".toCharArray()));
            assertThat(closed.uploads().storeKnown(carl, request(md5()))).isEmpty();
        }
    }

    @Test
    void storeKnown_takenName_followsThePolicy() {
        FileNode original = put(netdisk, account, "/copy", bytes);

        assertKind(ErrorKind.EXISTS, () -> netdisk.uploads().storeKnown(account, request(md5())));
        assertThat(netdisk.uploads().storeKnown(account, request(md5()).withPolicy(ConflictPolicy.RENAME_IF_DIFFERENT)))
                .contains(original);
    }

    @Test
    void begin_emptyFile_isStoredAtOnce() {
        UploadRequest request =
                UploadRequest.of(Destination.at("/empty"), 0).withFingerprint(Fingerprint.ofMd5(EMPTY_MD5));

        assertThat(netdisk.uploads().begin(account, request)).isInstanceOf(UploadStart.Stored.class);
        assertThat(netdisk.uploads().storeKnown(account, request.withDestination(Destination.at("/again"))))
                .isPresent();
        assertKind(
                ErrorKind.CORRUPT,
                () -> netdisk.uploads()
                        .begin(
                                account,
                                request.withDestination(Destination.at("/no")).withFingerprint(md5())));
    }

    private Fingerprint md5() {
        return Fingerprint.ofMd5(Samples.md5(bytes));
    }

    private static UploadRequest request(Fingerprint fingerprint) {
        return UploadRequest.of(Destination.at("/copy"), 300_000).withFingerprint(fingerprint);
    }
}
