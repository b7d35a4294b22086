package dev.duopan.netdisk.pan123;

import dev.duopan.api.pan123.open.GetUserInfo;
import dev.duopan.api.pan123.open.UserInfo;
import dev.duopan.api.pan123.open.UserInfoBuilder;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.AccountLevel;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.Usage;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.Serves;
import java.util.List;

/** Tells accounts about themselves (docs/wire/123pan.md section 4.1). */
final class UserHandlers {
    private final Netdisk netdisk;

    UserHandlers(Netdisk netdisk) {
        this.netdisk = netdisk;
    }

    /** The netdisk knows neither phone numbers nor mail addresses; the account's name stands for the former. */
    @Serves
    UserInfo userInfo(Caller caller, GetUserInfo request) {
        Account account = netdisk.accounts().get(caller.account().id());
        Usage usage = netdisk.accounts().usage(account);
        return UserInfoBuilder.builder()
                .uid(account.id())
                .nickname(account.name())
                .headImage("")
                .passport(account.name())
                .mail("")
                .spaceUsed(usage.used())
                .spacePermanent(usage.quota())
                .spaceTempExpr("")
                .directTraffic(netdisk.directLinks().rules().traffic(account).left())
                .vip(account.level() != AccountLevel.FREE)
                .vipInfo(memberships(account.level()))
                .build();
    }

    private static List<UserInfo.Vip> memberships(AccountLevel level) {
        return switch (level) {
            case FREE -> List.of();
            case VIP -> List.of(new UserInfo.Vip(1, "VIP", null, null));
            case SVIP -> List.of(new UserInfo.Vip(2, "SVIP", null, null));
        };
    }
}
