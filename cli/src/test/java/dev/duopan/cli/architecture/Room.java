package dev.duopan.cli.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A module as the house's plan knows it: its base package and the rooms that it may see.
 *
 * <p>A class belongs to the room with the longest base package that is a prefix of its own.
 */
record Room(String base, Set<String> sees) {
    private static final String HOUSE = "dev.duopan.";

    /** Every room of the plan, built or not. */
    static final List<Room> PLAN = List.of(
            room("api"),
            room("api.pan123", "api"),
            room("api.baidu", "api"),
            room("client", "api"),
            room("client.pan123", "client", "api", "api.pan123"),
            room("client.baidu", "client", "api", "api.baidu"),
            room("drive", "api"),
            room("drive.cloud", "drive", "client", "client.pan123", "client.baidu", "api", "api.pan123", "api.baidu"),
            room("drive.state", "drive", "api"),
            room("drive.nio", "drive", "api"),
            room("netdisk", "drive", "api"),
            room("netdisk.media", "netdisk", "drive", "api"),
            room("netdisk.dispatch", "netdisk", "api"),
            room("netdisk.fetch", "api"),
            room(
                    "netdisk.pan123",
                    "netdisk",
                    "netdisk.dispatch",
                    "netdisk.fetch",
                    "netdisk.media",
                    "api",
                    "api.pan123"),
            room("netdisk.baidu", "netdisk", "netdisk.dispatch", "netdisk.media", "api", "api.baidu"),
            room("netdisk.http", "netdisk", "netdisk.dispatch", "api"),
            room("gateway.webdav", "drive", "api"),
            room("gateway.site", "drive", "api"),
            room("bench", "netdisk", "api"),
            room(
                    "testkit",
                    "drive",
                    "netdisk",
                    "netdisk.media",
                    "netdisk.dispatch",
                    "netdisk.fetch",
                    "netdisk.pan123",
                    "netdisk.baidu",
                    "netdisk.http",
                    "api",
                    "api.pan123",
                    "api.baidu"));

    private static Room room(String base, String... sees) {
        return new Room(base, Set.of(sees));
    }

    static Optional<Room> of(JavaClass type) {
        return PLAN.stream()
                .filter(room -> type.getPackageName().concat(".").startsWith(HOUSE + room.base + "."))
                .max(Comparator.comparingInt(room -> room.base.length()));
    }

    boolean contains(JavaClass type) {
        return of(type).filter(this::equals).isPresent();
    }

    /** Says whether a class in this room may use the given one; only classes of the house are of interest. */
    boolean maySee(JavaClass type) {
        return !type.getPackageName().startsWith(HOUSE)
                || of(type).filter(other -> equals(other) || sees.contains(other.base))
                        .isPresent();
    }

    @Override
    public String toString() {
        return base;
    }
}
