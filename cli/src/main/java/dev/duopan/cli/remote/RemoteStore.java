package dev.duopan.cli.remote;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Environment;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The file in which the remotes of a user are kept, {@code remotes.toml}, readable by that user only. Secrets in it are
 * encrypted with a key that is kept elsewhere ({@link KeyKind}).
 *
 * <p>Any number of threads and processes may use the same file: a change waits for its turn and is made on what the one before
 * it left. A change is on the disk when its method returns; a crash leaves the file as it was before or after, and the key that
 * opens it is on the disk before. Every method fails with {@link DuopanException} of kind INVALID if the file isn't what this
 * class writes, and of kind UNAVAILABLE if it can't be read or written. Those that need secrets fail with kind UNAUTHENTICATED
 * if the key is missing or wrong, and change nothing then.
 */
public final class RemoteStore {
    private final Path folder;
    private final StoreKeys keys;
    private final Console console;

    private RemoteStore(Path folder, StoreKeys keys, Console console) {
        this.folder = folder;
        this.keys = keys;
        this.console = console;
    }

    /**
     * Returns the store of whoever calls a command, with keys as they set it.
     *
     * @throws DuopanException if what they set can't be read, as {@link dev.duopan.cli.config.Configuration#of} says
     */
    public static RemoteStore of(Console console) {
        Path folder = console.environment().configuration();
        return new RemoteStore(folder, StoreKeys.of(console, keyFolder(folder)), console);
    }

    /** Returns the store in the given folder, with its key in a file below; the folder is made with the first change. */
    public static RemoteStore in(Path folder) {
        Console nobody = Console.silent(new Environment(Map.of(), folder, Locale.ENGLISH));
        return new RemoteStore(folder, StoreKeys.inFiles(nobody, keyFolder(folder)), nobody);
    }

    private static Path keyFolder(Path folder) {
        return folder.resolve("keys");
    }

    /** Returns all remotes by name, without their secrets: no key is needed. */
    public List<Remote> all() {
        return load().withoutSecrets();
    }

    /**
     * Returns the remote of the given name, with its secrets.
     *
     * @throws DuopanException of kind NOT_FOUND if there is none
     */
    public Remote get(String name) {
        StoreContent content = load();
        try {
            return new StoreEdit(content, keys).get(name);
        } catch (DuopanException e) {
            StoreContent now = load();
            if (now.equals(content)) {
                throw e;
            }
            return new StoreEdit(now, keys).get(name);
        }
    }

    /**
     * Makes sure that secrets can be kept: asks now for what a person has to give for that.
     *
     * @throws DuopanException of kind UNAUTHENTICATED if the key is missing or wrong
     */
    void prepare() {
        keys.prepare(load().key());
    }

    /**
     * Keeps a new remote.
     *
     * @throws DuopanException of kind EXISTS if the name is taken
     */
    public void add(Remote remote) {
        change(edit -> {
            if (edit.has(remote.name())) {
                throw new DuopanException(
                        ErrorKind.EXISTS,
                        "there is a remote named '%s' already: choose another name, or remove it with 'duopan logout %s'"
                                .formatted(remote.name(), remote.name()));
            }
            edit.put(remote);
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
        return change(edit -> {
            Remote updated = update.apply(edit.get(name));
            edit.put(updated);
            return updated;
        });
    }

    /**
     * Forgets a remote, and returns what could be seen of it without a key.
     *
     * @throws DuopanException of kind NOT_FOUND if there is none of that name
     */
    public Remote remove(String name) {
        return change(edit -> edit.remove(name));
    }

    /**
     * Keeps a remote, in place of what had its name before.
     *
     * @return the same remote
     */
    Remote put(Remote remote) {
        return change(edit -> {
            edit.put(remote);
            return remote;
        });
    }

    /** Returns what kind of key opens the secrets; nothing if there are none that are encrypted. */
    public Optional<KeyKind> keyKind() {
        return load().keyNote().map(KeyNote::kind);
    }

    /** Makes the new keys of this store of a passphrase. */
    void choose(Secret passphrase) {
        keys.choose(passphrase);
    }

    /**
     * Encrypts all secrets with a new key, which is kept for good before they depend on it. The old key is forgotten when none
     * does any longer.
     *
     * @param loss what becomes of secrets whose key is lost
     */
    void rekey(KeyKind kind, Loss loss) {
        StoreKey fresh = keys.create(kind);
        Optional<KeyNote> old;
        try {
            old = locked(() -> {
                StoreContent before = load();
                StoreEdit edit = new StoreEdit(before, keys);
                save(
                        switch (loss) {
                            case REFUSED -> edit.sealedWith(fresh);
                            case ACCEPTED -> edit.withoutSealed(fresh);
                        });
                return before.keyNote();
            });
        } catch (RuntimeException e) {
            forgetUnused(fresh.note());
            throw e;
        }
        old.ifPresent(this::forgetUnused);
    }

    /** Whether secrets may be forgotten. */
    enum Loss {
        /** Everything is kept, or nothing is changed. */
        REFUSED,
        /** What is encrypted is forgotten. */
        ACCEPTED
    }

    /** What still opens the store isn't forgotten, and a key too many does no harm. */
    private void forgetUnused(KeyNote note) {
        try {
            if (!load().keyNote().equals(Optional.of(note))) {
                keys.forget(note);
            }
        } catch (DuopanException e) {
            console.say(String.valueOf(e.getMessage()));
        }
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
        return locked(() -> {
            StoreEdit edit = new StoreEdit(load(), keys);
            Remote result = change.apply(edit);
            save(edit.sealed());
            return result;
        });
    }

    private <T> T locked(StoreLock.Action<T> action) {
        try {
            PrivateFile.createFolder(folder);
            return new StoreLock(folder.resolve("remotes.lock")).holding(action);
        } catch (IOException e) {
            throw failed("written", e);
        }
    }

    private StoreContent load() {
        try {
            StoreContent content = RemoteFormat.read(Files.readString(file()), file().toString());
            if (content.hasPlainSecrets() && PrivateFile.isOpenToOthers(file())) {
                console.say(console.messages().text("store.open-to-others", file(), file()));
            }
            return content;
        } catch (NoSuchFileException e) {
            return StoreContent.EMPTY;
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    private void save(StoreContent content) throws IOException {
        CharBuffer text = CharBuffer.wrap(RemoteFormat.write(content));
        Path file = Files.exists(file()) ? file().toRealPath() : file();
        PrivateFile.replace(file, StandardCharsets.UTF_8.newEncoder().encode(text));
    }

    /** Returns what of this store, its folder and its key others may read or change, though nobody should. */
    public List<Path> openToOthers() {
        return Stream.concat(Stream.of(folder, file()), keys.files(load()))
                .filter(Files::exists)
                .filter(this::isOpenToOthers)
                .toList();
    }

    private boolean isOpenToOthers(Path path) {
        try {
            return PrivateFile.isOpenToOthers(path);
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    /** Returns the file itself, which may not exist yet. */
    public Path file() {
        return folder.resolve("remotes.toml");
    }

    private DuopanException failed(String done, IOException cause) {
        return new DuopanException(
                ErrorKind.UNAVAILABLE, "%s couldn't be %s: %s".formatted(file(), done, cause.getMessage()), cause);
    }

    private interface Change {
        Remote apply(StoreEdit edit);
    }
}
