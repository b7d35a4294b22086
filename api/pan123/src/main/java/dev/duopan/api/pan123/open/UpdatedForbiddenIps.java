package dev.duopan.api.pan123.open;

/** The answer to {@link UpdateForbiddenIps}: an object without members. */
public record UpdatedForbiddenIps() {}
