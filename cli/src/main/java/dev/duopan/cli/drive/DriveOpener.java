package dev.duopan.cli.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.remote.Remote;
import dev.duopan.cli.remote.RemoteStore;
import dev.duopan.cli.remote.Setting;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.LocalDrive;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opens the drives that addresses lead to, each remote once, and closes them all. For one thread. */
public final class DriveOpener implements AutoCloseable {
    private final Console console;
    private final RemoteStore remotes;
    private final Map<String, Drive> opened = new LinkedHashMap<>();
    private @Nullable CloudDrives clouds;

    private DriveOpener(Console console) {
        this.console = console;
        this.remotes = RemoteStore.in(console.environment().configuration());
    }

    /** Begins for a command that speaks to the given console. */
    static DriveOpener on(Console console) {
        return new DriveOpener(console);
    }

    /**
     * Returns where an address leads; a symbolic link of this computer leads to its target.
     *
     * @throws DuopanException of kind NOT_FOUND if there is no such remote, INVALID if the text is no address
     */
    Place open(String text) {
        return switch (address(text)) {
            case Address.OfRemote remote -> open(remote);
            case Address.OfComputer computer -> LocalPlaces.reached(Path.of(computer.path()));
        };
    }

    /** Returns where an address leads, itself if it is that of a symbolic link: for what is to be deleted. */
    Place openNamed(String text) {
        return switch (address(text)) {
            case Address.OfRemote remote -> open(remote);
            case Address.OfComputer computer -> LocalPlaces.named(Path.of(computer.path()));
        };
    }

    /**
     * Returns where two addresses of one drive lead.
     *
     * @throws DuopanException of kind UNSUPPORTED if they are of different drives
     */
    Places openTogether(String from, String to) {
        Address origin = address(from);
        Address target = address(to);
        if (origin instanceof Address.OfComputer one && target instanceof Address.OfComputer other) {
            return LocalPlaces.together(Path.of(one.path()), Path.of(other.path()));
        }
        if (origin instanceof Address.OfRemote one
                && target instanceof Address.OfRemote other
                && one.remote().equals(other.remote())) {
            return new Places(open(one), open(other));
        }
        throw new DuopanException(ErrorKind.UNSUPPORTED, console.messages().text("drive.not-one-drive", from, to));
    }

    private Address address(String text) {
        if (text.isEmpty()) {
            throw new DuopanException(ErrorKind.INVALID, console.messages().text("drive.empty-address"));
        }
        try {
            return Address.of(text, name -> names().contains(name), path -> Files.exists(Path.of(path)));
        } catch (InvalidPathException e) {
            throw new DuopanException(ErrorKind.INVALID, console.messages().text("drive.not-a-path", text), e);
        }
    }

    private Set<String> names() {
        return remotes.all().stream().map(Remote::name).collect(Collectors.toSet());
    }

    private Place open(Address.OfRemote address) {
        DrivePath path = DrivePath.ROOT.resolve(address.path());
        Drive drive = opened.get(address.remote());
        if (drive == null) {
            drive = open(remotes.get(address.remote()));
            opened.put(address.remote(), drive);
        }
        return new Place(drive, path, new Place.Origin.OfRemote(address.remote()));
    }

    private Drive open(Remote remote) {
        return switch (remote.type()) {
            case OPEN123, BAIDU -> clouds().open(remote);
            case LOCAL -> LocalDrive.at(Path.of(remote.get(Setting.ROOT).orElseThrow()));
        };
    }

    private CloudDrives clouds() {
        CloudDrives all = clouds == null ? CloudDrives.of(remotes) : clouds;
        clouds = all;
        return all;
    }

    /** Closes the drives and their connections. */
    @Override
    public void close() {
        opened.values().forEach(Drive::close);
        if (clouds != null) {
            clouds.close();
        }
    }
}
