package dev.duopan.drive.cloud;

import dev.duopan.api.ErrorRow;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.client.CallTimeouts;
import dev.duopan.client.Retries;
import dev.duopan.testkit.fault.Fault;
import dev.duopan.testkit.fault.Fault.Moment;
import dev.duopan.testkit.fault.FaultPlan;
import dev.duopan.testkit.fault.RelayedRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A way to a service on which everything goes wrong: about every third request suffers, each in another way. */
final class SpoiledWays {
    /** Repeats soon and often enough for the plans here. */
    static final Service.Patience PATIENCE = new Service.Patience(
            new Retries(8, Duration.ofMillis(2), Duration.ofMillis(20), Duration.ofSeconds(60)),
            CallTimeouts.of(Duration.ofSeconds(20)));

    private static final List<Fault> ANYWHERE = List.of(
            Fault.cut(Moment.BEFORE_ANSWER),
            Fault.status(503),
            Fault.cut(Moment.BEFORE_REQUEST),
            Fault.status(429),
            Fault.cut(Moment.WITHIN_ANSWER),
            new Fault.Overruled(504),
            Fault.cut(Moment.WITHIN_REQUEST),
            new Fault.Delay(Duration.ofMillis(20)),
            Fault.status(500));

    private SpoiledWays() {}

    /** The way to 123pan: its open API and its download links. */
    static FaultPlan pan123() {
        return plan(
                request -> request.path().startsWith("/download"),
                Pan123Error.RATE_LIMITED,
                Pan123Error.UNAUTHENTICATED);
    }

    /** The way to Baidu: its API, the storage host and its download links. */
    static FaultPlan baidu() {
        return plan(
                request -> request.path().startsWith("/file"), BaiduError.FREQUENCY_LIMIT, BaiduError.TOKEN_EXPIRED);
    }

    /** Links expire, too. What was just renewed isn't refused. */
    private static FaultPlan plan(Predicate<RelayedRequest> link, ErrorRow limited, ErrorRow expired) {
        FaultPlan links = aboutEveryThird(ANYWHERE)
                .or(FaultPlan.everyNth(5, List.of(Fault.status(403))).apart(Duration.ofMillis(300)))
                .where(link);
        FaultPlan calls = aboutEveryThird(with(Fault.refusal(limited)))
                .or(FaultPlan.everyNth(7, List.of(Fault.refusal(expired))).apart(Duration.ofSeconds(1)))
                .where(request -> !link.test(request) && !isLogin(request));
        return links.or(calls);
    }

    /** A renewal that fails isn't tried again for some seconds, which would fail all tests of that time. */
    private static boolean isLogin(RelayedRequest request) {
        return request.path().startsWith("/oauth") || request.path().equals("/api/v1/access_token");
    }

    /** Two periods, so that no sequence of calls can keep in step with the faults. */
    private static FaultPlan aboutEveryThird(List<Fault> faults) {
        return FaultPlan.everyNth(5, faults).or(FaultPlan.everyNth(7, faults));
    }

    private static List<Fault> with(Fault another) {
        List<Fault> all = new ArrayList<>(ANYWHERE);
        all.add(another);
        return all;
    }
}
