package dev.duopan.client.baidu;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.baidu.file.FileDescription;
import dev.duopan.api.baidu.upload.Rtype;
import dev.duopan.client.ByteSpan;
import dev.duopan.client.Client;
import dev.duopan.client.Credentials;
import dev.duopan.client.Download;
import dev.duopan.client.SignedLink;
import dev.duopan.client.SpooledContent;
import dev.duopan.client.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;

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

    BaiduPan(Client client, Credentials credentials, Uploader.Target target, TransferSettings transfers) {
        this.client = client;
        this.uploader = new Uploader(client, target, transfers.parallelSlices());
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

    /** Returns what shows files without downloading them, by signed links. */
    public PreviewCalls previews() {
        return new PreviewCalls(client);
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

    /** Returns the calls about hardware and whose it is. */
    public DeviceCalls devices() {
        return new DeviceCalls(client);
    }

    /** Returns the single steps of uploads; {@link #upload} takes them all. */
    public UploadCalls uploads() {
        return new UploadCalls(client);
    }

    /**
     * Returns how many bytes each slice of a file gets, the last one excepted: the most that the membership allows. Asks for the account's membership once.
     *
     * @throws dev.duopan.api.DuopanException of kind TOO_LARGE if the membership doesn't allow a file of that size
     */
    public int sliceSize(long fileSize) {
        return uploader.sliceSize(fileSize);
    }

    /**
     * Uploads a file: by its digests alone if the service knows the content, else its bytes in slices, to one host that the
     * service names. Begins anew once if the service lost what was sent.
     *
     * @throws dev.duopan.api.ApiException if the service refuses, for the reasons that
     *     {@link dev.duopan.api.baidu.upload.Precreate}, {@link dev.duopan.api.baidu.upload.UploadSlice} and
     *     {@link dev.duopan.api.baidu.upload.CreateFile} name
     * @throws dev.duopan.api.DuopanException of kind INVALID if the path isn't legal, or the content can't be read or isn't
     *     what its digests say, TOO_LARGE if the membership doesn't allow its size, each before anything is sent; CORRUPT if
     *     the service got other bytes, UNAVAILABLE if it doesn't answer or the calling thread is interrupted
     */
    public UploadedFile upload(FileUpload file) {
        return uploader.upload(file, UploadListener.NONE);
    }

    /** Uploads like {@link #upload(FileUpload)} and tells how it goes on and how it could be resumed. */
    public UploadedFile upload(FileUpload file, UploadListener listener) {
        return uploader.upload(file, listener);
    }

    /**
     * Uploads a stream like {@link #upload(FileUpload)}, after it was set aside in a temporary file. To resume such an upload,
     * keep it as {@link SpooledContent} yourself.
     *
     * @param bytes read to their end; not closed
     * @throws dev.duopan.api.DuopanException as {@link #upload(FileUpload)}
     */
    public UploadedFile upload(String path, InputStream bytes, Rtype rtype) {
        try (SpooledContent content = SpooledContent.of(bytes)) {
            return upload(FileUpload.of(path, content).with(rtype));
        } catch (IOException e) {
            throw new DuopanException(
                    ErrorKind.INVALID, "upload to %s: the stream can't be read or set aside".formatted(path), e);
        }
    }

    /**
     * Goes on with an upload that broke off, also in another process. Slices that were sent aren't read again, nor compared
     * with the bytes that the file has now. If the service has forgotten the upload, everything is sent anew.
     *
     * @param file the same path and bytes as before; how a taken path is answered stays as it was announced
     * @param token the last that an {@link UploadListener} heard
     * @throws dev.duopan.api.DuopanException as {@link #upload(FileUpload)}; INVALID too if the token is that of another path
     *     or size
     */
    public UploadedFile resume(FileUpload file, UploadToken token, UploadListener listener) {
        return uploader.resume(file, token, listener);
    }

    /**
     * Opens a whole file like {@link #download(long, ByteSpan)}, and compares what is read with the md5 that the download host tells, which is
     * that of the content; listings show another one. Reading the end fails with an {@link IOException} if they differ.
     *
     * @throws DuopanException as {@link #download(long, ByteSpan)}; UNSUPPORTED if the host tells no md5
     */
    public Download downloadVerified(long fsId) {
        Download download = downloader.open(fsId, ByteSpan.ALL);
        try {
            return ContentMd5.verifying(download);
        } catch (DuopanException e) {
            throw closing(download, e);
        }
    }

    private static DuopanException closing(Download download, DuopanException failure) {
        try {
            download.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    /** Returns the md5 of the whole content, as the host of a download told it, in hex digits; nothing if it didn't. */
    public static Optional<String> contentMd5(Download download) {
        return ContentMd5.in(download.headers());
    }

    /**
     * Opens a part of a file. The caller closes it. Reading fails with an {@link IOException} if the connection is lost. Where
     * a host refuses ranges over 5 MiB, a wider one is read in parts of that width, one after the other.
     *
     * @throws dev.duopan.api.DuopanException of kind NOT_FOUND if there is no such file, or as the hosts refuse
     */
    public Download download(long fsId, ByteSpan span) {
        return downloader.open(fsId, span);
    }

    /**
     * Opens a part of a file like {@link #download(long, ByteSpan)} by a link that was asked for before, perhaps together with
     * those of other files; another one is asked for if the hosts refuse it.
     *
     * @param file as described less than 8 hours ago, with its link
     * @throws dev.duopan.api.DuopanException as {@link #download(long, ByteSpan)}; NOT_FOUND if the description has no link
     */
    public Download download(FileDescription file, ByteSpan span) {
        return downloader.open(file, span);
    }

    /**
     * Gives the signed address of a file's bytes, good for at most 8 hours from now (docs/wire/baidu-xpan.md section 5). It is the
     * one to which the file's {@code dlink} leads, so that it holds no access token; its header fields are needed.
     *
     * @throws dev.duopan.api.DuopanException of kind NOT_FOUND if there is no such file, or as the hosts refuse
     */
    public SignedLink downloadUrl(long fsId) {
        return downloader.target(fsId);
    }

    /** Returns what makes the calls, for endpoints by name and for requests that no group offers. */
    public Client client() {
        return client;
    }
}
