package dev.duopan.cli.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.remote.Connections;
import dev.duopan.cli.remote.Remote;
import dev.duopan.cli.remote.RemoteStore;
import dev.duopan.cli.remote.Setting;
import dev.duopan.cli.remote.WaitNotices;
import dev.duopan.client.Bandwidth;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.LocalDrive;
import dev.duopan.drive.state.StateFile;
import dev.duopan.drive.transfer.TransferJournal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens the drives that addresses lead to, each account once, and closes them all. For one thread. */
public final class DriveOpener implements AutoCloseable {
    private final Console console;
    private final RemoteStore remotes;
    private final WaitNotices waits;
    private final Bandwidth bandwidth;
    private final StateFile state;
    private final Map<String, Drive> opened = new LinkedHashMap<>();
    private @Nullable CloudDrives clouds;

    private DriveOpener(Console console, Bandwidth bandwidth) {
        this.console = console;
        this.bandwidth = bandwidth;
        this.state = StateFile.in(console.environment().state());
        this.remotes = RemoteStore.of(console);
        this.waits = WaitNotices.on(console);
    }

    /** Begins for a command that speaks to the given console. */
    static DriveOpener on(Console console) {
        return on(console, Bandwidth.unlimited());
    }

    /** Begins for a command whose remotes share a bandwidth. */
    static DriveOpener on(Console console, Bandwidth bandwidth) {
        return new DriveOpener(console, bandwidth);
    }

    /** Returns what tells of waits for providers, which a display may take over. */
    WaitNotices waits() {
        return waits;
    }

    /**
     * Returns where an address leads; a symbolic link of this computer leads to its target.
     *
     * @throws DuopanException of kind NOT_FOUND if there is no such remote, INVALID if the text is no address
     */
    Place open(String text) {
        return switch (address(text)) {
            case Address.OfRemote remote -> open(remote);
            case Address.OfComputer computer -> local().reached(Path.of(computer.path()));
        };
    }

    /** Returns where an address leads, itself if it is that of a symbolic link: for what is to be deleted. */
    Place openNamed(String text) {
        return switch (address(text)) {
            case Address.OfRemote remote -> open(remote);
            case Address.OfComputer computer -> local().named(Path.of(computer.path()));
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
            return local().together(Path.of(one.path()), Path.of(other.path()));
        }
        if (origin instanceof Address.OfRemote one && target instanceof Address.OfRemote other) {
            Places places = new Places(open(one), open(other));
            if (places.from().drive().equals(places.to().drive())) {
                return places;
            }
        }
        throw new DuopanException(ErrorKind.UNSUPPORTED, console.messages().text("drive.not-one-drive", from, to));
    }

    /**
     * Returns where two addresses lead; two of this computer lead into one drive where it can move files from one to the other.
     *
     * @throws DuopanException as {@link #open(String)}
     */
    Places openForMove(String from, String to) {
        return sharing(new Places(open(from), open(to)));
    }

    /** Returns two places of this computer in one drive, if they are on one file system; any others as they are. */
    Places sharing(Places places) {
        return local().sharing(places);
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
        Remote remote = remotes.get(address.remote());
        String account = account(remote);
        Drive drive = opened.computeIfAbsent(account + "\n" + preferences(remote), key -> open(remote));
        return new Place(drive, path, new Place.Origin.OfRemote(address.remote(), account));
    }

    /**
     * Names the account that a remote leads to. Whoever logs in to another service, or with another application, is somebody
     * else; as long as the account isn't known, so is every remote.
     */
    private static String account(Remote remote) {
        Optional<String> known = remote.get(Setting.ACCOUNT).map(id -> "account " + id);
        Optional<String> root = remote.get(Setting.ROOT).map(folder -> "root " + folder);
        return Stream.of(
                        Optional.of(remote.type().toString()),
                        known.or(() -> root).or(() -> Optional.of("remote " + remote.name())),
                        remote.get(Setting.BASE_URL),
                        remote.get(Setting.CLIENT_ID))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    /** Remotes of one account that people set up differently are different drives. */
    private String preferences(Remote remote) {
        return switch (remote.type()) {
            case OPEN123, BAIDU -> clouds().preferences(remote);
            case LOCAL -> "";
        };
    }

    /** Returns the drive of a remote; nothing if there is none of that name. */
    Optional<Drive> remote(String name) {
        return names().contains(name)
                ? Optional.of(open(new Address.OfRemote(name, "")).drive())
                : Optional.empty();
    }

    private Drive open(Remote remote) {
        return switch (remote.type()) {
            case OPEN123, BAIDU -> clouds().open(remote);
            case LOCAL -> LocalDrive.at(Path.of(remote.get(Setting.ROOT).orElseThrow()), state.digests());
        };
    }

    private LocalPlaces local() {
        return new LocalPlaces(state.digests());
    }

    private CloudDrives clouds() {
        CloudDrives all = clouds == null
                ? new CloudDrives(Connections.of(console).telling(waits).within(bandwidth))
                : clouds;
        clouds = all;
        return all;
    }

    /** Returns what remembers files on their way. Usable until this is closed. */
    TransferJournal journal() {
        return state.journal();
    }

    /** Closes the drives and their connections. */
    @Override
    public void close() {
        opened.values().forEach(Drive::close);
        state.close();
        if (clouds != null) {
            clouds.close();
        }
    }
}
