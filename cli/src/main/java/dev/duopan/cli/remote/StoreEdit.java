package dev.duopan.cli.remote;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One change of a store: what it had, and what it shall have. For one thread. */
final class StoreEdit {
    private final StoreContent before;
    private final StoreKeys keys;
    private final SortedMap<String, StoredRemote> remotes;

    StoreEdit(StoreContent before, StoreKeys keys) {
        this.before = before;
        this.keys = keys;
        this.remotes = new TreeMap<>(before.remotes());
    }

    boolean has(String name) {
        return remotes.containsKey(name);
    }

    /**
     * Returns a remote with its secrets; the key is got only if it has any that are sealed.
     *
     * @throws DuopanException of kind NOT_FOUND if there is none of that name
     */
    Remote get(String name) {
        StoredRemote stored = existing(name);
        return stored.sealed().isEmpty() ? stored.visible() : stored.opened(key(before.key()));
    }

    void put(Remote remote) {
        remotes.put(remote.name(), new StoredRemote(remote, Map.of()));
    }

    /** Forgets a remote, and returns what could be seen of it. */
    Remote remove(String name) {
        Remote removed = existing(name).withoutSecrets();
        remotes.remove(name);
        return removed;
    }

    private StoredRemote existing(String name) {
        StoredRemote remote = remotes.get(name);
        if (remote == null) {
            String known = remotes.isEmpty() ? "there are none" : "there are " + String.join(", ", remotes.keySet());
            throw new DuopanException(ErrorKind.NOT_FOUND, "no remote is named '%s'; %s".formatted(name, known));
        }
        return remote;
    }

    /** What the store shall have: all secrets sealed with its key, or a new one if it has none yet. */
    StoreContent sealed() throws CharacterCodingException {
        StoreContent plain = new StoreContent(before.key(), remotes);
        if (!plain.hasPlainSecrets()) {
            return plain;
        }
        return sealed(before.key() == null ? keys.create() : keys.open(before.key()), remotes.values());
    }

    /** What the store shall have, with everything sealed anew. */
    StoreContent sealedWith(StoreKey fresh) throws CharacterCodingException {
        List<StoredRemote> plain = new ArrayList<>();
        remotes.keySet().forEach(name -> plain.add(new StoredRemote(get(name), Map.of())));
        return sealed(fresh, plain);
    }

    /** What the store shall have without the secrets that are sealed, because their key is lost. */
    StoreContent withoutSealed(StoreKey fresh) throws CharacterCodingException {
        return sealed(
                fresh,
                remotes.values().stream()
                        .map(remote -> new StoredRemote(remote.visible(), Map.of()))
                        .toList());
    }

    private static StoreContent sealed(StoreKey key, Iterable<StoredRemote> remotes) throws CharacterCodingException {
        List<StoredRemote> sealed = new ArrayList<>();
        for (StoredRemote remote : remotes) {
            sealed.add(remote.sealed(key));
        }
        return StoreContent.of(key.note(), sealed);
    }

    private StoreKey key(@Nullable KeyNote note) {
        if (note == null) {
            throw new DuopanException(
                    ErrorKind.INVALID, "the store has sealed secrets, but doesn't say which key opens them");
        }
        return keys.open(note);
    }
}
