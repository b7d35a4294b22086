package dev.duopan.api.baidu.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.baidu.NumberFlag;
import java.util.List;

/**
 * A page of what changed about an account's devices.
 *
 * @param cursor where to go on, now or when there may be new changes; to be kept as it is
 * @param devices what changed, as it is now; also devices that aren't the account's own any more
 * @param more whether there is another page already
 */
public record DeviceChanges(
        String cursor,
        @JsonProperty("device_list") List<DeviceEntry> devices,
        @JsonProperty("has_more") @NumberFlag boolean more) {
    /** Takes a missing list for an empty one. */
    public DeviceChanges {
        devices = devices == null ? List.of() : devices;
    }
}
