package dev.duopan.netdisk;

import java.time.Instant;

/**
 * A person's place on the netdisk: a name to log in with and a space for files.
 *
 * @param id positive, never used again after the account's removal
 * @param name as it was given, unique without regard to case
 * @param level what the account has paid for
 * @param quota bytes that its files may take together, trash included
 * @param createdAt when it was added
 */
public record Account(long id, String name, AccountLevel level, long quota, Instant createdAt) {}
