package dev.duopan.cli.drive;

import dev.duopan.drive.sync.ScanProgress;
import dev.duopan.drive.sync.SyncListener;
import dev.duopan.drive.sync.SyncPlan;
import dev.duopan.drive.sync.SyncRun;

/** Shows how a copy, move or sync goes on. Closing it again changes nothing. */
interface SyncDisplay extends AutoCloseable {
    /** Shows nothing. */
    SyncDisplay NONE = new SyncDisplay() {};

    /** Listing and comparing begins. */
    default void planning(ScanProgress progress) {}

    /** Both trees have been listed and compared. */
    default void planned(SyncPlan plan) {}

    /** The plan is being carried out. */
    default void running(SyncPlan plan, SyncRun run) {}

    /** Returns who hears of single files. */
    default SyncListener listener() {
        return SyncListener.NONE;
    }

    /** Returns whether this speaks to a program on the output, and tells the result there too. */
    default boolean speaksJson() {
        return false;
    }

    /** Tells the result, if this speaks to a program. */
    default void summary(SyncReport report) {}

    @Override
    default void close() {}
}
