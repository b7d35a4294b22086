package dev.duopan.api.baidu.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Body;
import dev.duopan.api.JsonText;
import dev.duopan.api.PagedApi;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import dev.duopan.api.baidu.BaiduService;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks what changed about the account's devices since the last answer, page by page; for the devices themselves there is
 * {@link ListDevices}.
 *
 * <p>Official name: diff (设备变更). Errors: 2 INVALID if the cursor isn't one that was answered. Repeatable.
 *
 * <p>Source: docs/wire/baidu-xpan.md section 7. A cursor looks like the base64 of two numbers of which the first is the largest ctime
 * of the answered devices and the second a time; it is to be kept as it is. It belongs to the categories with which it was
 * asked for. Of a device that changed several times the netdisk answers the last state, once.
 *
 * @param param what to answer
 */
@Route(
        service = BaiduService.PAN,
        name = "device.diff",
        verb = Verb.POST,
        path = "/rest/2.0/xpan/device",
        when = "method=diff",
        body = Body.FORM,
        repeatable = true)
public record DeviceDiff(@JsonText Since param) implements PagedApi<DeviceChanges, DeviceEntry> {
    /**
     * From when on, and about what.
     *
     * @param cursor of the last answer; empty, {@code null} as a text, or absent for all changes
     * @param categories 1 speakers, 2 televisions, 3 network storages; the netdisk takes nothing for all of them
     */
    public record Since(
            @Nullable String cursor,
            @JsonProperty("category_list") @Nullable List<Integer> categories) {}

    /** Asks for all changes. */
    public static DeviceDiff all() {
        return since("");
    }

    /** Asks for the changes after those of an answer. */
    public static DeviceDiff since(String cursor) {
        return new DeviceDiff(new Since(cursor, List.of(1, 2, 3)));
    }

    @Override
    public List<DeviceEntry> entries(DeviceChanges page) {
        return page.devices();
    }

    @Override
    public Optional<DeviceDiff> following(DeviceChanges page) {
        return page.more() && !page.cursor().equals(param.cursor())
                ? Optional.of(new DeviceDiff(new Since(page.cursor(), param.categories())))
                : Optional.empty();
    }
}
