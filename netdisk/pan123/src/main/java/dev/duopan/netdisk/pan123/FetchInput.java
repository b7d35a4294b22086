package dev.duopan.netdisk.pan123;

import org.jspecify.annotations.Nullable;

/**
 * What a task that fetches a URL is told; kept with the task.
 *
 * @param url what to fetch
 * @param fileName the name that the caller wants, null for the one that the source suggests
 * @param folderId the folder that the caller wants, null for the default one
 * @param callbackUrl whom to tell when it has ended, null for nobody
 */
record FetchInput(
        String url,
        @Nullable String fileName,
        @Nullable Long folderId,
        @Nullable String callbackUrl) {}
