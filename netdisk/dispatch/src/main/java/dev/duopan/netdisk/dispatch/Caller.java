package dev.duopan.netdisk.dispatch;

import dev.duopan.api.Tier;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.AccountLevel;
import dev.duopan.netdisk.Application;
import dev.duopan.netdisk.Grant;

/**
 * Who makes a call: a known account, through a token that is valid now.
 *
 * @param grant what the token allows
 * @param peer the address from which the call came
 */
public record Caller(Grant grant, String peer) {
    /** Returns the account in whose name the call is made. */
    public Account account() {
        return grant.account();
    }

    /** Returns which of the published limits apply: a token given to somebody else's application has its own. */
    public Tier tier() {
        Application application = grant.application();
        if (application != null && application.account().id() != account().id()) {
            return Tier.GRANTED;
        }
        return tier(account());
    }

    /** Returns which of the published limits apply to an account with a token of its own. */
    public static Tier tier(Account account) {
        return account.level() == AccountLevel.FREE ? Tier.FREE : Tier.PAID;
    }
}
