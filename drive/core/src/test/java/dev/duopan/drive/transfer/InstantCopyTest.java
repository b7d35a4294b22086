package dev.duopan.drive.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.drive.ByteRange;
import dev.duopan.drive.ContentDigests;
import dev.duopan.drive.DigestAlgorithm;
import dev.duopan.drive.DigestLookup;
import dev.duopan.drive.DigestPlan;
import dev.duopan.drive.Digests;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.DriveTraits.RangeRules;
import dev.duopan.drive.Entry;
import dev.duopan.drive.Fingerprint;
import dev.duopan.drive.ForwardingDrive;
import dev.duopan.drive.InstantUpload;
import dev.duopan.drive.MemoryDrive;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import dev.duopan.drive.transfer.MisbehavingDrives.Silent;
import dev.duopan.drive.transfer.MisbehavingDrives.Watched;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstantCopyTest extends TransferFixture {
    private final MemoryDrive other = MemoryDrive.create();
    private final HeadAsking target = new HeadAsking(other);
    private final Watched source = new Watched(memory, RangeRules.UNLIMITED);

    InstantCopyTest(@TempDir Path temporary) throws IOException {
        super(temporary);
    }

    @Test
    void copy_targetThatAsksForTheHead_readsNoMoreThanTheHead() {
        write(memory, "/from", noise(500_000));
        write(other, "/elsewhere", noise(500_000));

        assertThat(onlyFile(copy(source, target)).method()).isEqualTo(CopyMethod.INSTANT);

        assertThat(source.ranges).containsExactly(new ByteRange(0, ContentDigests.HEAD_BYTES));
        assertThat(target.askedHead).contains(headOf(noise(500_000)));
    }

    @Test
    void copy_fileThatIsAllHead_readsNothing() {
        write(memory, "/from", noise(1_000));
        write(other, "/elsewhere", noise(1_000));

        assertThat(onlyFile(copy(source, target)).method()).isEqualTo(CopyMethod.INSTANT);

        assertThat(source.ranges).isEmpty();
        assertThat(target.askedHead).contains(headOf(noise(1_000)));
    }

    @Test
    void copy_listingWithoutDigests_looksThemUp() {
        write(memory, "/from", noise(1_000));
        write(other, "/elsewhere", noise(1_000));

        FileOutcome.Copied copied = onlyFile(copy(new Telling(memory), target));

        assertThat(copied.method()).isEqualTo(CopyMethod.INSTANT);
    }

    @Test
    void copy_digestsThatNobodyTells_takesTheLongWay() {
        write(memory, "/from", noise(1_000));
        write(other, "/elsewhere", noise(1_000));

        FileOutcome.Copied copied = onlyFile(copy(new Silent(memory), target));

        assertThat(copied.method()).isEqualTo(CopyMethod.RELAY);
        assertThat(target.askedHead).isEmpty();
    }

    private static FileOutcome.Copied onlyFile(TransferResult result) {
        assertThat(result.outcomes()).hasSize(1);
        return result.copied().getFirst();
    }

    private static String headOf(byte[] content) {
        return UploadSource.of(content)
                .digests(DigestPlan.of(DigestAlgorithm.MD5_HEAD))
                .digest(DigestAlgorithm.MD5_HEAD);
    }

    /** Needs the MD5 of the first 256 KiB for instant uploads, as Baidu does, and writes down which it got. */
    private static final class HeadAsking extends ForwardingDrive implements InstantUpload {
        private final InstantUpload instant;
        private Optional<String> askedHead = Optional.empty();

        HeadAsking(MemoryDrive delegate) {
            super(delegate);
            this.instant = delegate;
        }

        @Override
        public <C> Optional<C> capability(Class<C> type) {
            return type == InstantUpload.class ? Optional.of(type.cast(this)) : Optional.empty();
        }

        @Override
        public Set<DigestAlgorithm> needs() {
            return Set.of(DigestAlgorithm.MD5, DigestAlgorithm.MD5_HEAD);
        }

        @Override
        public Optional<Entry> tryInstant(DrivePath path, Fingerprint fingerprint, UploadOptions how) {
            askedHead = fingerprint.digest(DigestAlgorithm.MD5_HEAD);
            return instant.tryInstant(path, fingerprint, how);
        }
    }

    /** Lists no digests, but tells them when asked. */
    private static final class Telling extends Silent implements DigestLookup {
        private final Drive truth;

        Telling(Drive delegate) {
            super(delegate);
            this.truth = delegate;
        }

        @Override
        public <C> Optional<C> capability(Class<C> type) {
            return type == DigestLookup.class ? Optional.of(type.cast(this)) : Optional.empty();
        }

        @Override
        public Digests lookup(Entry file) {
            return truth.stat(file.path()).digests();
        }
    }
}
