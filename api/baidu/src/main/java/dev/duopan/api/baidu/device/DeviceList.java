package dev.duopan.api.baidu.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.baidu.NumberFlag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account's devices.
 *
 * @param list the devices
 * @param title seen in real answers
 * @param more whether there are more; seen in real answers, though nothing asks for them
 */
public record DeviceList(
        List<DeviceEntry> list,
        @Nullable String title,
        @JsonProperty("has_more") @NumberFlag @Nullable Boolean more) {
    /** Takes a missing list for an empty one. */
    public DeviceList {
        list = list == null ? List.of() : list;
    }

    /** All devices. */
    public static DeviceList of(List<DeviceEntry> list) {
        return new DeviceList(list, null, null);
    }
}
