package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.store.AccountRows;
import dev.duopan.netdisk.store.Database;
import dev.duopan.netdisk.store.StoredPassword;
import dev.duopan.netdisk.store.Transaction;
import java.text.Normalizer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The people of the netdisk: adding, finding, removing them and checking their passwords. */
public final class Accounts {
    private final Database database;
    private final PasswordHasher passwords;
    private final LoginThrottle throttle;
    private final Clock clock;

    Accounts(Database database, PasswordHasher passwords, Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
        throttle = new LoginThrottle(clock);
    }

    /**
     * Adds an account.
     *
     * @throws dev.duopan.api.DuopanException {@code INVALID} if the name, password or quota is illegal, {@code EXISTS}
     *     if the name is taken, also in other letter case
     */
    public Account add(NewAccount order) {
        String key = key(order.name());
        StoredPassword password = passwords.hash(order.password());
        AccountRows.Draft draft = new AccountRows.Draft(
                order.name(),
                key,
                password,
                order.level(),
                order.quota(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return database.write(transaction -> insert(transaction, draft));
    }

    /** Returns all accounts by name. */
    public List<Account> list() {
        return database.read(transaction -> transaction.accounts().all());
    }

    /** Returns the account of that name, whatever the letter case. */
    public Optional<Account> find(String name) {
        String key = key(name);
        return database.read(transaction -> transaction.accounts().find(key));
    }

    /**
     * Returns the account of that id.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if there is none
     */
    public Account get(long id) {
        return database.read(transaction -> transaction.accounts().find(id)).orElseThrow(() -> gone("Look up"));
    }

    /**
     * Returns the account if the password is right. Takes as long for an unknown name as for a wrong password.
     *
     * @throws dev.duopan.api.DuopanException {@code UNAUTHENTICATED} if name or password is wrong, {@code RATE_LIMITED}
     *     if there were too many failures for this name lately
     */
    public Account authenticate(String name, char[] password) {
        String key = key(name);
        throttle.enter(key);
        Optional<Account> account = find(name);
        StoredPassword stored = account.flatMap(this::password).orElse(passwords.nobody());
        if (!passwords.matches(password, stored) || account.isEmpty()) {
            throw new DuopanException(ErrorKind.UNAUTHENTICATED, "Log in: name or password is wrong");
        }
        throttle.succeed(key);
        if (passwords.isOutdated(stored)) {
            store(account.get(), passwords.hash(password), false);
        }
        return account.get();
    }

    /**
     * Gives the account another password and revokes the tokens that people and applications hold for it.
     *
     * @throws dev.duopan.api.DuopanException {@code INVALID} if the password is illegal, {@code NOT_FOUND} if the account
     *     is gone
     */
    public void changePassword(Account account, char[] password) {
        store(account, passwords.hash(password), true);
    }

    /**
     * Removes the account with its files, trash, uploads, applications and tokens. A running server obeys at once.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if it is gone already
     */
    public void remove(Account account) {
        boolean removed = database.write(transaction -> transaction.accounts().delete(account.id()));
        if (!removed) {
            throw gone("Remove");
        }
    }

    /**
     * Returns how full the account is.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if the account is gone
     */
    public Usage usage(Account account) {
        return database.read(transaction -> transaction.accounts().usage(account.id()))
                .orElseThrow(() -> gone("Ask for the space of"));
    }

    private Optional<StoredPassword> password(Account account) {
        return database.read(transaction -> transaction.accounts().password(account.id()));
    }

    private void store(Account account, StoredPassword password, boolean revoking) {
        boolean stored = database.write(transaction -> {
            if (revoking) {
                transaction.tokens().revokeAll(account.id(), clock.instant());
            }
            return transaction.accounts().setPassword(account.id(), password);
        });
        if (!stored) {
            throw gone("Change the password of");
        }
    }

    private static Account insert(Transaction transaction, AccountRows.Draft draft) {
        if (transaction.accounts().find(draft.key()).isPresent()) {
            throw new DuopanException(
                    ErrorKind.EXISTS,
                    "Add an account: there is one named " + draft.name() + " already; take another name");
        }
        long id = transaction.accounts().insert(draft);
        return transaction.accounts().find(id).orElseThrow();
    }

    private static DuopanException gone(String attempt) {
        return new DuopanException(ErrorKind.NOT_FOUND, attempt + " an account: there is none of that id");
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
