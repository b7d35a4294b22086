package dev.duopan.api.baidu;

import static dev.duopan.api.ErrorKind.BUSY;
import static dev.duopan.api.ErrorKind.CONFLICT;
import static dev.duopan.api.ErrorKind.CORRUPT;
import static dev.duopan.api.ErrorKind.DENIED;
import static dev.duopan.api.ErrorKind.EXISTS;
import static dev.duopan.api.ErrorKind.INVALID;
import static dev.duopan.api.ErrorKind.NOT_FOUND;
import static dev.duopan.api.ErrorKind.QUOTA;
import static dev.duopan.api.ErrorKind.RATE_LIMITED;
import static dev.duopan.api.ErrorKind.RISK_CONTROL;
import static dev.duopan.api.ErrorKind.TOO_LARGE;
import static dev.duopan.api.ErrorKind.UNAUTHENTICATED;
import static dev.duopan.api.ErrorKind.UNAVAILABLE;
import static dev.duopan.api.ErrorKind.UNSUPPORTED;
import static dev.duopan.api.RetryAdvice.AUTHENTICATE;
import static dev.duopan.api.RetryAdvice.BACK_OFF;
import static dev.duopan.api.RetryAdvice.NEVER;
import static dev.duopan.api.RetryAdvice.RESTART;

