package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.pan123.Absent;
import java.util.List;

/**
 * From where direct links can't be used.
 *
 * @param addresses IPv4 addresses
 * @param status whether they count; a number that isn't known is read as a failure
 */
public record ForbiddenIps(
        @JsonProperty("ipList") List<String> addresses,
        @JsonProperty("status") ForbiddenIpStatus status) {
    /** A list that is an empty one if it's missing. */
    public ForbiddenIps {
        addresses = Absent.list(addresses);
    }
}
