package dev.duopan.drive.names;

import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.Trash;
import dev.duopan.drive.TrashedEntry;
import java.util.Collection;
import java.util.List;

/** Shows the trash, by names. */
record MappedTrash(Trash trash, PathMapping paths) implements Trash {
    @Override
    public List<TrashedEntry> list() {
        return trash.list().stream()
                .map(this::meant)
                .sorted(TrashedEntry.order())
                .toList();
    }

    private TrashedEntry meant(TrashedEntry entry) {
        DrivePath origin = entry.place().map(paths::meant).orElse(null);
        String name = paths.names().meant(entry.name());
        return new TrashedEntry(entry.id(), name, entry.kind(), entry.size(), origin, entry.deletedAt());
    }

    @Override
    public Entry restore(String id, DrivePath to, ConflictPolicy conflict) {
        return paths.meant(trash.restore(id, paths.spelled(to), conflict));
    }

    @Override
    public void delete(Collection<String> ids) {
        trash.delete(ids);
    }

    @Override
    public void empty() {
        trash.empty();
    }
}
