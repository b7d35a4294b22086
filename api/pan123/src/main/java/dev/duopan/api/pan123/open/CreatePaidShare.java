package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Default;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Shares files and folders for money: {@code share/content-payment/create} (docs/wire/123pan.md section 4.7).
 *
 * <p>The link is {@code https://www.123pan.com/ps/<shareKey>}. Such a share has no password and doesn't end. Refused like
 * {@link CreateShare}, and with kind INVALID for a price out of its range.
 *
 * @param name what visitors see, shorter than 35 characters, none of {@code "\/:*?|><}
 * @param fileIds the ids, joined with commas; {@link CreateShare#join} does that
 * @param payAmount the price in whole yuan, 1 to 1000; p123client's reference says 99
 * @param isReward 1 if visitors may give more, 0 if not
 * @param description what visitors get
 * @param trafficSwitch as in {@link CreateShare}
 * @param trafficLimitSwitch as in {@link CreateShare}
 * @param trafficLimit as in {@link CreateShare}
 */
@RecordBuilder
@Route(
        service = OpenApi.SERVICE,
        name = "share.create_payment",
        verb = Verb.POST,
        path = "/api/v1/share/content-payment/create",
        body = Body.JSON)
public record CreatePaidShare(
        @JsonProperty("shareName") String name,
        @JsonProperty("fileIDList") String fileIds,
        @JsonProperty("payAmount") int payAmount,
        @JsonProperty("isReward") @Default("0") int isReward,
        @JsonProperty("resourceDesc") @Default("") String description,
        @JsonProperty("trafficSwitch") @Nullable TrafficSwitch trafficSwitch,
        @JsonProperty("trafficLimitSwitch") @Nullable TrafficLimitSwitch trafficLimitSwitch,
        @JsonProperty("trafficLimit") @Nullable Long trafficLimit)
        implements Api<CreatedShare> {
    /** The highest price in yuan. */
    public static final int MAX_PRICE = 1_000;
}
