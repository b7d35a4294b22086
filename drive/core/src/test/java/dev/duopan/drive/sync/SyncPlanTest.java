package dev.duopan.drive.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.Digests;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.DriveTraits;
import dev.duopan.drive.Entry;
import dev.duopan.drive.ForwardingDrive;
import dev.duopan.drive.MemoryDrive;
import dev.duopan.drive.NameRules;
import dev.duopan.drive.filter.PathRules;
import dev.duopan.drive.filter.TreeFilter;
import dev.duopan.drive.sync.SyncRules.Deletions;
import dev.duopan.drive.transfer.Location;
import dev.duopan.drive.transfer.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SyncPlanTest extends SyncFixture {
    @Test
    void plan_missingTarget_copiesEverythingIntoNewFolders() {
        put(here, "/from/a", "a");
        put(here, "/from/deep/b", "b");
        here.mkdir(FROM.child("empty"));

        SyncPlan plan = plan(COPY);

        assertThat(plan.folders()).containsExactly(TO, TO.child("deep"), TO.child("empty"));
        assertThat(plan.copies())
                .extracting(copy -> copy.target().toString(), FileCopy::reason)
                .containsExactly(tuple("/to/a", CopyReason.MISSING), tuple("/to/deep/b", CopyReason.MISSING));
        assertThat(plan.bytes()).isEqualTo(2);
    }

    @Test
    void plan_alikeTrees_isDoneAndTellsHowThatIsKnown() {
        put(here, "/from/a", "a");
        put(here, "/from/empty", "");
        put(there, "/to/a", "a");
        put(there, "/to/empty", "");

        SyncPlan plan = plan(SYNC);

        assertThat(plan.isDone()).isTrue();
        assertThat(plan.skipped()).extracting(SkippedFile::reason).containsExactly(SkipReason.DIGEST, SkipReason.EMPTY);
    }

    @Test
    void plan_otherContent_tellsWhatDiffers() {
        put(here, "/from/size", "aa");
        put(here, "/from/text", "a");
        put(there, "/to/size", "a");
        put(there, "/to/text", "b");

        assertThat(plan(COPY).copies())
                .extracting(FileCopy::reason)
                .containsExactly(CopyReason.SIZE, CopyReason.DIGEST);
    }

    @Test
    void plan_sizeOnly_looksAtNothingElse() {
        put(here, "/from/a", "a");
        put(there, "/to/a", "b", LATER);

        assertThat(plan(COPY.comparing(CompareMode.SIZE_ONLY)).copies()).isEmpty();
    }

    @Test
    void plan_moveOfWhatIsKnownByItsSizeAlone_copiesItUnlessSizesAreWanted() {
        put(here, "/from/a", "a");
        put(there, "/to/a", "b");
        SyncOrder byDigest = order(new Silent(here), there, MOVE.comparing(CompareMode.CHECKSUM));
        SyncOrder bySize = order(new Silent(here), there, MOVE.comparing(CompareMode.SIZE_ONLY));

        assertThat(plan(byDigest).copies()).extracting(FileCopy::reason).containsExactly(CopyReason.UNKNOWN);
        assertThat(plan(bySize).skipped()).extracting(SkippedFile::reason).containsExactly(SkipReason.SIZE);
    }

    @Test
    void plan_ignoringExisting_leavesThemWhateverTheyAre() {
        put(here, "/from/a", "a");
        put(there, "/to/a", "bbb");

        SyncPlan plan = plan(COPY.with(ExistingFiles.KEPT));

        assertThat(plan.copies()).isEmpty();
        assertThat(plan.skipped()).extracting(SkippedFile::reason).containsExactly(SkipReason.EXISTING);
    }

    @Test
    void plan_update_leavesWhatIsNewerAtTheTarget() {
        put(here, "/from/old", "a", THEN);
        put(there, "/to/old", "bbb", LATER);
        put(here, "/from/new", "a", LATER);
        put(there, "/to/new", "bbb", THEN);

        SyncPlan plan = plan(COPY.with(ExistingFiles.KEPT_IF_NEWER));

        assertThat(plan.copies()).extracting(copy -> copy.source().name()).containsExactly("new");
        assertThat(plan.skipped()).extracting(SkippedFile::reason).containsExactly(SkipReason.NEWER);
    }

    @Test
    void plan_copyAndMove_deleteNothingAtTheTarget() {
        put(here, "/from/a", "a");
        put(there, "/to/b", "b");

        assertThat(plan(COPY).deletions().files()).isEmpty();
        assertThat(plan(MOVE).deletions().files()).isEmpty();
    }

    @Test
    void plan_sync_deletesWhatTheSourceLacksFoldersLast() {
        put(here, "/from/a", "a");
        put(there, "/to/b/c/d", "d");
        put(there, "/to/e", "e");

        SyncPlan.PlannedDeletions deletions = plan(SYNC).deletions();

        assertThat(deletions.files())
                .extracting(Entry::path)
                .containsExactlyInAnyOrder(TO.resolve("b/c/d"), TO.child("e"));
        assertThat(deletions.folders()).extracting(Entry::path).containsExactly(TO.resolve("b/c"), TO.child("b"));
    }

    @Test
    void plan_excludedFiles_stayAtTheTargetWithTheirFolders() {
        put(here, "/from/a", "a");
        put(there, "/to/b/c.log", "c");
        put(there, "/to/b/d", "d");

        SyncPlan.PlannedDeletions deletions = plan(SYNC.with(without("*.log"))).deletions();

        assertThat(deletions.files()).extracting(Entry::name).containsExactly("d");
        assertThat(deletions.folders()).isEmpty();
    }

    @Test
    void plan_deletingExcludedFiles_deletesThemEvenIfTheSourceHasThem() {
        put(here, "/from/a.log", "a");
        put(there, "/to/a.log", "a");
        put(there, "/to/b/c.log", "c");
        SyncRules rules = SYNC.with(without("*.log")).with(Deletions.USUAL.evenExcluded());

        assertThat(plan(rules).deletions().files()).extracting(Entry::name).containsExactlyInAnyOrder("a.log", "c.log");
    }

    @Test
    void plan_fileThatTheFilterExcludesAtTheSourceOnly_staysAtTheTarget() {
        put(here, "/from/a", "large");
        put(there, "/to/a", "");
        TreeFilter small = new TreeFilter(PathRules.ALL, 0, 3, null, null);

        assertThat(plan(SYNC.with(small)).deletions().files()).isEmpty();
    }

    @Test
    void plan_filtered_makesOnlyFoldersThatHoldSomething() {
        put(here, "/from/a/b.jpg", "b");
        put(here, "/from/c/d.log", "d");

        assertThat(plan(COPY.with(without("*.log"))).folders()).containsExactly(TO, TO.child("a"));
    }

    @Test
    void plan_fileAndFolderInEachOthersPlace_areConflictsAndLeftAlone() {
        put(here, "/from/a", "a");
        put(here, "/from/b/c", "c");
        put(there, "/to/a/d", "d");
        put(there, "/to/b", "b");

        SyncPlan plan = plan(SYNC);

        assertThat(plan.conflicts()).extracting(Problem::kind).containsExactly(ErrorKind.EXISTS, ErrorKind.EXISTS);
        assertThat(plan.copies()).isEmpty();
        assertThat(plan.deletions().files()).isEmpty();
    }

    @Test
    void plan_identicalNames_areAConflictAndLeftAlone() {
        put(here, "/from/a", "a");
        put(there, "/to/a", "b");

        SyncPlan plan = plan(order(here, new Doubling(there), SYNC));

        assertThat(plan.conflicts())
                .extracting(problem -> problem.path().toString(), Problem::kind)
                .containsExactly(tuple("/from/a", ErrorKind.CONFLICT));
        assertThat(plan.copies()).isEmpty();
        assertThat(plan.deletions().files()).isEmpty();
    }

    @Test
    void plan_namesThatMeetAtTheTarget_areAConflict() {
        put(here, "/from/a", "a");
        put(here, "/from/A", "b");

        SyncPlan plan = plan(order(here, folding(), COPY));

        assertThat(plan.conflicts()).extracting(Problem::kind).containsExactly(ErrorKind.CONFLICT);
        assertThat(plan.copies()).isEmpty();
    }

    @Test
    void plan_otherCaseAtATargetThatFoldsIt_isTheSameFile() {
        put(here, "/from/a", "aa");
        put(there, "/to/A", "a");

        assertThat(plan(order(here, folding(), SYNC)).copies())
                .extracting(copy -> copy.target().toString(), FileCopy::reason)
                .containsExactly(tuple("/to/A", CopyReason.SIZE));
    }

    @Test
    void plan_namesTheTargetRefuses_areProblemsBeforeAnythingIsSent() {
        put(here, "/from/a:b", "a");
        NameRules.Forbidden colons = new NameRules.Forbidden(":", "", "", false, false);
        NameRules rules = new NameRules(255, 1_000, NameRules.LengthUnit.CODE_POINTS, colons, true);

        SyncPlan plan = plan(order(here, limited(there.traits().withNames(rules)), COPY));

        assertThat(plan.problems()).extracting(Problem::kind).containsExactly(ErrorKind.INVALID);
        assertThatThrownBy(() -> Sync.start(plan, OPTIONS)).hasMessageStartingWith("Nothing was changed.");
    }

    @Test
    void plan_moreThanTheSpaceLeft_isAProblem() {
        put(here, "/from/a", "a".repeat(60));

        assertThat(plan(order(here, MemoryDrive.create(DriveTraits.UNLIMITED, 50), COPY))
                        .problems())
                .extracting(Problem::kind)
                .containsExactly(ErrorKind.QUOTA);
    }

    @Test
    void plan_whatIsThereAlready_needsNoSpace() {
        MemoryDrive full = MemoryDrive.create(DriveTraits.UNLIMITED, 60);
        put(here, "/from/a", "a".repeat(60));
        put(full, "/to/a", "a".repeat(60));

        assertThat(plan(order(here, full, COPY)).problems()).isEmpty();
    }

    @Test
    void plan_moreDeletionsThanAllowed_isRefused() {
        put(here, "/from/a", "a");
        put(there, "/to/b", "b");
        put(there, "/to/c", "c");
        SyncPlan plan = plan(SYNC.with(Deletions.USUAL.atMost(1)));

        assertThatThrownBy(() -> Sync.start(plan, OPTIONS))
                .isInstanceOf(TooManyDeletionsException.class)
                .hasMessageContainingAll("2 files", "no more than 1");
        assertThat(tree(there, TO)).containsExactly("b", "c");
    }

    @Test
    void plan_emptySource_deletesNothingUnlessExpresslyAllowed() {
        here.mkdir(FROM);
        put(there, "/to/a", "a");

        assertThatThrownBy(() -> plan(SYNC).check())
                .isInstanceOf(TooManyDeletionsException.class)
                .hasMessageContaining("the source is empty");
        plan(SYNC.with(Deletions.USUAL.atMost(1))).check();
    }

    @Test
    void plan_missingSource_isNotFound() {
        put(there, "/to/a", "a");

        assertKind(ErrorKind.NOT_FOUND, () -> plan(SYNC));
    }

    @Test
    void plan_targetThatIsAFile_isRefused() {
        put(here, "/from/a", "a");
        put(there, "/to", "a");

        assertKind(ErrorKind.EXISTS, () -> plan(COPY));
    }

    @Test
    void plan_sourceThatIsAFile_goesIntoTheTargetWhateverTheFilterSays() {
        put(here, "/from", "aa");
        put(there, "/to/from", "a");
        put(there, "/to/other", "o");

        SyncPlan plan = plan(SYNC.with(without("*")));

        assertThat(plan.copies()).extracting(FileCopy::target).containsExactly(TO.child("from"));
        assertThat(plan.deletions().files()).isEmpty();
    }

    @Test
    void plan_placesThatOverlap_areRefused() {
        put(here, "/from/deep/a", "a");

        assertOverlap(COPY, "/from", "/from");
        assertOverlap(COPY, "/from", "/from/deep");
        assertOverlap(SYNC, "/from/deep", "/from");
        assertOverlap(MOVE, "/from/deep", "/from");
        assertOverlap(COPY, "/from/deep/a", "/from/deep");
        assertOverlap(SYNC.with(Deletions.USUAL.into(DrivePath.of("/to/backup"))), "/from", "/to");
        assertOverlap(SYNC.with(Deletions.USUAL.into(DrivePath.ROOT)), "/from", "/to");
        assertOverlap(SYNC.with(Deletions.USUAL.into(FROM)), "/from", "/to");
    }

    @Test
    void plan_rootToRoot_isFine() {
        put(here, "/a", "a");

        SyncPlan plan =
                plan(new SyncOrder(new Location(here, DrivePath.ROOT), new Location(there, DrivePath.ROOT), SYNC));

        assertThat(plan.copies()).extracting(FileCopy::target).containsExactly(DrivePath.of("/a"));
        assertThat(plan.folders()).isEmpty();
    }

    @Test
    void plan_moveWithinADrive_movesFoldersWhole() {
        put(here, "/from/a/b", "b");
        put(here, "/from/c", "c");
        put(here, "/to/d", "d");

        SyncPlan plan = plan(order(here, here, MOVE));

        assertThat(plan.moves()).containsExactly(new FolderMove(FROM.child("a"), TO.child("a")));
        assertThat(plan.copies()).extracting(FileCopy::target).containsExactly(TO.child("c"));
    }

    private void assertOverlap(SyncRules rules, String from, String to) {
        assertKind(
                ErrorKind.INVALID,
                () -> plan(new SyncOrder(
                        new Location(here, DrivePath.of(from)), new Location(here, DrivePath.of(to)), rules)));
    }

    private static void assertKind(ErrorKind kind, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        DuopanException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(kind));
    }

    private static TreeFilter without(String pattern) {
        return new TreeFilter(PathRules.parse(List.of("- " + pattern)), 0, Long.MAX_VALUE, null, null);
    }

    private Drive folding() {
        NameRules rules =
                new NameRules(255, 1_000, NameRules.LengthUnit.CODE_POINTS, NameRules.Forbidden.NOTHING, false);
        return limited(there.traits().withNames(rules));
    }

    private Drive limited(DriveTraits traits) {
        return new ForwardingDrive(there) {
            @Override
            public DriveTraits traits() {
                return traits;
            }
        };
    }

    /** Tells no digests. */
    private static final class Silent extends ForwardingDrive {
        Silent(Drive delegate) {
            super(delegate);
        }

        @Override
        public List<Entry> list(DrivePath folder) {
            return super.list(folder).stream()
                    .map(entry -> entry.withDigests(Digests.NONE))
                    .toList();
        }
    }

    /** Lists everything twice. */
    private static final class Doubling extends ForwardingDrive {
        Doubling(Drive delegate) {
            super(delegate);
        }

        @Override
        public List<Entry> list(DrivePath folder) {
            return super.list(folder).stream()
                    .flatMap(entry -> Stream.of(entry, entry.withId("other")))
                    .toList();
        }
    }
}
