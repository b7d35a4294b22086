package dev.duopan.netdisk.dispatch.consent;

import dev.duopan.api.Parameters;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.Application;

/** What a person is asked: whether an application may act in their name. */
public interface ConsentQuestion {
    /** Returns who wants to act. */
    Application application();

    /** Returns what it wants to be allowed, as answers write it. */
    String scope();

    /** Returns what a person should know beside that; empty if there is nothing. */
    default String warning() {
        return "";
    }

    /** Returns what the form carries, by which the same question is read again when it comes back. */
    Parameters fields();

    /** Lets the application act, and returns where the person gets now. */
    Landing allow(Account account);

    /** Sends the application away, and returns where the person gets now. */
    Landing refuse();
}
