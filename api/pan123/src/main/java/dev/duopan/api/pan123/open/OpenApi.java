package dev.duopan.api.pan123.open;

/** Words that all of 123pan's open API shares. */
public final class OpenApi {
    /** The host role of the open API, {@code https://open-api.123pan.com} at the vendor. */
    public static final String SERVICE = "123open";

    /** Where OAuth tokens are given out, by an answer without envelope (docs/wire/123pan.md section 2.2). */
    public static final String OAUTH_TOKEN_PATH = "/api/v1/oauth2/access_token";

    /** All that an application can be allowed; the documents know no other scope. */
    public static final String OAUTH_SCOPE = "user:base,file:all:read,file:all:write";

    /** The id of the root folder. */
    public static final long ROOT = 0;

    /** How many bytes an account that pays nothing may download in a day: 1 GB. */
    public static final long FREE_DAILY_TRAFFIC = 1L << 30;

    /** How many access tokens an application gets for itself at a time. */
    public static final int MAX_TOKENS = 3;

    /** The most ids that one call names, wherever it names several. */
    public static final int MAX_BATCH = 100;

    /** The {@code type} of a file. */
    public static final int TYPE_FILE = 0;

    /** The {@code type} of a folder. */
    public static final int TYPE_FOLDER = 1;

    /** The length in bytes of the slices of an upload in all samples. */
    public static final long SLICE_SIZE = 16L << 20;

    /** The largest file in bytes that slices can bring: 10 GB for developers. */
    public static final long MAX_FILE = 10L << 30;

    /** The largest file in bytes that one request can bring: 1 GB. */
    public static final long MAX_SINGLE_FILE = 1L << 30;

    private OpenApi() {}
}
