package dev.duopan.netdisk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A program that may ask for tokens: one registration serves both protocols.
 *
 * @param id positive, never used again
 * @param name chosen by its owner, unique within the account
 * @param account the account that registered it
 * @param clientId 32 lower-case hex digits, public
 * @param redirectUri where authorization codes may be sent, or null if the application has none
 * @param createdAt when it was registered
 */
public record Application(
        long id,
        String name,
        Account account,
        String clientId,
        @Nullable String redirectUri,
        Instant createdAt) {}
