package dev.duopan.drive.cloud;

import dev.duopan.drive.Capabilities;

/** What an account of one service can do beside {@link dev.duopan.drive.Drive}: one line and one class per capability. */
@FunctionalInterface
interface Offering {
    /** Makes the capabilities over the account's files. */
    Capabilities on(CloudPaths paths);
}
