package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Empty;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes the traffic settings of ordinary shares: {@code share/list/info} (docs/wire/123pan.md section 4.7). Nothing else about a
 * share can be changed. May be repeated.
 *
 * <p>At most 100 ids a call. This project's server changes all or none and refuses with kind NOT_FOUND if one isn't there or is a paid one,
 * TOO_LARGE for too many; assumptions.
 *
 * @param shareIds which ones
 * @param trafficSwitch who may fetch at the owner's expense; absent leaves it
 * @param trafficLimitSwitch whether the limit counts; absent leaves it
 * @param trafficLimit bytes that may be fetched at the owner's expense; absent leaves it
 */
@RecordBuilder
@Route(
        service = OpenApi.SERVICE,
        name = "share.edit",
        verb = Verb.PUT,
        path = "/api/v1/share/list/info",
        body = Body.JSON,
        repeatable = true)
public record EditShares(
        @JsonProperty("shareIdList") List<Long> shareIds,
        @JsonProperty("trafficSwitch") @Nullable TrafficSwitch trafficSwitch,
        @JsonProperty("trafficLimitSwitch") @Nullable TrafficLimitSwitch trafficLimitSwitch,
        @JsonProperty("trafficLimit") @Nullable Long trafficLimit)
        implements Api<Empty> {
    /** A request with a list of its own. */
    public EditShares {
        shareIds = List.copyOf(shareIds);
    }
}
