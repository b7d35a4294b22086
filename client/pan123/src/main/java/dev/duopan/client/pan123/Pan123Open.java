package dev.duopan.client.pan123;

import dev.duopan.client.Client;
import dev.duopan.client.Transport;
import dev.duopan.client.UploadProgress;
import java.net.URI;

/**
 * 123pan's open API for one account.
 *
 * <p>Immutable and safe for use by many threads. Holds nothing that must be closed; the transport belongs to whoever made it.
 *
 * <pre>{@code
 * Pan123Open pan = Pan123Open.builder(transport).developer(clientId, clientSecret, store).build();
 * pan.files().move(new MoveFiles(ids, folder)).send();
 * }</pre>
 */
public final class Pan123Open {
    /** Where the vendor answers (docs/wire/123pan.md section 1.1). */
    public static final URI VENDOR = URI.create("https://open-api.123pan.com");

    private final Client client;
    private final Uploader uploader;

    Pan123Open(Client client, UploadSettings uploads) {
        this.client = client;
        this.uploader = new Uploader(new UploadCalls(client), uploads);
    }

    /** Begins a client over a transport. */
    public static Pan123OpenBuilder builder(Transport transport) {
        return new Pan123OpenBuilder(transport);
    }

    /** Returns the calls that give out tokens. */
    public OauthCalls oauth() {
        return new OauthCalls(client);
    }

    /** Returns the calls about the account. */
    public UserCalls user() {
        return new UserCalls(client);
    }

    /** Returns the calls that show and arrange files and folders. */
    public FileCalls files() {
        return new FileCalls(client);
    }

    /** Returns the calls about the trash. */
    public TrashCalls trash() {
        return new TrashCalls(client);
    }

    /** Returns the calls about lasting addresses of files. */
    public DirectLinkCalls directLinks() {
        return new DirectLinkCalls(client);
    }

    /** Returns the single steps of uploads; {@link #upload} takes them all. */
    public UploadCalls uploads() {
        return new UploadCalls(client);
    }

    /**
     * Uploads a file: by its digest alone if the service knows the content, else its bytes.
     *
     * @return the file
     * @throws dev.duopan.api.ApiException if the service refuses, for the reasons that {@link
     *     dev.duopan.api.pan123.open.CreateUpload} and {@link dev.duopan.api.pan123.open.UploadSlice} name
     * @throws dev.duopan.api.DuopanException of kind INVALID if the content can't be read, UNAVAILABLE if the service doesn't
     *     answer, doesn't complete in time, or the calling thread is interrupted
     */
    public UploadedFile upload(FileUpload file) {
        return uploader.upload(file, UploadProgress.NONE);
    }

    /** Uploads like {@link #upload(FileUpload)} and tells how it goes on. */
    public UploadedFile upload(FileUpload file, UploadProgress progress) {
        return uploader.upload(file, progress);
    }

    /** Prepares to read a file, in as many pieces as wanted. */
    public FileDownload download(long fileId) {
        return new FileDownload(client, fileId);
    }

    /**
     * Opens a piece of a file. The caller closes it.
     *
     * @throws dev.duopan.api.DuopanException as {@link FileDownload#open} says
     */
    public DownloadedPiece download(long fileId, DownloadRange range) {
        return download(fileId).open(range);
    }

    /** Returns what makes the calls, for endpoints by name and for requests that no group offers. */
    public Client client() {
        return client;
    }
}
