package dev.duopan.netdisk.pan123;

import dev.duopan.api.pan123.open.OfflineStatus;
import dev.duopan.netdisk.Task;

/** How far a fetch is, as 123pan says it (docs/wire/123pan.md section 4.8). */
record FetchProgress(double percent, OfflineStatus status) {
    private static final double WHOLE = 100;
    private static final double ALMOST = 99.9;

    /** 100 percent are there when the file is; a failure falls back to none. */
    static FetchProgress of(Task task) {
        return switch (task.status()) {
            case WAITING, RUNNING -> new FetchProgress(percent(task), OfflineStatus.RUNNING);
            case RETRYING -> new FetchProgress(percent(task), OfflineStatus.RETRYING);
            case DONE -> new FetchProgress(WHOLE, OfflineStatus.DONE);
            case FAILED -> new FetchProgress(0, OfflineStatus.FAILED);
        };
    }

    private static double percent(Task task) {
        return task.total() == 0 ? 0 : Math.min(Math.floor(task.done() * 1000.0 / task.total()) / 10, ALMOST);
    }
}
