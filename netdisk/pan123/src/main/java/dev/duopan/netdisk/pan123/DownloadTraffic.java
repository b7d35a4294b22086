package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.WireExchange;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.api.pan123.open.OpenApi;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.AccountLevel;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.FidelitySwitch;
import dev.duopan.netdisk.dispatch.MeteredExchange;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What accounts that pay nothing may download in a day, where that rule holds (docs/wire/123pan.md sections 1.4 and 7.1). A day
 * is one of China, which is an assumption.
 */
record DownloadTraffic(FaceContext context) {
    /**
     * Checks whether an account may have another address.
     *
     * @throws ApiException with code 5113 if its traffic of the day is used up
     */
    void check(Account account) {
        if (isCounted()
                && account.level() == AccountLevel.FREE
                && context.netdisk().traffic().served(account, today()) >= OpenApi.FREE_DAILY_TRAFFIC) {
            throw new ApiException(Pan123Error.TRAFFIC_EXHAUSTED);
        }
    }

    /** An exchange whose bytes count for an account. */
    MeteredExchange metered(WireExchange exchange, long accountId) {
        return new MeteredExchange(exchange, bytes -> {
            if (isCounted()) {
                context.netdisk().traffic().count(accountId, today(), bytes);
            }
        });
    }

    private boolean isCounted() {
        return context.fidelity().has(FidelitySwitch.TRAFFIC_QUOTA);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), ZoneOffset.ofHours(8));
    }
}
