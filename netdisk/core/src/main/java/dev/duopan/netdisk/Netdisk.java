package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A netdisk on a data directory: the way in to everything it keeps.
 *
 * <p>Its files live under the directory: {@code netdisk.db} with all metadata, {@code blobs} with the contents by their
 * SHA-256, {@code staging} with unfinished uploads, {@code keys} with what tokens and links are signed with.
 *
 * <p>What a call has acknowledged survives a crash at any instant: bytes are forced to disk and transactions are
 * committed with full synchronisation before the call returns.
 */
public final class Netdisk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Netdisk.class);

    private final DataDirectory directory;
    private final NetdiskRole role;
    private final HashingThreads passwordThreads = new HashingThreads("netdisk-password-");
    private final HashingThreads digestThreads = new HashingThreads("netdisk-digest-");
    private final ScheduledExecutorService collector = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("netdisk-collector").factory());
    private final Accounts accounts;
    private final Applications applications;
    private final Tokens tokens;
    private final Authorizations authorizations;
    private final DeviceCodes deviceCodes;
    private final Namespace files;
    private final Listings listings;
    private final Trash trash;
    private final Uploads uploads;
    private final Contents contents;
    private final Links links;
    private final Tasks tasks;
    private final FileTasks fileTasks;
    private final DirectLinks directLinks;
    private final Shares shares;
    private final Copies copies;
    private final Changes changes;
    private final Devices devices;
    private final Traffic traffic;
    private final DeclaredPictures declaredPictures;
    private final ContentFacts contentFacts;
    private final Housekeeping housekeeping;

    private Netdisk(DataDirectory directory, NetdiskSettings settings) {
        this.directory = directory;
        role = settings.role();
        Database database = directory.database();
        Clock clock = settings.clock();
        accounts = new Accounts(database, new PasswordHasher(passwordThreads, settings.passwordIterations()), clock);
        applications = new Applications(database, clock);
        TokenMint mint = new TokenMint(directory.tokenKey());
        tokens = new Tokens(database, mint, clock);
        TokenExchange exchange = new TokenExchange(mint, clock);
        authorizations = new Authorizations(database, exchange, clock);
        deviceCodes = new DeviceCodes(database, exchange, clock);
        files = new Namespace(database, clock, EnumSet.of(Space.DRIVE));
        listings = new Listings(database, clock);
        trash = new Trash(database, clock, EnumSet.of(Space.DRIVE));
        links = new Links(directory.linkKey());
        tasks = new Tasks(database, clock);
        fileTasks = new FileTasks(database, tasks);
        directLinks = new DirectLinks(database, clock);
        shares = new Shares(database, clock);
        copies = new Copies(database, clock, tasks);
        changes = new Changes(database, clock, tasks);
        devices = new Devices(database, clock, settings.devices());
        traffic = new Traffic(database);
        declaredPictures = new DeclaredPictures(database);
        contentFacts = new ContentFacts(database);
        Staging staging = new Staging(directory.path().resolve("staging"));
        ContentShelf shelf =
                new ContentShelf(new LocalBlobStore(directory.path().resolve("blobs")), database, clock);
        OpenUploads open = new OpenUploads(database, staging, digestThreads);
        uploads = new Uploads(database, open, new WholeUploads(database, staging, shelf, clock), shelf, settings);
        contents = new Contents(shelf.blobs());
        housekeeping = new Housekeeping(database, shelf, open, staging, clock);
    }

    /**
     * Opens the data directory, creating or migrating it first. A server also collects what earlier processes left
     * behind.
     *
     * @throws DuopanException {@code BUSY} if another process serves from this directory, {@code UNAVAILABLE} if it can't
     *     be read or written
     */
    public static Netdisk open(NetdiskSettings settings) {
        Netdisk netdisk = new Netdisk(DataDirectory.open(settings), settings);
        if (settings.role() == NetdiskRole.SERVER) {
            netdisk.startCollecting(settings.collectionInterval());
        }
        return netdisk;
    }

    /** Returns the people. */
    public Accounts accounts() {
        return accounts;
    }

    /** Returns the programs that may ask for tokens. */
    public Applications applications() {
        return applications;
    }

    /** Returns the access tokens. */
    public Tokens tokens() {
        return tokens;
    }

    /** Returns the OAuth exchanges. */
    public Authorizations authorizations() {
        return authorizations;
    }

    /** Returns the logins of devices without a browser. */
    public DeviceCodes deviceCodes() {
        return deviceCodes;
    }

    /** Returns the files and folders of {@link Space#DRIVE}; {@link Namespace#seeing} shows others. */
    public Namespace files() {
        return files;
    }

    /** Returns the listings of {@link Space#DRIVE} that are read page by page. */
    public Listings listings() {
        return listings;
    }

    /** Returns the copies that go on after the call that ordered them. */
    public Copies copies() {
        return copies;
    }

    /** Returns the changes to many files that each succeed or fail by themselves. */
    public Changes changes() {
        return changes;
    }

    /** Returns the devices and whose they are. */
    public Devices devices() {
        return devices;
    }

    /** Returns what was served. */
    public Traffic traffic() {
        return traffic;
    }

    /** Returns the trash of {@link Space#DRIVE}; {@link Trash#seeing} shows others. */
    public Trash trash() {
        return trash;
    }

    /** Returns what was found out about contents. */
    public ContentFacts contentFacts() {
        return contentFacts;
    }

    /** Returns what clients said of the pictures that they uploaded. */
    public DeclaredPictures declaredPictures() {
        return declaredPictures;
    }

    /**
     * Returns the uploads into {@link Space#DRIVE}; {@link Uploads#seeing} opens others.
     *
     * @throws DuopanException {@code UNSUPPORTED} if this process only administers
     */
    public Uploads uploads() {
        checkServer("Upload");
        return uploads;
    }

    /** Returns the stored bytes. */
    public Contents contents() {
        return contents;
    }

    /**
     * Returns the work that goes on after the call that ordered it.
     *
     * @throws DuopanException {@code UNSUPPORTED} if this process only administers
     */
    public Tasks tasks() {
        checkServer("Do tasks");
        return tasks;
    }

    /**
     * Returns the work that was ordered about single files.
     *
     * @throws DuopanException {@code UNSUPPORTED} if this process only administers
     */
    public FileTasks fileTasks() {
        checkServer("Do tasks");
        return fileTasks;
    }

    /** Returns the signer of links. */
    public Links links() {
        return links;
    }

    /** Returns what accounts share with visitors. */
    public Shares shares() {
        return shares;
    }

    /** Returns the files that anybody may fetch. */
    public DirectLinks directLinks() {
        return directLinks;
    }

    /**
     * Removes what nothing refers to any more: contents without a file, expired uploads, tokens that ended long ago, old logs.
     * Safe at any time, also while uploads run.
     *
     * @throws DuopanException {@code UNSUPPORTED} if this process only administers
     */
    public Collected collect() {
        checkServer("Collect");
        directLinks.log().collect();
        return housekeeping.collect();
    }

    /**
     * Compares metadata, stored bytes and counters.
     *
     * @return what is wrong, in words; empty if every file has its content, every content its bytes in full length, and
     *     every counter is right
     */
    public List<String> verify() {
        return housekeeping.verify();
    }

    /**
     * Interrupts the tasks, finishes running transactions and lets go of the directory. Unfinished tasks and uploads can
     * be continued after the next opening.
     */
    @Override
    public void close() {
        tasks.close();
        collector.close();
        directLinks.log().close();
        digestThreads.close();
        passwordThreads.close();
        directory.close();
    }

    private void startCollecting(Duration interval) {
        directLinks.log().start();
        try {
            housekeeping.collectAfterCrash();
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
        if (interval.isPositive()) {
            long milliseconds = interval.toMillis();
            ScheduledFuture<?> unused = collector.scheduleWithFixedDelay(
                    this::collectQuietly, milliseconds, milliseconds, TimeUnit.MILLISECONDS);
        }
    }

    private void collectQuietly() {
        try {
            collect();
        } catch (RuntimeException failure) {
            LOG.warn("Could not collect what nobody needs; it's tried again later", failure);
        }
    }

    private void checkServer(String attempt) {
        if (role != NetdiskRole.SERVER) {
            throw new DuopanException(
                    ErrorKind.UNSUPPORTED, attempt + ": this process only administers the netdisk; ask the server");
        }
    }
}
