package dev.duopan.drive.names;

import dev.duopan.drive.OfflineDownloads;
import dev.duopan.drive.OfflineOrder;
import dev.duopan.drive.OfflineState;

/** Lets a service fetch files, by names. */
record MappedOfflineDownloads(OfflineDownloads downloads, PathMapping paths) implements OfflineDownloads {
    @Override
    public String begin(OfflineOrder order) {
        OfflineOrder placed = OfflineOrder.of(order.url(), paths.spelled(order.folder()));
        return downloads.begin(
                order.named().map(paths.names()::spelled).map(placed::withName).orElse(placed));
    }

    @Override
    public OfflineState state(String task) {
        return downloads.state(task);
    }
}
