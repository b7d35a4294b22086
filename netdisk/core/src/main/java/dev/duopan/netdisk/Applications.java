package dev.duopan.netdisk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The programs that may ask for tokens. */
public final class Applications {
    /**
     * Registers an application.
     *
     * @param name 1 to 64 characters, unique within the account
     * @param redirectUri where authorization codes may go, or null if the application has none
     * @throws dev.duopan.api.DuopanException {@code INVALID} if the name or address is illegal, {@code EXISTS} if the
     *     account has an application of that name, {@code NOT_FOUND} if the account is gone
     */
    public NewApplication add(Account account, String name, @Nullable String redirectUri) {
        return Unbuilt.value();
    }

    /** Returns the applications of all accounts by name. */
    public List<Application> list() {
        return Unbuilt.value();
    }

    /** Returns the application with that client id. */
    public Optional<Application> find(String clientId) {
        return Unbuilt.value();
    }

    /**
     * Returns the application if the secret is right.
     *
     * @throws dev.duopan.api.DuopanException {@code UNAUTHENTICATED} if the client id is unknown or the secret wrong
     */
    public Application authenticate(String clientId, String clientSecret) {
        return Unbuilt.value();
    }

    /**
     * Removes the application with all tokens that were given to it.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if it is gone already
     */
    public void remove(Application application) {
        Unbuilt.nothing();
    }
}
