package dev.duopan.api.baidu.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import dev.duopan.api.baidu.BaiduService;
import org.jspecify.annotations.Nullable;

/**
 * Asks who the account is and which membership it has.
 *
 * <p>Official name: uinfo (获取用户信息). Error: 42905, worth a repetition. Rate limited, figure unpublished.
 *
 * <p>Source: docs/wire/baidu-xpan.md section 3.1.
 *
 * @param vipVersion {@code v2} makes the membership exact for newer kinds; only in the official SDK
 */
@Route(
        service = BaiduService.PAN,
        name = "account.uinfo",
        verb = Verb.GET,
        path = "/rest/2.0/xpan/nas",
        when = "method=uinfo",
        repeatable = true)
public record GetUserInfo(
        @JsonProperty("vip_version") @Nullable String vipVersion) implements Api<UserInfo> {
    /** Asks as the official page does. */
    public GetUserInfo() {
        this(null);
    }
}
