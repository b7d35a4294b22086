package dev.duopan.netdisk;

/**
 * What a collection removed.
 *
 * @param contents contents that no file refers to any more
 * @param uploads uploads that expired or ended
 * @param files stray files that crashes left behind
 * @param tokens tokens and codes that ended long ago
 */
public record Collected(int contents, int uploads, int files, int tokens) {}
