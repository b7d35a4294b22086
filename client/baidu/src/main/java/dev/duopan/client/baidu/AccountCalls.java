package dev.duopan.client.baidu;

import dev.duopan.api.baidu.account.GetQuota;
import dev.duopan.api.baidu.account.GetUserInfo;
import dev.duopan.api.baidu.account.Quota;
import dev.duopan.api.baidu.account.UserInfo;
import dev.duopan.client.Call;
import dev.duopan.client.Client;

/** The calls about the account (docs/wire/baidu-xpan.md sections 3.1 and 3.2). */
public final class AccountCalls {
    private final Client client;

    AccountCalls(Client client) {
        this.client = client;
    }

    /** Tells whose token this is, and which membership the account has. */
    public Call<UserInfo> userInfo() {
        return client.call(new GetUserInfo());
    }

    /** Tells how much room there is. */
    public Call<Quota> quota() {
        return client.call(new GetQuota());
    }
}
