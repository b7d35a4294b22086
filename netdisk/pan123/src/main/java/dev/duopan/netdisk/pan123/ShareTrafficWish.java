package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.api.pan123.open.TrafficLimitSwitch;
import dev.duopan.api.pan123.open.TrafficSwitch;
import dev.duopan.netdisk.ShareTraffic;
import org.jspecify.annotations.Nullable;

/** What a caller wants of a share's traffic settings; null leaves one as it is. */
record ShareTrafficWish(
        @Nullable TrafficSwitch who,
        @Nullable TrafficLimitSwitch limited,
        @Nullable Long limit) {
    ShareTrafficWish {
        if (limit != null && limit < 0) {
            throw new ApiException(Pan123Error.INVALID, "trafficLimit %d can't be negative".formatted(limit));
        }
    }

    ShareTraffic changing(ShareTraffic traffic) {
        return new ShareTraffic(
                who == null ? traffic.guests() : who.guests(),
                who == null ? traffic.overQuota() : who.overQuota(),
                limited == null ? traffic.limited() : limited == TrafficLimitSwitch.ON,
                limit == null ? traffic.limit() : limit);
    }
}