import dev.duopan.api.ErrorKind;
import dev.duopan.api.ErrorRow;
import dev.duopan.api.ErrorTable;
import dev.duopan.api.RetryAdvice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The codes of the open platform with what they mean and what a client should do (docs/wire/baidu-xpan.md section 1.4).
 *
 * <p>A code may mean different things in different places, so each row belongs to a scope: the general one for
 * {@code pan.baidu.com}, whose errors come with HTTP 200; {@link #PCS} for the storage hosts, which use HTTP statuses;
 * {@link #OAUTH} with words instead of numbers; and those of single endpoints. General codes that storage hosts send, too, have
 * the status there beside them.
 */
public enum BaiduError implements ErrorRow {
    ENTITLEMENT_EXPIRED(general(-1, DENIED, NEVER, "entitlement expired")),
    FILE_MISSING(general(-3, NOT_FOUND, NEVER, "file does not exist")),
    IDENTITY_UNKNOWN(general(-6, UNAUTHENTICATED, AUTHENTICATE, "identity verification failed")
            .asPrimary()),
    NAME_ILLEGAL(general(-7, DENIED, NEVER, "file name illegal or no right to access it")
            .asPrimary()),
    FILE_EXISTS(general(-8, EXISTS, NEVER, "file already exists").asPrimary()),
    FILE_NOT_FOUND(general(-9, NOT_FOUND, NEVER, "file does not exist").asPrimary()),
    NETDISK_FULL(general(-10, QUOTA, NEVER, "the netdisk is full").asPrimary()),
    UNKNOWN_ERROR(general(1, UNAVAILABLE, BACK_OFF, "unknown error").asPrimary()),
    PARAMETER_ERROR(general(2, INVALID, NEVER, "parameter error").asPrimary()),
    METHOD_UNSUPPORTED(general(3, UNSUPPORTED, NEVER, "unsupported method").asPrimary()),
    CALL_LIMIT(general(4, RATE_LIMITED, BACK_OFF, "open api call limit reached")),
    ADDRESS_NOT_ALLOWED(general(5, DENIED, NEVER, "the caller's address is not allowed")),
    APPLICATION_NOT_ALLOWED(general(6, DENIED, NEVER, "the application may not access the user's data")),
    CREATE_FAILED(general(10, CONFLICT, RESTART, "create file failed").asPrimary()),
    USER_MISSING(general(11, NOT_FOUND, NEVER, "user does not exist")),
    BATCH_FAILED(general(12, CONFLICT, NEVER, "batch operation failed")),
    DAILY_LIMIT(general(17, RATE_LIMITED, NEVER, "daily limit reached")),
    FREQUENCY_LIMIT(general(18, RATE_LIMITED, BACK_OFF, "too many calls a second")),
    TOTAL_LIMIT(general(19, RATE_LIMITED, NEVER, "total limit reached")),
    SPACE_FULL(general(20, QUOTA, NEVER, "no space left")),
    PARAMETER_INVALID(general(100, INVALID, NEVER, "parameter invalid or access_token missing")),
    TOKEN_INVALID(general(110, UNAUTHENTICATED, AUTHENTICATE, "access token invalid or no longer valid")),
    TOKEN_EXPIRED(general(111, UNAUTHENTICATED, AUTHENTICATE, "access token expired")),
    VERIFICATION_NEEDED(general(132, RISK_CONTROL, NEVER, "a second identity check is needed")
            .asPrimary()),
    ADVERTISEMENT(general(133, BUSY, BACK_OFF, "an advertisement has to be shown first")
            .asPrimary()),
    MOBILE_NUMBER_DENIED(general(213, DENIED, NEVER, "no right to the user's mobile number")),
    TRANSFER_TOO_LARGE(general(255, TOO_LARGE, NEVER, "too many files")),
    MD5_UNKNOWN(general(404, NOT_FOUND, NEVER, "md5 unknown")),
    SHARE_MISSING(general(2131, NOT_FOUND, NEVER, "share does not exist")),
    CLIENT_SUSPICIOUS(general(8002, RISK_CONTROL, BACK_OFF, "need verify")),
    VERIFICATION_TEMPORARY(general(9019, RISK_CONTROL, BACK_OFF, "need verify")),
    BANNED_LEVEL_1(general(9100, DENIED, NEVER, "account banned, level 1")),
    BANNED_LEVEL_2(general(9200, DENIED, NEVER, "account banned, level 2")),
    BANNED_LEVEL_3(general(9300, DENIED, NEVER, "account banned, level 3")),
    BANNED_LEVEL_4(general(9400, DENIED, NEVER, "account banned, level 4")),
    BANNED_LEVEL_5(general(9500, DENIED, NEVER, "account banned, level 5")),
    APPLICATION_UNDER_REVIEW(general(20011, DENIED, NEVER, "application under review: first 10 users only")),
    APPLICATION_LIMIT(general(20012, RATE_LIMITED, BACK_OFF, "application over its limit")),
    API_NOT_GRANTED(general(20013, DENIED, NEVER, "the application lacks permission for this api")),
    API_NOT_GRANTED_EITHER(general(20020, DENIED, NEVER, "the application lacks permission for this api")),
    TASK_MISSING(general(36016, NOT_FOUND, NEVER, "task id not found").onStorage(404)),
    FILE_BANNED(general(100001, DENIED, NEVER, "file banned")),
    DATABASE_QUERY(general(31001, UNAVAILABLE, BACK_OFF, "db query error").onStorage(503)),
    DATABASE_CONNECT(general(31002, UNAVAILABLE, BACK_OFF, "db connect error").onStorage(503)),
    DATABASE_EMPTY(
            general(31003, UNAVAILABLE, BACK_OFF, "db result set is empty").onStorage(503)),
    NETWORK(general(31021, UNAVAILABLE, BACK_OFF, "network error").onStorage(503)),
    SERVER_UNREACHABLE(general(31022, UNAVAILABLE, BACK_OFF, "can not access server")),
    STORAGE_PARAMETER(general(31023, INVALID, NEVER, "param error")),
    UPLOAD_NOT_GRANTED(
            general(31024, DENIED, NEVER, "the application may not upload").onStorage(400)),
    BACKEND(general(31025, UNAVAILABLE, BACK_OFF, "bs error").onStorage(503)),
    HIT_FREQUENCY_LIMIT(
            general(31034, RATE_LIMITED, BACK_OFF, "hit frequency limit").asPrimary()),
    COOKIE_INVALID(general(31041, DENIED, NEVER, "cookie invalid").onStorage(403)),
    NOT_LOGGED_IN(general(31042, DENIED, NEVER, "user is not logged in").onStorage(403)),
    USER_NOT_ACTIVATED(general(31043, DENIED, NEVER, "user is not activated").onStorage(403)),
    USER_UNAUTHORIZED(general(31044, DENIED, NEVER, "user is not authorized").onStorage(403)),
    STORAGE_TOKEN(general(31045, UNAUTHENTICATED, AUTHENTICATE, "access token verification failed")
            .onStorage(403)),
    USER_EXISTS(general(31046, EXISTS, NEVER, "user already exists").onStorage(403)),
    STORAGE_FILE_EXISTS(general(31061, EXISTS, NEVER, "file already exists")),
    STORAGE_NAME_INVALID(general(31062, INVALID, NEVER, "file name is invalid")),
    PARENT_MISSING(
            general(31063, NOT_FOUND, NEVER, "file parent path does not exist").onStorage(400)),
    PATH_NOT_PERMITTED(general(31064, DENIED, NEVER, "file is not authorized")),
    DIRECTORY_FULL(general(31065, QUOTA, NEVER, "directory is full").onStorage(400)),
    STORAGE_FILE_MISSING(general(31066, NOT_FOUND, NEVER, "file does not exist")),
    FILE_OPERATION(
            general(31067, UNAVAILABLE, BACK_OFF, "file operation failed").onStorage(503)),
    FILE_CREATE(general(31068, UNAVAILABLE, BACK_OFF, "file create failed").onStorage(503)),
    FILE_COPY(general(31069, UNAVAILABLE, BACK_OFF, "file copy failed").onStorage(503)),
    FILE_DELETE(general(31070, UNAVAILABLE, BACK_OFF, "file delete failed").onStorage(503)),
    FILE_META(general(31071, UNAVAILABLE, BACK_OFF, "get file meta failed").onStorage(503)),
    FILE_MOVE(general(31072, UNAVAILABLE, BACK_OFF, "file move failed").onStorage(503)),
    FILE_RENAME(general(31073, UNAVAILABLE, BACK_OFF, "file rename failed").onStorage(503)),
    STORAGE_FILE_MISSING_NEGATIVE(general(-31066, NOT_FOUND, NEVER, "file does not exist")),
    RAPID_UPLOAD_UNKNOWN(general(31079, NOT_FOUND, NEVER, "file md5 not found, use another upload")
            .onStorage(404)),
    SUPERFILE_CREATE(
            general(31081, CONFLICT, RESTART, "superfile create failed").onStorage(404)),
    SUPERFILE_EMPTY(
            general(31082, CONFLICT, RESTART, "superfile block list is empty").onStorage(503)),
    SUPERFILE_UPDATE(
            general(31083, CONFLICT, RESTART, "superfile update failed").onStorage(503)),
    TAG_SERVICE_1(general(31101, UNAVAILABLE, BACK_OFF, "tag service failed").onStorage(503)),
    TAG_SERVICE_2(general(31102, UNAVAILABLE, BACK_OFF, "tag service failed").onStorage(503)),
    TAG_SERVICE_3(general(31103, UNAVAILABLE, BACK_OFF, "tag service failed").onStorage(503)),
    QUOTA_DENIED_1(general(31110, DENIED, NEVER, "quota administration failed").onStorage(403)),
    QUOTA_INVALID(general(31111, INVALID, NEVER, "quota administration failed").onStorage(400)),
    STORAGE_QUOTA(general(31112, QUOTA, NEVER, "exceed quota")),
    QUOTA_DENIED_2(general(31113, DENIED, NEVER, "quota administration failed").onStorage(403)),
    QUOTA_DENIED_3(general(31114, DENIED, NEVER, "quota administration failed").onStorage(403)),
    THUMBNAIL_FAILED(general(31141, UNAVAILABLE, BACK_OFF, "thumbnail failed")),
    BLOCKS_INCOMPLETE(general(31190, CORRUPT, RESTART, "the object to create is not found or not whole")
            .asPrimary()),
    UNZIP_1(general(31196, UNSUPPORTED, NEVER, "online unzip failed")),
    UNZIP_2(general(31197, UNSUPPORTED, NEVER, "online unzip failed")),
    UNZIP_3(general(31199, UNSUPPORTED, NEVER, "online unzip failed")),
    SIGNATURE(general(31201, DENIED, NEVER, "signature error").onStorage(400)),
    OBJECT_MISSING(general(31202, NOT_FOUND, NEVER, "object does not exist").onStorage(404)),
    ACL_PUT(general(31203, DENIED, NEVER, "acl put error").onStorage(400)),
    ACL_QUERY(general(31204, DENIED, NEVER, "acl query error").onStorage(400)),
    ACL_GET(general(31205, DENIED, NEVER, "acl get error").onStorage(400)),
    ACL_MISSING(general(31206, NOT_FOUND, NEVER, "acl does not exist").onStorage(404)),
    BUCKET_EXISTS(general(31207, EXISTS, NEVER, "bucket already exists").onStorage(400)),
    CONTENT_LENGTH_WRONG(general(31208, INVALID, NEVER, "content length or content type wrong")),
    STORAGE_INTERNAL(
            general(31209, UNAVAILABLE, BACK_OFF, "storage internal error").onStorage(500)),
    STORAGE_UNSUPPORTED(general(31210, UNSUPPORTED, NEVER, "not implemented")),
    STORAGE_DENIED(general(31211, DENIED, NEVER, "access denied")),
    STORAGE_UNAVAILABLE(general(31212, UNAVAILABLE, BACK_OFF, "service unavailable")),
    STORAGE_RETRY_FAILED(
            general(31213, UNAVAILABLE, BACK_OFF, "internal retry failed").onStorage(503)),
    PUT_DATA(general(31214, UNAVAILABLE, BACK_OFF, "put data failed").onStorage(503)),
    PUT_META(general(31215, UNAVAILABLE, BACK_OFF, "put meta failed").onStorage(503)),
    GET_DATA(general(31216, UNAVAILABLE, BACK_OFF, "get data failed").onStorage(503)),
    GET_META(general(31217, UNAVAILABLE, BACK_OFF, "get meta failed").onStorage(503)),
    STORAGE_LIMIT(general(31218, QUOTA, NEVER, "storage limit exceeded").onStorage(403)),
    REQUEST_LIMIT(
            general(31219, RATE_LIMITED, BACK_OFF, "request limit exceeded").onStorage(403)),
    TRAFFIC_LIMIT(general(31220, QUOTA, NEVER, "traffic limit exceeded").onStorage(403)),
    INTERNAL(general(31296, UNAVAILABLE, BACK_OFF, "internal error")),
    STORAGE_ANSWER(general(31298, UNAVAILABLE, BACK_OFF, "invalid key in storage answer")
            .onStorage(500)),
    FIRST_SLICE_SMALL(general(31299, INVALID, RESTART, "the first slice is smaller than 4 MB")),
    MEDIA_NONE(general(31301, UNSUPPORTED, NEVER, "not audio or video")),
    MEDIA_FORMAT(general(31304, UNSUPPORTED, NEVER, "media format unsupported")),
    HOTLINK(general(31326, DENIED, NEVER, "user is not authorized, anti hotlinking")),
    MEDIA_BIT_RATE(general(31338, UNSUPPORTED, NEVER, "media bit rate too high")),
    MEDIA_ILLEGAL(general(31339, UNSUPPORTED, NEVER, "media illegal")),
    TRANSCODING(general(31341, BUSY, BACK_OFF, "transcoding in progress")),
    TRANSCODING_FAILED(general(31346, UNSUPPORTED, NEVER, "transcoding failed")),
    MEDIA_TOO_LONG(general(31347, UNSUPPORTED, NEVER, "media too long")),
    SUPERFILE_COMMIT(general(31352, CONFLICT, RESTART, "committing the superfile failed")),
    SUPERFILE_FAILED(general(31353, CONFLICT, RESTART, "upload failed")),
    UPLOAD_ID_INVALID(general(31355, CONFLICT, RESTART, "uploadid is invalid")),
    LINK_EXPIRED(general(31360, DENIED, NEVER, "expire time out")),
    LINK_SIGNATURE(general(31362, DENIED, NEVER, "sign error")),
    BLOCK_MISSING(general(31363, CONFLICT, RESTART, "block miss in superfile2")),
    SLICE_TOO_LARGE(general(31364, TOO_LARGE, NEVER, "slice larger than the membership allows")),
    FILE_TOO_LARGE(general(31365, TOO_LARGE, NEVER, "file larger than the membership allows")
            .asPrimary()),
    FILE_ILLEGAL(general(31390, DENIED, NEVER, "Illegal File").onStorage(404)),
    USER_NOT_AUTHORIZED(
            general(31626, DENIED, NEVER, "user is not authorized, hitcode:122").onStorage(403)),
    SUBTITLE_MISSING(general(31649, NOT_FOUND, NEVER, "media has no subtitle")),
    TOO_FREQUENT(general(42000, RATE_LIMITED, BACK_OFF, "too frequent")),
    RAND_CHECK(general(42001, DENIED, NEVER, "rand check failed")),
    DEVICE_TYPE_MISSING(general(42100, NOT_FOUND, NEVER, "device type does not exist")),
    DEVICE_NOT_REGISTERED(general(42101, NOT_FOUND, NEVER, "device is not registered")),
    USER_HAS_MOST_DEVICES(general(42102, TOO_LARGE, NEVER, "exceed max bind count per user")),
    DEVICE_HAS_MOST_USERS(general(42103, TOO_LARGE, NEVER, "exceed max bind count per device")),
    ALBUM_FULL(general(42202, QUOTA, NEVER, "album is full")),
    ALBUM_MISSING(general(42203, NOT_FOUND, NEVER, "album does not exist")),
    ALBUM_INCOMPLETE(general(42210, CONFLICT, NEVER, "some files were not added to the album")),
    IMAGE_DETAILS(general(42211, UNAVAILABLE, BACK_OFF, "image details can not be read")),
    UPLOADER_UNKNOWN(general(42212, UNAVAILABLE, BACK_OFF, "the uploader in the shared directory can not be read")),
    SHARED_DIRECTORY_DENIED(general(42213, DENIED, NEVER, "no permission for the shared directory")),
    FILE_DETAILS(general(42214, UNAVAILABLE, BACK_OFF, "file details can not be read")),
    USERNAME_LOOKUP(general(42905, UNAVAILABLE, BACK_OFF, "user name can not be read")),
    TAKEN_OFFLINE(general(42999, UNSUPPORTED, NEVER, "the feature was taken offline")),
    PLAYLIST_MISSING(general(50002, NOT_FOUND, NEVER, "playlist id does not exist")),

    ANOTHER_TASK_RUNS(row(BaiduError.FILE_MANAGER, 111, BUSY, BACK_OFF, 200, "another task is running")
            .asPrimary()),
    LISTED_PATH_MISSING(row(BaiduError.LIST_ALL, 31066, NOT_FOUND, NEVER, 200, "file does not exist")
            .asPrimary()),

    PCS_PARAMETER(storage(31023, INVALID, 400, NEVER, "param error").asPrimary()),
    PCS_UNSUPPORTED(storage(3, UNSUPPORTED, 400, NEVER, "unsupported method").asPrimary()),
    PCS_NO_PERMISSION(storage(4, DENIED, 403, NEVER, "No permission to do this operation")),
    PCS_APPLICATION_NOT_ALLOWED(storage(6, DENIED, 403, NEVER, "no permission to access the user's data")),
    PCS_TOKEN_INVALID(storage(110, UNAUTHENTICATED, 401, AUTHENTICATE, "Access token invalid or no longer valid")
            .asPrimary()),
    PCS_TOKEN_EXPIRED(storage(111, UNAUTHENTICATED, 401, AUTHENTICATE, "Access token expired")),
    PCS_FREQUENCY(
            storage(31034, RATE_LIMITED, 403, BACK_OFF, "hit frequency limit").asPrimary()),
    PCS_FILE_EXISTS(storage(31061, EXISTS, 400, NEVER, "file already exists").asPrimary()),
    PCS_NAME_INVALID(storage(31062, INVALID, 400, NEVER, "file name is invalid")),
    PCS_NOT_PERMITTED(
            storage(31064, DENIED, 403, NEVER, "file is not authorized").asPrimary()),
    PCS_FILE_MISSING(
            storage(31066, NOT_FOUND, 404, NEVER, "file does not exist").asPrimary()),
    PCS_QUOTA(storage(31112, QUOTA, 400, NEVER, "exceed quota").asPrimary()),
    PCS_CONTENT_LENGTH(storage(31208, INVALID, 400, NEVER, "content length or content type wrong")),
    PCS_CHUNKED(storage(31211, DENIED, 403, NEVER, "access denied, chunked bodies are not taken")),
    PCS_THUMBNAIL(storage(31141, UNAVAILABLE, 503, BACK_OFF, "thumbnail failed")),
    PCS_NOT_IMPLEMENTED(storage(31210, UNSUPPORTED, 501, NEVER, "not implemented")),
    PCS_FORMAT(storage(31304, UNSUPPORTED, 400, NEVER, "the format is not supported")),
    PCS_DIGEST(storage(31190, CORRUPT, 400, RESTART, "the bytes are not whole").asPrimary()),
    PCS_UNAVAILABLE(
            storage(31212, UNAVAILABLE, 503, BACK_OFF, "service unavailable").asPrimary()),
    PCS_FIRST_SLICE_SMALL(storage(31299, INVALID, 400, RESTART, "the first slice is smaller than 4 MB")),
    PCS_HOTLINK(storage(31326, DENIED, 403, NEVER, "user is not authorized, anti hotlinking")),
    PCS_UPLOAD_ID(storage(31355, CONFLICT, 400, RESTART, "uploadid is invalid or expired")
            .asPrimary()),
    PCS_LINK_EXPIRED(storage(31360, DENIED, 403, NEVER, "expire time out")),
    PCS_LINK_SIGNATURE(storage(31362, DENIED, 403, NEVER, "sign error")),
    PCS_BLOCK_MISSING(storage(31363, CONFLICT, 403, RESTART, "block miss in superfile2")),
    PCS_SLICE_TOO_LARGE(storage(31364, TOO_LARGE, 400, NEVER, "slice larger than the membership allows")
            .asPrimary()),
    PCS_BUSY(storage(31022, BUSY, 503, BACK_OFF, "can not access server").asPrimary()),

    OAUTH_REQUEST(oauth("invalid_request", INVALID, "a parameter is missing or malformed")
            .asPrimary()),
    OAUTH_CLIENT(oauth("invalid_client", DENIED, "unknown client id").asPrimary()),
    OAUTH_GRANT(oauth("invalid_grant", CONFLICT, "The provided authorization grant is revoked")
            .asPrimary()),
    OAUTH_REFRESH_USED(oauth("expired_token", UNAUTHENTICATED, "refresh token has been used")
            .asPrimary()),
    OAUTH_CLIENT_UNAUTHORIZED(
            oauth("unauthorized_client", DENIED, "The client is not authorized to use this authorization grant type")),
    OAUTH_GRANT_TYPE(oauth("unsupported_grant_type", UNSUPPORTED, "The authorization grant type is not supported")
            .asPrimary()),
    OAUTH_SCOPE(oauth("invalid_scope", INVALID, "The requested scope is invalid")),
    OAUTH_REDIRECT(oauth("redirect_uri_mismatch", INVALID, "Invalid redirect uri")),
    OAUTH_RESPONSE_TYPE(oauth("unsupported_response_type", INVALID, "The response type is not supported")),
    OAUTH_ACCESS_DENIED(oauth("access_denied", DENIED, "The user refused")),
    OAUTH_REFERER(oauth("invalid_referer", DENIED, "Invalid Referer")),
    OAUTH_PENDING(row(
                    BaiduError.OAUTH,
                    "authorization_pending",
                    BUSY,
                    BACK_OFF,
                    400,
                    "User has not yet completed the authorization")
            .asPrimary()),
    OAUTH_DECLINED(oauth("authorization_declined", DENIED, "User has declined the authorization")),
    OAUTH_CODE_EXPIRED(oauth("code_expired", UNAUTHENTICATED, "The device code has expired")),
    OAUTH_SLOW_DOWN(
            row(BaiduError.OAUTH, "slow_down", RATE_LIMITED, BACK_OFF, 400, "Too many attempts, try again later")
                    .asPrimary()),
    OAUTH_UNAVAILABLE(row(
                    BaiduError.OAUTH,
                    "temporarily_unavailable",
                    UNAVAILABLE,
                    BACK_OFF,
                    503,
                    "service temporarily unavailable")
            .asPrimary());

    /** The scope of the storage hosts: slices and downloads. */
    public static final String PCS = "pcs";
    /** The scope of tokens and consent. */
    public static final String OAUTH = "oauth";
    /** The scope of copying, moving, renaming and deleting. */
    public static final String FILE_MANAGER = "filemanager";
    /** The scope of recursive listings. */
    public static final String LIST_ALL = "listall";

    private final String scope;
    private final String code;
    private final ErrorKind kind;
    private final RetryAdvice retry;
    private final int status;
    private final String text;
    private final boolean primary;
    private final int storageStatus;

    BaiduError(Row row) {
        this.scope = row.scope;
        this.code = row.code;
        this.kind = row.kind;
        this.retry = row.retry;
        this.status = row.status;
        this.text = row.text;
        this.primary = row.primary;
        this.storageStatus = row.storageStatus;
    }

    /** Returns all rows as a table; a server's own failure is answered with 1, "unknown error". */
    static ErrorTable table() {
        List<ErrorRow> rows = new ArrayList<>(List.of(values()));
        Arrays.stream(values())
                .filter(row -> row.storageStatus > 0)
                .map(OnStorage::new)
                .forEach(rows::add);
        return new ErrorTable(rows, UNKNOWN_ERROR);
    }

    /** A general code as the storage hosts send it: with an HTTP status of its own. */
    private record OnStorage(BaiduError general) implements ErrorRow {
        @Override
        public String scope() {
            return PCS;
        }

        @Override
        public String code() {
            return general.code;
        }

        @Override
        public ErrorKind kind() {
            return general.kind;
        }

        @Override
        public int status() {
            return general.storageStatus;
        }

        @Override
        public String text() {
            return general.text;
        }

        @Override
        public RetryAdvice retry() {
            return general.retry;
        }

        @Override
        public boolean primary() {
            return false;
        }
    }

    @Override
    public String scope() {
        return scope;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the code as the number that stands in an item of a batch. */
    public int number() {
        return Integer.parseInt(code);
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public RetryAdvice retry() {
        return retry;
    }

    @Override
    public boolean primary() {
        return primary;
    }

    private static Row general(int code, ErrorKind kind, RetryAdvice retry, String text) {
        return row("", code, kind, retry, 200, text);
    }

    private static Row storage(int code, ErrorKind kind, int status, RetryAdvice retry, String text) {
        return row(PCS, code, kind, retry, status, text);
    }

    private static Row oauth(String code, ErrorKind kind, String text) {
        return row(OAUTH, code, kind, NEVER, 400, text);
    }

    private static Row row(String scope, Object code, ErrorKind kind, RetryAdvice retry, int status, String text) {
        return new Row(scope, code.toString(), kind, retry, status, text, false, 0);
    }

    private record Row(
            String scope,
            String code,
            ErrorKind kind,
            RetryAdvice retry,
            int status,
            String text,
            boolean primary,
            int storageStatus) {
        Row asPrimary() {
            return new Row(scope, code, kind, retry, status, text, true, storageStatus);
        }

        Row onStorage(int httpStatus) {
            return new Row(scope, code, kind, retry, status, text, primary, httpStatus);
        }
    }
}
