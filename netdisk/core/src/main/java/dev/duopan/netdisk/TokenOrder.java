package dev.duopan.netdisk;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An access token to be issued.
 *
 * @param account in whose name its bearer will act
 * @param application the program that asks, null if a person does
 * @param api the face it opens
 * @param scope kept and given back, possibly empty
 * @param validity how long it lasts
 */
public record TokenOrder(
        Account account, @Nullable Application application, TokenApi api, String scope, Duration validity) {
    /** A token for a person, with the API's usual validity and no scope. */
    public static TokenOrder of(Account account, TokenApi api) {
        return new TokenOrder(account, null, api, "", api.accessValidity());
    }

    /** A token of the application's owner, with the API's usual validity and no scope. */
    public static TokenOrder of(Application application, TokenApi api) {
        return new TokenOrder(application.account(), application, api, "", api.accessValidity());
    }

    /** The same with another scope. */
    public TokenOrder withScope(String newScope) {
        return new TokenOrder(account, application, api, newScope, validity);
    }

    /** The same with another validity. */
    public TokenOrder withValidity(Duration newValidity) {
        return new TokenOrder(account, application, api, scope, newValidity);
    }
}
