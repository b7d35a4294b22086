package dev.duopan.drive.cloud;

import dev.duopan.drive.Capabilities;
import dev.duopan.drive.InstantUpload;
import dev.duopan.drive.ListedEntries;

/** What an account of one service can do beside {@link dev.duopan.drive.Drive}: one line and one class per capability. */
@FunctionalInterface
interface Offering {
    /** Makes the capabilities over the account's files. */
    Capabilities on(CloudPaths paths);

    /** Returns what every service can do. */
    static Capabilities common(CloudPaths paths) {
        return Capabilities.NONE
                .with(InstantUpload.class, new CloudInstantUpload(paths))
                .with(ListedEntries.class, new CloudListedEntries(paths));
    }
}
