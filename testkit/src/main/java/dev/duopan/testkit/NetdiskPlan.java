package dev.duopan.testkit;

import dev.duopan.netdisk.InstantUploadVisibility;
import dev.duopan.netdisk.dispatch.Fidelity;

/**
 * What kind of netdisk a test wants.
 *
 * @param fidelity the vendors' rules that hold
 * @param instantUpload whose contents can be hit by digests
 * @param socket whether it answers on a socket, beside answering in the process
 */
record NetdiskPlan(Fidelity fidelity, InstantUploadVisibility instantUpload, boolean socket) {
    static final NetdiskPlan PLAIN = new NetdiskPlan(Fidelity.RELAXED, InstantUploadVisibility.OWN_ACCOUNT, false);
}
