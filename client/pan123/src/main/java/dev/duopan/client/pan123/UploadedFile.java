package dev.duopan.client.pan123;

/**
 * A file that was uploaded.
 *
 * @param fileId its id
 * @param reused whether the service knew the content, so that no bytes were sent
 */
public record UploadedFile(long fileId, boolean reused) {}
