package dev.duopan.cli.drive;

import dev.duopan.cli.console.Console;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.OfflineDownloads;
import dev.duopan.drive.OfflineOrder;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What fetches for a remote, as a command asks it. Closing this closes the remote. */
final class OfflineService implements AutoCloseable {
    private final Console console;
    private final DriveOpener drives;
    private final Place place;

    private OfflineService(Console console, DriveOpener drives, Place place) {
        this.console = console;
        this.drives = drives;
        this.place = place;
    }

    /**
     * Opens the service of a remote.
     *
     * @param address of the remote or a path in it
     * @throws dev.duopan.api.DuopanException of kind INVALID if it is an address of this computer, else as opening it fails
     */
    static OfflineService at(String address, Console console) {
        DriveOpener drives = DriveOpener.on(console);
        try {
            return new OfflineService(console, drives, new RemotePlaces(drives, console.messages()).open(address));
        } catch (RuntimeException e) {
            drives.close();
            throw e;
        }
    }

    /** Lets the service fetch a URL into the folder of the address, under a name if there is one. */
    OfflineFollowing begin(URI url, @Nullable String name) {
        OfflineOrder order = OfflineOrder.of(url, place.path());
        return task(downloads().begin(name == null ? order : order.withName(name)));
    }

    /** Returns a task of the service by the id that it gave. */
    OfflineFollowing task(String id) {
        return new OfflineFollowing(console, this, id);
    }

    /** Returns what the provider offers; fails with UNSUPPORTED if that is nothing. */
    OfflineDownloads downloads() {
        return place.drive().require(OfflineDownloads.class);
    }

    /** Returns the remote as people write it, with its colon. */
    String remote() {
        return place.address(DrivePath.ROOT).replaceAll("/$", "");
    }

    @Override
    public void close() {
        drives.close();
    }
}
