package dev.duopan.drive;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was deleted from a drive in memory. It doesn't count against the space. */
final class MemoryTrash implements Trash {
    private record Trashed(DrivePath origin, MemoryNode node, Instant deletedAt) {
        TrashedEntry entry() {
            return TrashedEntry.of(node.birth().id(), node.at(origin))
                    .withOrigin(origin)
                    .withDeletedAt(deletedAt);
        }
    }

    private final MemoryDrive drive;
    private final Map<String, Trashed> trashed = new LinkedHashMap<>();

    MemoryTrash(MemoryDrive drive) {
        this.drive = drive;
    }

    /** Keeps what was just deleted. The caller holds the lock. */
    void keep(DrivePath origin, MemoryNode node, Instant now) {
        trashed.put(node.birth().id(), new Trashed(origin, node, now));
    }

    @Override
    public List<TrashedEntry> list() {
        return drive.locked(() -> trashed.values().stream()
                .map(Trashed::entry)
                .sorted(TrashedEntry.order())
                .toList());
    }

    @Override
    public Entry restore(String id, DrivePath to, ConflictPolicy conflict) {
        return drive.locked(() -> {
            Entry restored = drive.revive(to, need(id).node(), conflict);
            trashed.remove(id);
            return restored;
        });
    }

    @Override
    public void delete(Collection<String> ids) {
        drive.locked(() -> {
            ids.forEach(this::need);
            return trashed.keySet().removeAll(Set.copyOf(ids));
        });
    }

    private Trashed need(String id) {
        Trashed found = trashed.get(id);
        if (found == null) {
            throw Refusals.notInTrash(id);
        }
        return found;
    }

    @Override
    public void empty() {
        drive.locked(() -> {
            trashed.clear();
            return trashed;
        });
    }
}
