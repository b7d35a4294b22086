package dev.duopan.drive.sync;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.Entry;
import dev.duopan.drive.NameRules;
import dev.duopan.drive.filter.TreeFilter;
import dev.duopan.drive.sync.Finding.Sign;
import dev.duopan.drive.transfer.Location;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Compares two trees file by file, and changes nothing. Folders matter only for what is in them. For one use. */
public final class TreeCheck {
    private final CheckOrder order;
    private final CheckOrder.Rules rules;
    private final ScanProgress progress;
    private final Side source;
    private final Side target;
    private final NameRules names;
    private final WorkStack stack = new WorkStack();
    private final Queue<Finding> findings = new ConcurrentLinkedQueue<>();

    private TreeCheck(CheckOrder order, ScanProgress progress) {
        this.order = order;
        this.rules = order.rules();
        this.progress = progress;
        this.source = Side.source(order.from(), progress);
        this.target = Side.target(order.to(), progress);
        this.names = order.to().drive().traits().names();
    }

    /**
     * Compares, and returns what was found out about each file, by path.
     *
     * @param progress tells others how far it is
     * @throws IncompleteListingException if a folder of either side can't be listed completely
     * @throws DuopanException NOT_FOUND if there is no such source or target
     */
    public static List<Finding> run(CheckOrder order, ScanProgress progress) {
        return new TreeCheck(order, progress).run();
    }

    private List<Finding> run() {
        switch (source.top()) {
            case Top.Folder folder -> checkFolders(folder.entries());
            case Top.File file -> checkFile(file.entry());
            case Top.Nothing nothing -> throw nothing.failure();
        }
        stack.run(rules.checkers());
        return findings.stream().sorted(Comparator.comparing(Finding::path)).toList();
    }

    private void checkFolders(List<Entry> here) {
        List<Entry> there = switch (target.top()) {
            case Top.Folder folder -> folder.entries();
            case Top.File file -> throw noFolder(file.entry());
            case Top.Nothing nothing -> throw nothing.failure();
        };
        FolderPair top = new FolderPair(
                "",
                order.to().path(),
                Entry.folder(order.from().path()),
                Entry.folder(order.to().path()));
        stack.add(() -> check(top, NamePair.matching(here, there, names)));
    }

    /** A single file is compared with the file at the target, or with that of its name in the target. */
    private void checkFile(Entry file) {
        Entry there = found(order.to());
        Entry other = there.isFile() ? there : found(order.to().at(there.path().child(file.name())));
        if (other.isFolder()) {
            throw new DuopanException(ErrorKind.EXISTS, other.path() + " is a folder, and a file is needed there.");
        }
        stack.add(() -> compare(file.name(), file, other));
    }

    private static Entry found(Location place) {
        return place.drive().stat(place.path());
    }

    private static DuopanException noFolder(Entry file) {
        return new DuopanException(ErrorKind.EXISTS, file.path() + " is a file, and a folder is needed there.");
    }

    private void check(FolderPair folder) {
        check(folder, NamePair.matching(source.list(folder.atSource()), target.list(folder.atTarget()), names));
    }

    private void check(FolderPair folder, List<NamePair> pairs) {
        pairs.forEach(pair -> check(folder, pair));
        progress.compared(pairs.size());
    }

    private void check(FolderPair folder, NamePair name) {
        String path = folder.below(name.any().name());
        Entry here = meant(path, name.source());
        Entry there = meant(path, name.target());
        if (name.ambiguous()) {
            find(path, Sign.ERROR, "several things have that name");
        } else if (here != null && there != null && here.kind() != there.kind()) {
            find(path, Sign.ERROR, "a file on one side, a folder on the other");
        } else if (isFolder(here) || isFolder(there)) {
            enter(folder.child(here, there));
        } else if (here != null && there != null) {
            stack.add(() -> compare(path, here, there));
        } else if (here != null) {
            find(path, Sign.ONLY_SOURCE, null);
        } else if (there != null && !rules.oneWay()) {
            find(path, Sign.ONLY_TARGET, null);
        }
    }

    private static boolean isFolder(@Nullable Entry entry) {
        return entry != null && entry.isFolder();
    }

    private @Nullable Entry meant(String path, @Nullable Entry entry) {
        TreeFilter filter = rules.filter();
        boolean isMeant = entry != null && (entry.isFile() ? filter.accepts(path, entry) : filter.mayAcceptIn(path));
        return isMeant ? entry : null;
    }

    private void enter(FolderPair folder) {
        if (folder.atSource() != null || !rules.oneWay()) {
            stack.add(() -> check(folder));
        }
    }

    private void compare(String path, Entry file, Entry there) {
        try {
            switch (verdict(file, there)) {
                case Verdict.Same same -> find(path, Sign.SAME, word(same.likeness()));
                case Verdict.Different different -> find(path, Sign.DIFFERENT, word(different.reason()));
            }
        } catch (DuopanException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            find(path, Sign.ERROR, e.getMessage());
        }
    }

    private Verdict verdict(Entry file, Entry there) {
        return rules.reading()
                ? new ContentComparison(source.drive(), target.drive()).of(file, there)
                : new Comparison(source.drive(), target.drive(), rules.compare()).of(file, there);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void find(String path, Sign sign, @Nullable String detail) {
        findings.add(new Finding(path, sign, Optional.ofNullable(detail)));
    }
}
