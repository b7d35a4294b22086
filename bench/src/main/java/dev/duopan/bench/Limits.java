package dev.duopan.bench;

/**
 * What the machine can do at best, measured in this run.
 *
 * @param md5 bytes a second that one processor hashes with MD5
 * @param loopback bytes a second from one thread through a connection of this machine to another
 * @param fileCopy bytes a second of copying a file, synced in the end
 * @param fsync small files a second that are written and synced one after the other
 * @param fsyncTogether the same, eight threads at once
 */
record Limits(double md5, double loopback, double fileCopy, double fsync, double fsyncTogether) {}
