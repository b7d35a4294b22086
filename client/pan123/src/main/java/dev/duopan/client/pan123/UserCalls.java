package dev.duopan.client.pan123;

import dev.duopan.api.pan123.open.GetUserInfo;
import dev.duopan.api.pan123.open.UserInfo;
import dev.duopan.client.Call;
import dev.duopan.client.Client;

/** The calls about the account (docs/wire/123pan.md section 4.1). */
public final class UserCalls {
    private final Client client;

    UserCalls(Client client) {
        this.client = client;
    }

    /** Tells whose token this is, and what space and traffic the account has. */
    public Call<UserInfo> info() {
        return client.call(new GetUserInfo());
    }
}
