package dev.duopan.client.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.Endpoint;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.RequestWriter;
import dev.duopan.api.Secret;
import dev.duopan.api.pan123.open.GetDownloadInfo;
import dev.duopan.api.pan123.open.GetUserInfo;
import dev.duopan.client.Client;
import dev.duopan.client.SignedLink;
import dev.duopan.client.TokenStore;
import dev.duopan.client.Transport;
import java.net.URI;
import java.util.Optional;

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

    /** Where accounts of the vendor consent (docs/wire/123pan.md section 2.2). */
    public static final URI VENDOR_CONSENT = URI.create("https://www.123pan.com/auth");

    /** Where visitors of the vendor see shares (docs/wire/123pan.md section 4.7). */
    public static final URI VENDOR_SHARES = URI.create("https://www.123pan.com/s");

    private final Client client;
    private final Pan123OpenBuilder.Origin origin;
    private final Uploader uploader;
    private final KnownContents known;

    Pan123Open(Client client, UploadSettings uploads, Pan123OpenBuilder.Origin origin) {
        this.client = client;
        this.origin = origin;
        this.uploader = new Uploader(client, uploads);
        this.known = new KnownContents(new UploadCalls(client), new Patience(uploads));
    }

    /** Begins a client over a transport. */
    public static Pan123OpenBuilder builder(Transport transport) {
        return new Pan123OpenBuilder(transport);
    }

    /** Begins another client with the same settings, in which nobody is logged in. */
    public Pan123OpenBuilder another() {
        return new Pan123OpenBuilder(origin.settings());
    }

    /**
     * Lets an application act in the name of this client's account, and returns a client that does so. Its tokens are in the
     * store, where {@link Pan123OpenBuilder#granted} finds them in the next process.
     *
     * @throws dev.duopan.api.ApiException if the service refuses, for the reasons that {@link
     *     dev.duopan.api.pan123.open.AuthorizeUser} and {@link dev.duopan.api.pan123.open.TokenByCode} name
     */
    public Pan123Open grantTo(OauthApplication application, TokenStore store) {
        another().login(application).logIn(accessToken(), store);
        return another()
                .granted(application.clientId(), application.clientSecret(), store)
                .build();
    }

    /**
     * Returns the access token that calls carry now, renewed if it is about to end, for what has to carry it itself.
     *
     * @throws dev.duopan.api.DuopanException of kind UNAUTHENTICATED if nobody is logged in
     */
    public Secret accessToken() {
        GetUserInfo call = new GetUserInfo();
        Secret token = origin.credentials()
                .authorise(Endpoint.of(call), RequestWriter.write(call, origin.base()))
                .token();
        if (token == null) {
            throw new DuopanException(
                    ErrorKind.UNAUTHENTICATED, "this client of 123pan calls in nobody's name; log in first");
        }
        return token;
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

    /** Returns the calls about shares. */
    public ShareCalls shares() {
        return new ShareCalls(client);
    }

    /** Returns the calls about lasting addresses of files. */
    public DirectLinkCalls directLinks() {
        return new DirectLinkCalls(client);
    }

    /** Returns the calls that let the service fetch from the internet. */
    public OfflineCalls offline() {
        return new OfflineCalls(client);
    }

    /** Returns the calls about the image bed. */
    public ImageCalls images() {
        return new ImageCalls(client);
    }

    /** Returns the calls that convert videos. */
    public TranscodeCalls transcoding() {
        return new TranscodeCalls(client);
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
        return uploader.upload(file, UploadListener.NONE);
    }

    /** Uploads like {@link #upload(FileUpload)} and tells how it goes on and how it could be resumed. */
    public UploadedFile upload(FileUpload file, UploadListener listener) {
        return uploader.upload(file, listener);
    }

    /**
     * Goes on with an upload that broke off, also in another process. Slices that were sent aren't read again. If the service
     * has forgotten the upload, everything is sent anew. Where the file goes was settled when the upload began.
     *
     * @return the file
     * @throws dev.duopan.api.ApiException as {@link #upload(FileUpload)}
     * @throws dev.duopan.api.DuopanException as {@link #upload(FileUpload)}; INVALID too if the token is that of other bytes
     */
    public UploadedFile resume(FileUpload file, UploadToken token, UploadListener listener) {
        return uploader.resume(file, token, listener);
    }

    /**
     * Uploads a file from wherever its bytes come, or goes on with an upload that broke off.
     *
     * @return the file
     * @throws dev.duopan.api.ApiException as {@link #upload(FileUpload)}
     * @throws dev.duopan.api.DuopanException as {@link #upload(FileUpload)}; INVALID too if the bytes aren't those of the token,
     *     CORRUPT if those at a web address change on the way
     */
    public UploadedFile uploadFile(UploadOrder order) {
        return uploader.upload(order, UploadListener.NONE);
    }

    /** Uploads like {@link #uploadFile(UploadOrder)} and tells how it goes on and how it could be resumed. */
    public UploadedFile uploadFile(UploadOrder order, UploadListener listener) {
        return uploader.upload(order, listener);
    }

    /**
     * Uploads a picture to the image bed, or goes on with an upload that broke off.
     *
     * @return the picture
     * @throws dev.duopan.api.ApiException if the service refuses, for the reasons that {@link
     *     dev.duopan.api.pan123.open.CreateImage} and {@link dev.duopan.api.pan123.open.CompleteImage} name
     * @throws dev.duopan.api.DuopanException as {@link #uploadFile(UploadOrder)}
     */
    public UploadedImage uploadImage(ImageUpload order) {
        return uploadImage(order, UploadListener.NONE);
    }

    /** Uploads like {@link #uploadImage(ImageUpload)} and tells how it goes on and how it could be resumed. */
    public UploadedImage uploadImage(ImageUpload order, UploadListener listener) {
        return new ImageUploader(client, uploader.settings()).upload(order, listener);
    }

    /**
     * Makes a file of a content that the service knows, by its md5 or sha1, without sending a byte.
     *
     * @return the file, or nothing if the service doesn't know the content
     * @throws dev.duopan.api.ApiException if the service refuses the target; paths are possible by md5 only
     */
    public Optional<UploadedFile> uploadFileFast(UploadTarget target, ContentKey key) {
        return known.make(target, key);
    }

    /**
     * Gives the signed address of a file, good for at most 24 hours.
     *
     * @throws dev.duopan.api.ApiException NOT_FOUND, QUOTA if the traffic is used up, INVALID for a folder
     */
    public SignedLink downloadUrl(long fileId) {
        return SignedLink.of(
                files().downloadInfo(new GetDownloadInfo(fileId)).send().location());
    }

    /**
     * Gives the signed address of a content that needn't be a file of this account's: a file of that content is made in {@code
     * /.tempfile}, in place of what was there, and its address is asked for.
     *
     * @throws dev.duopan.api.DuopanException of kind NOT_FOUND if the service doesn't know the content
     */
    public SignedLink downloadUrl(ContentKey key) {
        UploadedFile file = known.pass(key)
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.NOT_FOUND, "address of %s: the service doesn't know it".formatted(key)));
        return downloadUrl(file.fileId());
    }

    /**
     * Returns the page on which visitors see a share: below {@link #VENDOR_SHARES}, for any other base address below its own {@code
     * /s}.
     */
    public URI sharePage(String shareKey) {
        String root = origin.base().equals(VENDOR) ? VENDOR_SHARES.toString() : below(origin.base(), "s");
        return URI.create(root + "/" + shareKey);
    }

    private static String below(URI base, String name) {
        String root = base.toString();
        return root + (root.endsWith("/") ? "" : "/") + name;
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
