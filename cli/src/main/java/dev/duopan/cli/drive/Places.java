package dev.duopan.cli.drive;

/**
 * Where two addresses lead, in one drive.
 *
 * @param from the first
 * @param to the second
 */
record Places(Place from, Place to) {}
