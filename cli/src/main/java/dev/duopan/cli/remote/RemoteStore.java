package dev.duopan.cli.remote;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The file in which the remotes of a user are kept, {@code remotes.toml}, readable by that user only.
 *
 * <p>Any number of threads and processes may use the same file: a change waits for its turn and is made on what the one before
 * it left. A change is on the disk when its method returns; a crash leaves the file as it was before or after. Every method
 * fails with {@link DuopanException} of kind INVALID if the file isn't what this class writes, and of kind UNAVAILABLE if it
 * can't be read or written.
 */
public final class RemoteStore {
    private final Path folder;

    private RemoteStore(Path folder) {
        this.folder = folder;
    }

    /** Returns the store in the given folder; the folder is made with the first change. */
    public static RemoteStore in(Path folder) {
        return new RemoteStore(folder);
    }

    /** Returns all remotes by name. */
    public List<Remote> all() {
        return List.copyOf(load().values());
    }

    /**
     * Returns the remote of the given name.
     *
     * @throws DuopanException of kind NOT_FOUND if there is none
     */
    public Remote get(String name) {
        return existing(load(), name);
    }

    /**
     * Keeps a new remote.
     *
     * @throws DuopanException of kind EXISTS if the name is taken
     */
    public void add(Remote remote) {
        change(remotes -> {
            if (remotes.putIfAbsent(remote.name(), remote) != null) {
                throw new DuopanException(
                        ErrorKind.EXISTS,
                        "there is a remote named '%s' already: choose another name, or remove it with 'duopan logout %s'"
                                .formatted(remote.name(), remote.name()));
            }
            return remote;
        });
    }

    /**
     * Replaces a remote by what {@code update} makes of it, and returns that. Nobody else changes the store meanwhile, so that
     * a token which can be used only once is used only once.
     *
     * @param update is given the remote as it is now; must not change its name, nor use a store
     * @throws DuopanException of kind NOT_FOUND if there is none of that name
     */
    public Remote update(String name, UnaryOperator<Remote> update) {
        return change(remotes -> {
            Remote updated = update.apply(existing(remotes, name));
            remotes.put(name, updated);
            return updated;
        });
    }

    /**
     * Forgets a remote, and returns what it was.
     *
     * @throws DuopanException of kind NOT_FOUND if there is none of that name
     */
    public Remote remove(String name) {
        return change(remotes -> {
            Remote removed = existing(remotes, name);
            remotes.remove(name);
            return removed;
        });
    }

    /**
     * Keeps a remote, in place of what had its name before.
     *
     * @return the same remote
     */
    Remote put(Remote remote) {
        return change(remotes -> {
            remotes.put(remote.name(), remote);
            return remote;
        });
    }

    /**
     * Does something that no two threads or processes of the user may do at once, such as spending a refresh token. The store
     * can be read and changed meanwhile.
     */
    <T> T alone(Supplier<T> action) {
        try {
            PrivateFile.createFolder(folder);
            return new StoreLock(folder.resolve("renewal.lock")).holding(action::get);
        } catch (IOException e) {
            throw failed("locked", e);
        }
    }

    private Remote change(Change change) {
        try {
            PrivateFile.createFolder(folder);
            return new StoreLock(folder.resolve("remotes.lock")).holding(() -> {
                SortedMap<String, Remote> remotes = load();
                Remote result = change.apply(remotes);
                save(remotes);
                return result;
            });
        } catch (IOException e) {
            throw failed("written", e);
        }
    }

    private SortedMap<String, Remote> load() {
        try {
            return RemoteFormat.read(Files.readString(file()), file().toString());
        } catch (NoSuchFileException e) {
            return new TreeMap<>();
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    private void save(SortedMap<String, Remote> remotes) throws IOException {
        CharBuffer text = CharBuffer.wrap(RemoteFormat.write(remotes));
        Path file = Files.exists(file()) ? file().toRealPath() : file();
        PrivateFile.replace(file, StandardCharsets.UTF_8.newEncoder().encode(text));
    }

    private Path file() {
        return folder.resolve("remotes.toml");
    }

    private DuopanException failed(String done, IOException cause) {
        return new DuopanException(
                ErrorKind.UNAVAILABLE, "%s couldn't be %s: %s".formatted(file(), done, cause.getMessage()), cause);
    }

    private static Remote existing(SortedMap<String, Remote> remotes, String name) {
        Remote remote = remotes.get(name);
        if (remote == null) {
            String known = remotes.isEmpty() ? "there are none" : "there are " + String.join(", ", remotes.keySet());
            throw new DuopanException(ErrorKind.NOT_FOUND, "no remote is named '%s'; %s".formatted(name, known));
        }
        return remote;
    }

    private interface Change {
        Remote apply(SortedMap<String, Remote> remotes);
    }
}
