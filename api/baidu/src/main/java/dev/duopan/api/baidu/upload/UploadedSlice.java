package dev.duopan.api.baidu.upload;

/**
 * A slice that the service has.
 *
 * @param md5 plain md5 of its bytes, although the official table calls it the cloud md5
 */
public record UploadedSlice(String md5) {}
