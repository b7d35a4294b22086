package dev.duopan.netdisk;

/**
 * A device that was registered.
 *
 * @param id within the database
 * @param code by which everybody names it; nobody can guess it
 */
public record Device(long id, String code) {}
