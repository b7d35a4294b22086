package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.store.ApplicationRows;
import dev.duopan.netdisk.store.Database;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The programs that may ask for tokens. */
public final class Applications {
    private static final int HEX_BYTES = 16;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_ADDRESS = 2_000;

    private final Database database;
    private final Clock clock;

    Applications(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Registers an application.
     *
     * @param name 1 to 64 characters, unique within the account
     * @param redirectUri where authorization codes may go, or null if the application has none
     * @throws dev.duopan.api.DuopanException {@code INVALID} if the name or address is illegal, {@code EXISTS} if the
     *     account has an application of that name, {@code NOT_FOUND} if the account is gone
     */
    public NewApplication add(Account account, String name, @Nullable String redirectUri) {
        checkName(name);
        checkAddress(redirectUri);
        String clientId = Secrets.hex(HEX_BYTES);
        String clientSecret = Secrets.hex(HEX_BYTES);
        ApplicationRows.Draft draft = new ApplicationRows.Draft(
                account.id(), name, clientId, Secrets.sha256(clientSecret), redirectUri, clock.instant());
        Application application = database.write(transaction -> {
            transaction.applications().insert(draft);
            return transaction.applications().find(clientId).orElseThrow();
        });
        return new NewApplication(application, clientSecret);
    }

    /** Returns the applications of all accounts by name. */
    public List<Application> list() {
        return database.read(transaction -> transaction.applications().all());
    }

    /** Returns the application with that client id. */
    public Optional<Application> find(String clientId) {
        return database.read(transaction -> transaction.applications().find(clientId));
    }

    /**
     * Returns the application if the secret is right.
     *
     * @throws dev.duopan.api.DuopanException {@code UNAUTHENTICATED} if the client id is unknown or the secret wrong
     */
    public Application authenticate(String clientId, String clientSecret) {
        String expected = database.read(
                        transaction -> transaction.applications().secretHash(clientId))
                .orElse("");
        Optional<Application> application = find(clientId);
        if (!Secrets.areEqual(Secrets.sha256(clientSecret), expected) || application.isEmpty()) {
            throw new DuopanException(
                    ErrorKind.UNAUTHENTICATED, "Authenticate an application: client id or secret is wrong");
        }
        return application.get();
    }

    /**
     * Removes the application with all tokens that were given to it.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if it is gone already
     */
    public void remove(Application application) {
        boolean removed =
                database.write(transaction -> transaction.applications().delete(application.id()));
        if (!removed) {
            throw new DuopanException(
                    ErrorKind.NOT_FOUND, "Remove the application " + application.name() + ": it is gone already");
        }
    }

    private static void checkName(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "Add an application: its name needs 1 to " + LONGEST_NAME + " characters, not all blank");
        }
    }

    private static void checkAddress(@Nullable String redirectUri) {
        if (redirectUri != null && !redirectUri.equals("oob") && !isAddress(redirectUri)) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "Add an application: the redirect URI must be absolute and without a fragment, or oob");
        }
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = URI.create(text);
            return text.length() <= LONGEST_ADDRESS && uri.isAbsolute() && uri.getRawFragment() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
