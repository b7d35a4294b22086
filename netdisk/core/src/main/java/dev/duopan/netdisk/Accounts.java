package dev.duopan.netdisk;

import java.util.List;
import java.util.Optional;

/** The people of the netdisk: adding, finding, removing them and checking their passwords. */
public final class Accounts {
    /**
     * Adds an account.
     *
     * @throws dev.duopan.api.DuopanException {@code INVALID} if the name, password or quota is illegal, {@code EXISTS}
     *     if the name is taken, also in other letter case
     */
    public Account add(NewAccount order) {
        return Unbuilt.value();
    }

    /** Returns all accounts by name. */
    public List<Account> list() {
        return Unbuilt.value();
    }

    /** Returns the account of that name, whatever the letter case. */
    public Optional<Account> find(String name) {
        return Unbuilt.value();
    }

    /**
     * Returns the account of that id.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if there is none
     */
    public Account get(long id) {
        return Unbuilt.value();
    }

    /**
     * Returns the account if the password is right. Takes as long for an unknown name as for a wrong password.
     *
     * @throws dev.duopan.api.DuopanException {@code UNAUTHENTICATED} if name or password is wrong, {@code RATE_LIMITED}
     *     if there were too many failures for this name lately
     */
    public Account authenticate(String name, char[] password) {
        return Unbuilt.value();
    }

    /**
     * Gives the account another password and revokes the tokens that people and applications hold for it.
     *
     * @throws dev.duopan.api.DuopanException {@code INVALID} if the password is illegal, {@code NOT_FOUND} if the account
     *     is gone
     */
    public void changePassword(Account account, char[] password) {
        Unbuilt.nothing();
    }

    /**
     * Removes the account with its files, trash, uploads, applications and tokens. A running server obeys at once.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if it is gone already
     */
    public void remove(Account account) {
        Unbuilt.nothing();
    }

    /**
     * Returns how full the account is.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if the account is gone
     */
    public Usage usage(Account account) {
        return Unbuilt.value();
    }
}
