package dev.duopan.api.baidu.device;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What comes with error 42103, that a device has the maximum number of users.
 *
 * @param lastUser the account that was bound before, its name masked like {@code 北极***g狼}
 */
public record LastUser(@JsonProperty("last_user") String lastUser) {}
