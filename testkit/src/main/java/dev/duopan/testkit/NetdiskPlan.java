package dev.duopan.testkit;

import dev.duopan.netdisk.InstantUploadVisibility;
import dev.duopan.netdisk.dispatch.Fidelity;
import dev.duopan.testkit.fault.FaultPlan;

/**
 * What kind of netdisk a test wants.
 *
 * @param fidelity the vendors' rules that hold
 * @param instantUpload whose contents can be hit by digests
 * @param socket whether it answers on a socket, beside answering in the process
 * @param faults what befalls requests on their way to the socket
 */
record NetdiskPlan(Fidelity fidelity, InstantUploadVisibility instantUpload, boolean socket, FaultPlan faults) {
    static final NetdiskPlan PLAIN =
            new NetdiskPlan(Fidelity.RELAXED, InstantUploadVisibility.OWN_ACCOUNT, false, FaultPlan.NONE);
}
