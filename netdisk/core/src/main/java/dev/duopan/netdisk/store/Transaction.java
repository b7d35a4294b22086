package dev.duopan.netdisk.store;

import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** All tables, seen and changed together. */
public final class Transaction {
    private static final String ATTEMPT = "one_attempt";

    private final Handle handle;

    Transaction(Handle handle) {
        this.handle = handle;
    }

    /** Returns the accounts. */
    public AccountRows accounts() {
        return new AccountRows(handle);
    }

    /** Returns the applications. */
    public ApplicationRows applications() {
        return new ApplicationRows(handle);
    }

    /** Returns the access tokens. */
    public TokenRows tokens() {
        return new TokenRows(handle);
    }

    /** Returns the consents with their codes and refresh tokens. */
    public ConsentRows consents() {
        return new ConsentRows(handle);
    }

    /** Returns what devices without a browser ask for. */
    public DeviceRows devices() {
        return new DeviceRows(handle);
    }

    /** Returns the files and folders one by one. */
    public NodeRows nodes() {
        return new NodeRows(handle);
    }

    /** Returns the listings of folders. */
    public ListingRows listings() {
        return new ListingRows(handle);
    }

    /** Returns the pages of folders and trees. */
    public PageRows pages() {
        return new PageRows(handle);
    }

    /** Returns where pages of listings ended. */
    public PositionRows positions() {
        return new PositionRows(handle);
    }

    /** Returns the subtrees. */
    public SubtreeRows subtrees() {
        return new SubtreeRows(handle);
    }

    /** Returns the contents. */
    public BlobRows blobs() {
        return new BlobRows(handle);
    }

    /** Returns the uploads. */
    public UploadRows uploads() {
        return new UploadRows(handle);
    }

    /** Returns the long work. */
    public TaskRows tasks() {
        return new TaskRows(handle);
    }

    /** Returns the folders whose direct links were switched on or off. */
    public DirectLinkFolderRows directLinkFolders() {
        return new DirectLinkFolderRows(handle);
    }

    /** Returns what accounts demand of those who use their direct links. */
    public DirectLinkRows directLinks() {
        return new DirectLinkRows(handle);
    }

    /** Returns the fetches by direct links. */
    public LinkAccessRows linkAccesses() {
        return new LinkAccessRows(handle);
    }

    /** Returns the shares. */
    public ShareRows shares() {
        return new ShareRows(handle);
    }

    /** Returns what was served. */
    public TrafficRows traffic() {
        return new TrafficRows(handle);
    }

    /** Returns what clients said of their pictures. */
    public DeclaredPictureRows declaredPictures() {
        return new DeclaredPictureRows(handle);
    }

    /** Returns which task was ordered last about a file. */
    public FileTaskRows fileTasks() {
        return new FileTaskRows(handle);
    }

    /** Returns the types of devices. */
    public DeviceTypeRows deviceTypes() {
        return new DeviceTypeRows(handle);
    }

    /** Returns the devices and whose they are. */
    public HardwareRows hardware() {
        return new HardwareRows(handle);
    }

    /** Returns what became of the items of tasks. */
    public TaskItemRows taskItems() {
        return new TaskItemRows(handle);
    }

    /** Returns what the work returns; if it fails, what it changed is undone, and what was changed before it stays. */
    public <T> T attempt(Supplier<T> work) {
        handle.savepoint(ATTEMPT);
        try {
            T result = work.get();
            handle.releaseSavepoint(ATTEMPT);
            return result;
        } catch (Throwable failure) {
            handle.rollbackToSavepoint(ATTEMPT);
            throw failure;
        }
    }

    /** Returns what was found out about contents. */
    public ContentFactRows contentFacts() {
        return new ContentFactRows(handle);
    }
}
