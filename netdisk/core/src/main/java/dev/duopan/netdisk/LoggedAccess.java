package dev.duopan.netdisk;

/**
 * A fetch as the log has it.
 *
 * @param id positive, in the order of the log
 * @param access what happened
 */
public record LoggedAccess(long id, LinkAccess access) {}
