package dev.duopan.drive.sync;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.Entry;
import dev.duopan.drive.transfer.Problem;
import dev.duopan.drive.transfer.TargetLimits;
import java.util.Objects;
import java.util.function.Consumer;

/** Rules what becomes of the names in folders; what takes longer is left to others. */
final class NameRuling {
    private final SyncOrder order;
    private final SyncRules rules;
    private final Comparison comparison;
    private final WorkStack stack;
    private final Consumer<FolderNode> entering;

    /**
     * Begins without a ruling.
     *
     * @param stack does what takes longer
     * @param entering plans a folder
     */
    NameRuling(SyncOrder order, WorkStack stack, Consumer<FolderNode> entering) {
        this.order = order;
        this.rules = order.rules();
        this.comparison = order.comparison();
        this.stack = stack;
        this.entering = entering;
    }

    /** Where a ruling goes. */
    record Place(FolderNode node, int index) {
        void decide(Decision decision) {
            node.decide(index, decision);
        }

        FolderPair folder() {
            return node.folder();
        }

        String path(Entry entry) {
            return folder().below(entry.name());
        }
    }

    /** Rules about one name, now or by the time that the stack is empty. */
    void rule(Place place, NamePair name) {
        Entry source = name.source();
        if (name.ambiguous()) {
            contradict(place, name.any(), ErrorKind.CONFLICT, "several things have that name; rename all but one");
        } else if (source == null || !isMeant(place, source)) {
            ruleWithoutSource(place, name);
        } else if (source.isFile()) {
            ruleFile(place, source, name);
        } else {
            ruleFolder(place, source, name);
        }
    }

    private boolean isMeant(Place place, Entry entry) {
        return entry.isFile()
                ? rules.filter().accepts(place.path(entry), entry)
                : rules.filter().mayAcceptIn(place.path(entry));
    }

    /** What the source has, though it isn't meant, stays at the target too, unless the order says otherwise. */
    private void ruleWithoutSource(Place place, NamePair name) {
        Entry there = name.target();
        if (there == null || rules.kind() != SyncKind.SYNC) {
            return;
        }
        boolean vanishes = rules.deletions().excluded() || (name.source() == null && isMeant(place, there));
        if (!vanishes) {
            place.decide(new Decision.Kept());
        } else if (there.isFile()) {
            place.decide(new Decision.Deleted(there));
        } else {
            enter(place.node().child(place.folder().child(null, there)));
        }
    }

    private void ruleFile(Place place, Entry source, NamePair name) {
        Entry there = name.target();
        if (there == null) {
            place.decide(new FileCopy(source, place.folder().target().child(source.name()), CopyReason.MISSING));
        } else if (there.isFolder()) {
            contradict(place, source, ErrorKind.EXISTS, "a folder is in its place");
        } else {
            ruleExisting(place, source, there);
        }
    }

    private void ruleFolder(Place place, Entry source, NamePair name) {
        Entry there = name.target();
        FolderPair pair = place.folder().child(source, there != null && there.isFolder() ? there : null);
        if (there != null && there.isFile()) {
            contradict(place, source, ErrorKind.EXISTS, "a file is in its place");
        } else if (there == null && movesWhole()) {
            place.decide(new FolderMove(source.path(), pair.target()));
        } else {
            enter(place.node().child(pair));
        }
    }

    boolean movesWhole() {
        return order.moves() && order.withinOneDrive() && rules.filter().isAll();
    }

    /** Two remotes may lead to one account: what is moved onto itself must not be deleted as having arrived. */
    private boolean isMovedOntoItself(Entry source, Entry there) {
        return order.moves()
                && !source.id().isEmpty()
                && source.id().equals(there.id())
                && Objects.equals(source.createdAt(), there.createdAt());
    }

    private void ruleExisting(Place place, Entry source, Entry there) {
        if (isMovedOntoItself(source, there)) {
            contradict(place, source, ErrorKind.CONFLICT, "source and target are one and the same file");
            return;
        }
        switch (rules.existing()) {
            case KEPT -> place.decide(skip(source, there, SkipReason.EXISTING));
            case KEPT_IF_NEWER -> {
                if (comparison.isNewer(there, source)) {
                    place.decide(skip(source, there, SkipReason.NEWER));
                } else {
                    compare(place, source, there);
                }
            }
            case COMPARED -> compare(place, source, there);
        }
    }

    private void compare(Place place, Entry source, Entry there) {
        comparison
                .byListing(source, there)
                .ifPresentOrElse(
                        verdict -> place.decide(decision(source, there, verdict)),
                        () -> stack.add(() -> compareThoroughly(place, source, there)));
    }

    /** A file that can't be read or asked for fails alone. */
    private void compareThoroughly(Place place, Entry source, Entry there) {
        try {
            place.decide(decision(source, there, comparison.of(source, there)));
        } catch (DuopanException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            String reason = "Comparing " + source.path() + " with its copy failed: " + e.getMessage();
            place.decide(new Decision.Contradiction(new Problem(source.path(), e.kind(), reason)));
        }
    }

    private Decision decision(Entry source, Entry there, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Same same
            when losesUnproven(same.likeness()) -> new FileCopy(source, there.path(), CopyReason.UNKNOWN);
            case Verdict.Same same -> skip(source, there, SkipReason.of(same.likeness()));
            case Verdict.Different different -> new FileCopy(source, there.path(), different.reason());
        };
    }

    /** Nothing of the source is deleted because of a size alone, unless sizes are what the order wants compared. */
    private boolean losesUnproven(Likeness likeness) {
        return order.moves() && likeness == Likeness.SIZE && rules.compare() != CompareMode.SIZE_ONLY;
    }

    /** What is told of a file that stays as it is needs little memory. */
    private SkippedFile skip(Entry source, Entry there, SkipReason reason) {
        Entry told = order.moves() ? source : Entry.file(source.path(), source.size());
        return new SkippedFile(told, there.path(), reason);
    }

    private static void contradict(Place place, Entry entry, ErrorKind kind, String reason) {
        place.decide(new Decision.Contradiction(TargetLimits.problem(entry.path(), kind, reason)));
    }

    private void enter(FolderNode node) {
        stack.add(() -> entering.accept(node));
    }
}
