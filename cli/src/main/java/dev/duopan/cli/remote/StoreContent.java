package dev.duopan.cli.remote;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that a store has.
 *
 * @param key what opens its secrets; null if none is sealed
 * @param remotes its remotes by name
 */
record StoreContent(@Nullable KeyNote key, SortedMap<String, StoredRemote> remotes) {
    static final StoreContent EMPTY = new StoreContent(null, new TreeMap<>());

    static StoreContent of(@Nullable KeyNote key, Collection<StoredRemote> remotes) {
        SortedMap<String, StoredRemote> named = new TreeMap<>();
        remotes.forEach(remote -> named.put(remote.visible().name(), remote));
        return new StoreContent(key, named);
    }

    Optional<KeyNote> keyNote() {
        return Optional.ofNullable(key);
    }

    boolean hasPlainSecrets() {
        return remotes.values().stream().anyMatch(StoredRemote::hasPlainSecrets);
    }

    List<Remote> withoutSecrets() {
        return remotes.values().stream().map(StoredRemote::withoutSecrets).toList();
    }
}
