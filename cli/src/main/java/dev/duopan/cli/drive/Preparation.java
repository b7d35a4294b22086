package dev.duopan.cli.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.transfer.CopyPlan;
import dev.duopan.drive.transfer.PlannedFile;
import dev.duopan.drive.transfer.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a copy has to do once it is known what is at the target already.
 *
 * @param plan what is left to do
 * @param identical files that needn't be copied
 */
record Preparation(CopyPlan plan, List<Identical> identical) {
    /** A file that is at its target, and how that is known. */
    record Identical(PlannedFile file, Likeness likeness) {}

    /** Lists the target and compares it with what is planned. Sends nothing. */
    static Preparation of(CopyPlan plan) {
        return new Sorting(plan).sort();
    }

    /** Sorts files into those that are there and those that aren't. For one use. */
    private static final class Sorting {
        private final CopyPlan plan;
        private final Comparison comparison;
        private final Map<DrivePath, Map<DrivePath, Entry>> listings = new HashMap<>();
        private final List<Identical> identical = new ArrayList<>();
        private final List<PlannedFile> missing = new ArrayList<>();

        Sorting(CopyPlan plan) {
            this.plan = plan;
            this.comparison = new Comparison(plan.from().drive(), plan.to().drive());
        }

        Preparation sort() {
            plan.files().forEach(this::sort);
            List<DrivePath> folders =
                    plan.folders().stream().filter(folder -> !isThere(folder)).toList();
            CopyPlan rest = new CopyPlan(plan.from(), plan.to(), folders, missing, List.of());
            return new Preparation(withProblems(rest), List.copyOf(identical));
        }

        private void sort(PlannedFile file) {
            Optional<Likeness> likeness = find(file.target()).flatMap(there -> comparison.of(file.source(), there));
            likeness.ifPresentOrElse(found -> identical.add(new Identical(file, found)), () -> missing.add(file));
        }

        private boolean isThere(DrivePath folder) {
            return folder.equals(plan.to().path())
                    ? listings.containsKey(folder) && !listing(folder).isEmpty()
                    : find(folder).filter(Entry::isFolder).isPresent();
        }

        private Optional<Entry> find(DrivePath path) {
            return path.parent().map(this::listing).map(entries -> entries.get(path));
        }

        private Map<DrivePath, Entry> listing(DrivePath folder) {
            Map<DrivePath, Entry> known = listings.get(folder);
            if (known == null) {
                known = list(folder);
                listings.put(folder, known);
            }
            return known;
        }

        private Map<DrivePath, Entry> list(DrivePath folder) {
            Map<DrivePath, Entry> entries = new HashMap<>();
            if (mayExist(folder)) {
                try {
                    plan.to().drive().list(folder).forEach(entry -> entries.put(entry.path(), entry));
                } catch (DuopanException e) {
                    checkNoSuchFolder(e);
                }
            }
            return entries;
        }

        /** Below a folder that isn't there is nothing either, and nobody needs to be asked. */
        private boolean mayExist(DrivePath folder) {
            return !folder.startsWith(plan.to().path())
                    || folder.equals(plan.to().path())
                    || isThere(folder);
        }

        private static void checkNoSuchFolder(DuopanException failure) {
            boolean noFolder = failure.kind() == ErrorKind.NOT_FOUND || failure.kind() == ErrorKind.INVALID;
            if (!noFolder) {
                throw failure;
            }
        }

        /** What is there already needs no space. */
        private CopyPlan withProblems(CopyPlan rest) {
            List<Problem> problems = plan.problems().stream()
                    .filter(problem -> problem.kind() != ErrorKind.QUOTA || !fits(rest))
                    .toList();
            return new CopyPlan(rest.from(), rest.to(), rest.folders(), rest.files(), problems);
        }

        private static boolean fits(CopyPlan rest) {
            return rest.bytes() <= rest.to().drive().about().free();
        }
    }
}
