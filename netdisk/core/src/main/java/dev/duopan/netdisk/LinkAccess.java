package dev.duopan.netdisk;

import java.time.Instant;

/**
 * One fetch of a file by a direct link.
 *
 * @param accountId whose file it is
 * @param fileId which one
 * @param at when it ended
 * @param source where the file is kept
 * @param fileName its name then
 * @param fileSize its bytes
 * @param filePath where it was, with a slash at the beginning
 * @param url the link, without what signs it
 * @param traffic the bytes that were really sent, also if the fetch was broken off
 * @param address from where it was fetched
 */
public record LinkAccess(
        long accountId,
        long fileId,
        Instant at,
        LinkSource source,
        String fileName,
        long fileSize,
        String filePath,
        String url,
        long traffic,
        String address) {}
