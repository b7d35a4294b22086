package dev.duopan.netdisk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a valid access token allows.
 *
 * @param account in whose name its bearer acts
 * @param application the program that asked for it, null if a person did
 * @param api the face it opens
 * @param scope as it was given
 * @param expiresAt when it ends
 * @param consented whether the account gave it on the page where it is asked for its consent
 */
public record Grant(
        Account account,
        @Nullable Application application,
        TokenApi api,
        String scope,
        Instant expiresAt,
        boolean consented) {}
