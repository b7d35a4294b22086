package dev.duopan.netdisk.pan123;

import dev.duopan.api.Secret;
import dev.duopan.api.pan123.Pan123Time;
import dev.duopan.api.pan123.open.PaidShareItem;
import dev.duopan.api.pan123.open.PaidShareItemBuilder;
import dev.duopan.api.pan123.open.ShareItem;
import dev.duopan.api.pan123.open.ShareItemBuilder;
import dev.duopan.api.pan123.open.TrafficLimitSwitch;
import dev.duopan.api.pan123.open.TrafficSwitch;
import dev.duopan.netdisk.Share;
import dev.duopan.netdisk.ShareTraffic;
import java.math.BigDecimal;
import java.time.Instant;

/** Shares as listings show them at a moment. */
record ShareViews(Instant now) {
    private static final String ENDLESS = "2099-12-31 08:00:00";
    private static final long FEN = 100;

    ShareItem ordinary(Share share) {
        return ShareItemBuilder.builder()
                .shareId(share.id())
                .shareKey(share.key())
                .shareName(share.name())
                .expiration(expiration(share))
                .expired(share.isExpired(now) ? 1 : 0)
                .sharePwd(Secret.of(share.offer().password()))
                .trafficSwitch(trafficSwitch(share.traffic()))
                .trafficLimitSwitch(trafficLimitSwitch(share.traffic()))
                .trafficLimit(share.traffic().limit())
                .bytesCharge(share.counts().traffic())
                .previewCount(share.counts().previews())
                .downloadCount(share.counts().downloads())
                .saveCount(share.counts().saves())
                .build();
    }

    /** Nothing reviews shares here; 0 stands for that. */
    PaidShareItem paid(Share share) {
        return PaidShareItemBuilder.builder()
                .shareId(share.id())
                .shareKey(share.key())
                .shareName(share.name())
                .expiration(expiration(share))
                .expired(share.isExpired(now) ? 1 : 0)
                .trafficSwitch(trafficSwitch(share.traffic()))
                .trafficLimitSwitch(trafficLimitSwitch(share.traffic()))
                .trafficLimit(share.traffic().limit())
                .bytesCharge(share.counts().traffic())
                .previewCount(share.counts().previews())
                .downloadCount(share.counts().downloads())
                .saveCount(share.counts().saves())
                .payAmount(yuan(share.offer().price()))
                .amount(yuan(share.counts().income()))
                .auditStatus(0)
                .createAt(Pan123Time.LISTED.write(share.createdAt()))
                .updateAt(Pan123Time.LISTED.write(share.modifiedAt()))
                .build();
    }

    private static String expiration(Share share) {
        return share.offer().end().map(Pan123Time.LISTED::write).orElse(ENDLESS);
    }

    private static int trafficSwitch(ShareTraffic traffic) {
        return TrafficSwitch.of(traffic.guests(), traffic.overQuota()).code();
    }

    private static int trafficLimitSwitch(ShareTraffic traffic) {
        return (traffic.limited() ? TrafficLimitSwitch.ON : TrafficLimitSwitch.OFF).code();
    }

    /** Whole amounts as whole numbers, others with their fraction. */
    private static BigDecimal yuan(long fen) {
        return fen % FEN == 0
                ? BigDecimal.valueOf(fen / FEN)
                : BigDecimal.valueOf(fen, 2).stripTrailingZeros();
    }
}
