package dev.duopan.api.baidu.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Default;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import dev.duopan.api.ZeroOne;
import dev.duopan.api.baidu.BaiduService;

/**
 * Asks how much room the account has.
 *
 * <p>Official name: quota (获取网盘容量信息). Rate limited, figure unpublished.
 *
 * <p>Source: docs/wire/baidu-xpan.md section 3.2. Whether the real service leaves out {@code free} and {@code expire} without
 * their switch is unknown: this server sends them always, clients take them as optional.
 *
 * @param checkFree asks for {@code free}
 * @param checkExpire asks for {@code expire}
 */
@Route(service = BaiduService.PAN, name = "account.quota", verb = Verb.GET, path = "/api/quota", repeatable = true)
public record GetQuota(
        @JsonProperty("checkfree") @ZeroOne @Default("0") boolean checkFree,
        @JsonProperty("checkexpire") @ZeroOne @Default("0") boolean checkExpire)
        implements Api<Quota> {
    /** Asks for everything. */
    public GetQuota() {
        this(true, true);
    }
}
