package dev.duopan.cli.drive;

import java.util.Optional;

/**
 * Where the addresses of a copy, move or sync lead.
 *
 * @param from the source
 * @param to the target
 * @param backup where what would vanish is put, in the drive of the target
 */
record SyncPlaces(Place from, Place to, Optional<Place> backup) {}
