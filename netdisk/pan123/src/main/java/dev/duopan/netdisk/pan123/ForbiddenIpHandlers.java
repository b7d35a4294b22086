package dev.duopan.netdisk.pan123;

import dev.duopan.api.pan123.open.ForbiddenIpStatus;
import dev.duopan.api.pan123.open.ForbiddenIps;
import dev.duopan.api.pan123.open.ListForbiddenIps;
import dev.duopan.api.pan123.open.SwitchForbiddenIps;
import dev.duopan.api.pan123.open.SwitchedForbiddenIps;
import dev.duopan.api.pan123.open.UpdateForbiddenIps;
import dev.duopan.api.pan123.open.UpdatedForbiddenIps;
import dev.duopan.netdisk.BlockedAddresses;
import dev.duopan.netdisk.DirectLinkRules;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.Serves;

/** Keeps the addresses from which direct links can't be used (docs/wire/123pan.md section 4.9). */
record ForbiddenIpHandlers(DirectLinkRules rules) {
    @Serves
    SwitchedForbiddenIps change(Caller caller, SwitchForbiddenIps request) {
        rules.enforceBlocked(caller.account(), request.status() == ForbiddenIpStatus.ON);
        return new SwitchedForbiddenIps(true);
    }

    @Serves
    UpdatedForbiddenIps replace(Caller caller, UpdateForbiddenIps request) {
        rules.block(caller.account(), request.addresses());
        return new UpdatedForbiddenIps();
    }

    @Serves
    ForbiddenIps list(Caller caller, ListForbiddenIps request) {
        BlockedAddresses blocked = rules.blocked(caller.account());
        return new ForbiddenIps(blocked.addresses(), blocked.enforced() ? ForbiddenIpStatus.ON : ForbiddenIpStatus.OFF);
    }
}
