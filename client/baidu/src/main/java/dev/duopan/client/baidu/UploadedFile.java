package dev.duopan.client.baidu;

/**
 * A file that was uploaded.
 *
 * @param fsId its id
 * @param path where it is, after a renaming
 * @param reused whether the service knew the content, so that no bytes were sent
 */
public record UploadedFile(long fsId, String path, boolean reused) {}
