package dev.duopan.cli.server;

import dev.duopan.cli.config.SettingValues;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.Usage;

/**
 * An account as programs see it.
 *
 * @param level free, vip or svip
 * @param quota bytes allowed
 * @param used bytes of all files, trash included
 * @param createdAt ISO 8601
 */
record AccountEntry(String name, String level, long quota, long used, String createdAt) {
    static AccountEntry of(Netdisk netdisk, Account account) {
        Usage usage = netdisk.accounts().usage(account);
        return new AccountEntry(
                account.name(),
                SettingValues.word(account.level()),
                usage.quota(),
                usage.used(),
                account.createdAt().toString());
    }
}
