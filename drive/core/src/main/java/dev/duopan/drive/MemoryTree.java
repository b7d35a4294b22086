package dev.duopan.drive;

import dev.duopan.drive.MemoryNode.Birth;
import dev.duopan.drive.MemoryNode.File;
import dev.duopan.drive.MemoryNode.Folder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The namespace of a drive in memory. Not safe for several threads: the drive holds its lock. */
final class MemoryTree {
    private final Comparator<String> order;
    private final Clock clock;
    private final Folder root;
    private long nextId = 1;

    MemoryTree(boolean caseSensitive, Clock clock) {
        this.order = caseSensitive ? DrivePath.nameOrder() : String.CASE_INSENSITIVE_ORDER;
        this.clock = clock;
        this.root = Folder.empty(order, birth());
    }

    /** Returns the identity of a new node. */
    Birth birth() {
        return new Birth(Long.toString(nextId++), clock.instant());
    }

    long size() {
        return root.size();
    }

    Optional<MemoryNode> find(DrivePath path) {
        MemoryNode node = root;
        for (String name : path.names()) {
            MemoryNode child = node instanceof Folder folder ? folder.children().get(name) : null;
            if (child == null) {
                return Optional.empty();
            }
            node = child;
        }
        return Optional.of(node);
    }

    MemoryNode need(String action, DrivePath path) {
        return find(path).orElseThrow(() -> Refusals.notFound(action, path));
    }

    List<Entry> list(Folder folder, DrivePath path) {
        List<Entry> entries = new ArrayList<>();
        folder.children().forEach((name, node) -> entries.add(node.at(path.child(name))));
        entries.sort(Comparator.comparing(Entry::name, DrivePath.nameOrder()));
        return List.copyOf(entries);
    }

    /** Returns the folder at a path, made with those above it where they are missing. */
    Folder folder(String action, DrivePath path) {
        Folder folder = root;
        DrivePath reached = DrivePath.ROOT;
        for (String name : path.names()) {
            reached = reached.child(name);
            MemoryNode child = folder.children().computeIfAbsent(name, missing -> Folder.empty(order, birth()));
            if (!(child instanceof Folder next)) {
                throw Refusals.aboveIsFile(action, reached);
            }
            folder = next;
        }
        return folder;
    }

    /** Returns the path under which a newcomer may be put, as the policy says. */
    DrivePath settle(DrivePath path, MemoryNode newcomer, ConflictPolicy conflict) {
        Optional<MemoryNode> there = find(path).filter(node -> !node.birth().equals(newcomer.birth()));
        if (there.isEmpty()) {
            return path;
        }
        return switch (conflict) {
            case FAIL -> throw Refusals.exists("Making", path);
            case OVERWRITE -> {
                if (newcomer instanceof File && there.get() instanceof File) {
                    yield path;
                }
                throw Refusals.exists("Overwriting", path);
            }
            case RENAME ->
                FreeNames.insteadOf(path)
                        .filter(candidate -> find(candidate).isEmpty())
                        .findFirst()
                        .orElseThrow();
        };
    }

    Entry put(DrivePath path, MemoryNode node) {
        Folder parent = folder("Making " + path, path.parent().orElseThrow());
        parent.children().remove(path.name());
        parent.children().put(path.name(), node);
        return node.at(path);
    }

    void remove(DrivePath path) {
        path.parent()
                .flatMap(this::find)
                .map(Folder.class::cast)
                .ifPresent(parent -> parent.children().remove(path.name()));
    }

    /** Returns an independent copy with new identities. */
    MemoryNode copyOf(MemoryNode node) {
        return switch (node) {
            case File file -> new File(file.content(), file.digests(), file.modifiedAt(), birth());
            case Folder folder -> {
                Folder copy = Folder.empty(order, birth());
                folder.children().forEach((name, child) -> copy.children().put(name, copyOf(child)));
                yield copy;
            }
        };
    }

    Stream<File> files() {
        return files(root);
    }

    private static Stream<File> files(MemoryNode node) {
        return switch (node) {
            case File file -> Stream.of(file);
            case Folder folder ->
                folder.children().entrySet().stream().map(Map.Entry::getValue).flatMap(MemoryTree::files);
        };
    }
}
