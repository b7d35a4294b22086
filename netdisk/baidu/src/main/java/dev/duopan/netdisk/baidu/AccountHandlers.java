package dev.duopan.netdisk.baidu;

import dev.duopan.api.baidu.account.GetQuota;
import dev.duopan.api.baidu.account.GetUserInfo;
import dev.duopan.api.baidu.account.Membership;
import dev.duopan.api.baidu.account.Quota;
import dev.duopan.api.baidu.account.UserInfo;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.Accounts;
import dev.duopan.netdisk.Usage;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.Serves;

/** Who the caller is and how much room there is. */
final class AccountHandlers {
    private final Accounts accounts;

    AccountHandlers(Accounts accounts) {
        this.accounts = accounts;
    }

    @Serves
    UserInfo userInfo(Caller caller, GetUserInfo request) {
        Account account = caller.account();
        return new UserInfo(
                account.name(), account.name(), "", membership(account).vipType(), account.id());
    }

    @Serves
    Quota quota(Caller caller, GetQuota request) {
        Usage usage = accounts.usage(caller.account());
        return new Quota(usage.quota(), usage.used(), usage.quota(), false);
    }

    static Membership membership(Account account) {
        return switch (account.level()) {
            case FREE -> Membership.NORMAL;
            case VIP -> Membership.MEMBER;
            case SVIP -> Membership.SUPER_MEMBER;
        };
    }
}
