package dev.duopan.client.baidu;

import dev.duopan.client.ByteSpan;
import dev.duopan.client.Client;
import dev.duopan.client.Credentials;
import dev.duopan.client.Download;
import dev.duopan.client.Transport;
import dev.duopan.client.UploadProgress;
import java.net.URI;

/**
 * Baidu Netdisk's open platform for one account.
 *
 * <p>Immutable and safe for use by many threads. Holds nothing that must be closed; the transport belongs to whoever made it.
 *
 * <pre>{@code
 * BaiduPan pan = BaiduPan.builder(transport).application(clientId, clientSecret, store).build();
 * pan.files().list(ListFiles.of("/apps/mine")).stream().forEach(entry -> show(entry.path()));
 * }</pre>
 */
public final class BaiduPan {
    /** Where the vendor answers for files, quota and account (docs/wire/baidu-xpan.md section 1.1). */
    public static final URI VENDOR_PAN = URI.create("https://pan.baidu.com");
    /** Where the vendor takes slices. */
    public static final URI VENDOR_PCS = URI.create("https://d.pcs.baidu.com");
    /** Where the vendor gives out tokens. */
    public static final URI VENDOR_OAUTH = URI.create("https://openapi.baidu.com");

    private final Client client;
    private final Uploader uploader;
    private final Downloader downloader;

    BaiduPan(Client client, Credentials credentials, TransferSettings transfers) {
        this.client = client;
        this.uploader = new Uploader(client, transfers);
        this.downloader = new Downloader(client, credentials, transfers);
    }

    /** Begins a client over a transport. */
    public static BaiduPanBuilder builder(Transport transport) {
        return new BaiduPanBuilder(transport);
    }

    /** Returns the calls that give out tokens. */
    public OauthCalls oauth() {
        return new OauthCalls(client);
    }

    /** Returns the calls about the account. */
    public AccountCalls account() {
        return new AccountCalls(client);
    }

    /** Returns the calls that show and arrange files and folders. */
    public FileCalls files() {
        return new FileCalls(client);
    }

    /** Returns the changes to files and folders that look at what became of every item. */
    public FileChanges changes() {
        return new FileChanges(files(), new Settlement.Waiting());
    }

    /**
     * Returns the changes to files and folders that the service makes after the call, as far as it wants to; the calling thread
     * asks every second until all is done, for an hour at most. For changes that take longer than an answer may.
     */
    public FileChanges longChanges() {
        return longChanges(Patience.USUAL);
    }

    /** Returns such changes with another patience. */
    public FileChanges longChanges(Patience patience) {
        return new FileChanges(files(), new Settlement.Asking(files(), patience));
    }

    /** Returns the single steps of uploads; {@link #upload} takes them all. */
    public UploadCalls uploads() {
        return new UploadCalls(client);
    }

    /**
     * Returns how many bytes each slice of a file gets, the last one excepted. Asks for the account's membership once.
     *
     * @throws dev.duopan.api.DuopanException of kind TOO_LARGE if the membership doesn't allow a file of that size
     */
    public int sliceSize(long fileSize) {
        return uploader.sliceSize(fileSize);
    }

    /**
     * Uploads a file: by its digests alone if the service knows the content, else its bytes. Begins anew once if the service
     * lost what was sent.
     *
     * @throws dev.duopan.api.ApiException if the service refuses, for the reasons that
     *     {@link dev.duopan.api.baidu.upload.Precreate}, {@link dev.duopan.api.baidu.upload.UploadSlice} and
     *     {@link dev.duopan.api.baidu.upload.CreateFile} name
     * @throws dev.duopan.api.DuopanException of kind INVALID if the content can't be read or isn't what its digests say,
     *     TOO_LARGE if the membership doesn't allow its size, CORRUPT if the service got other bytes, UNAVAILABLE if it
     *     doesn't answer or the calling thread is interrupted
     */
    public UploadedFile upload(FileUpload file) {
        return uploader.upload(file, UploadProgress.NONE);
    }

    /** Uploads like {@link #upload(FileUpload)} and tells how it goes on. */
    public UploadedFile upload(FileUpload file, UploadProgress progress) {
        return uploader.upload(file, progress);
    }

    /**
     * Opens a part of a file. The caller closes it. Reading fails with an {@link java.io.IOException} if the connection is
     * lost.
     *
     * @throws dev.duopan.api.DuopanException of kind NOT_FOUND if there is no such file, or as the hosts refuse
     */
    public Download download(long fsId, ByteSpan span) {
        return downloader.open(fsId, span);
    }

    /** Returns what makes the calls, for endpoints by name and for requests that no group offers. */
    public Client client() {
        return client;
    }
}
