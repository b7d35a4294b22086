package dev.duopan.drive.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.drive.Digest;
import dev.duopan.drive.DigestAlgorithm;
import dev.duopan.drive.Digests;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.ForwardingDrive;
import dev.duopan.drive.MemoryDrive;
import dev.duopan.drive.transfer.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SyncScaleTest {
    private static final int FILES = 100_000;
    private static final Instant THEN = Instant.parse("2020-01-02T03:04:05Z");

    /** The same in a process of its own that has no more than 128 MiB. */
    @ParameterizedTest
    @CsvSource({"100, 100, skipped", "1, 1, skipped", "100, 0, copies", "0, 100, deletions", "1, 0, copies"})
    void plan_100_000Files_takesAListingAFolderAndLittleMemory(int folders, int copies, String what)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Planner.class.getName(),
                        Integer.toString(folders),
                        Integer.toString(copies))
                .redirectErrorStream(true)
                .start();
        try (InputStream output = process.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(text).isZero();
            assertThat(text.strip()).isEqualTo(FILES + " " + what + ", " + listings(folders, copies) + " listings");
        }
    }

    private static int listings(int folders, int copies) {
        return folders + copies + 2;
    }

    /** Plans a sync of drives that make up their listings, and prints what came of it. */
    static final class Planner {
        private Planner() {}

        public static void main(String[] arguments) {
            Wide source = new Wide(Integer.parseInt(arguments[0]));
            Wide target = new Wide(Integer.parseInt(arguments[1]));
            SyncRules rules = SyncRules.of(SyncKind.SYNC).with(SyncRules.Deletions.USUAL.atMost(FILES));
            SyncPlan plan = Sync.plan(
                    new SyncOrder(new Location(source, DrivePath.ROOT), new Location(target, DrivePath.ROOT), rules),
                    new ScanProgress());
            int listings = source.listings.get() + target.listings.get();
            int files = plan.copies().size()
                    + plan.skipped().size()
                    + plan.deletions().files().size();
            System.out.println(files + " " + what(plan) + ", " + listings + " listings");
        }

        private static String what(SyncPlan plan) {
            if (!plan.copies().isEmpty()) {
                return "copies";
            }
            return plan.skipped().isEmpty() ? "deletions" : "skipped";
        }
    }

    /** So many files in so many folders, none of which takes memory before it is listed. */
    private static final class Wide extends ForwardingDrive {
        private final AtomicInteger listings = new AtomicInteger();
        private final int folders;

        Wide(int folders) {
            super(MemoryDrive.create());
            this.folders = folders;
        }

        @Override
        public List<Entry> list(DrivePath folder) {
            listings.incrementAndGet();
            return folder.isRoot()
                    ? IntStream.range(0, folders)
                            .mapToObj(number -> Entry.folder(folder.child("folder %03d".formatted(number))))
                            .toList()
                    : IntStream.range(0, FILES / folders)
                            .mapToObj(number -> file(folder.child("a file with a longer name %06d".formatted(number))))
                            .toList();
        }

        private static Entry file(DrivePath path) {
            String md5 = "%032x".formatted(path.hashCode());
            return Entry.file(path, 10)
                    .withId("%016d".formatted(path.hashCode()))
                    .withModifiedAt(THEN)
                    .withCreatedAt(Instant.ofEpochSecond(path.hashCode()))
                    .withDigests(Digests.of(Digest.ofContent(DigestAlgorithm.MD5, md5)));
        }
    }
}
