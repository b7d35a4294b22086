package dev.duopan.api.pan123;

import dev.duopan.api.ErrorKind;
import dev.duopan.api.ErrorRow;
import dev.duopan.api.RetryAdvice;

/**
 * The codes of 123pan's open API (docs/wire/123pan.md section 1.4), all sent with HTTP status 200.
 *
 * <p>The documents name few codes. Where none is known for the open API, a server needs one all the same; the nearest known
 * code was chosen, mostly from the web API, and the constant says so. The real service may well answer such a case with
 * {@link #INTERNAL} and a text.
 */
public enum Pan123Error implements ErrorRow {
    /** Code 1, "internal error": also the answer to every failure without a code of its own. */
    INTERNAL(new Row(1, ErrorKind.UNAVAILABLE, RetryAdvice.BACK_OFF), "internal error"),
    /** Code 1 when a folder is made: something of that name exists. Find it by listing. */
    FOLDER_EXISTS(new Row("mkdir", 1, ErrorKind.EXISTS), "a file or folder of this name already exists"),
    /** Code 500 when a folder is made: a choice, because code 1 has another meaning there. */
    FOLDER_FAILED(new Row("mkdir", 500, ErrorKind.UNAVAILABLE, RetryAdvice.BACK_OFF), "internal error"),
    /** The access token is missing, wrong, expired or was displaced by newer ones. */
    UNAUTHENTICATED(
            new Row(401, ErrorKind.UNAUTHENTICATED, RetryAdvice.AUTHENTICATE), "access token is invalid or expired"),
    /** Too many calls in a second; the HTTP status stays 200. */
    RATE_LIMITED(new Row(429, ErrorKind.RATE_LIMITED, RetryAdvice.BACK_OFF), "too many requests"),
    /** The file doesn't exist. Also the answer, as a choice, for an unknown upload. */
    NOT_FOUND(new Row(5066, ErrorKind.NOT_FOUND), "file does not exist"),
    /** The download traffic of the day is used up. */
    TRAFFIC_EXHAUSTED(new Row(5113, ErrorKind.QUOTA), "download traffic is used up"),
    /** An upload is still being checked and put together; ask again after a second. */
    STILL_CHECKING(new Row(20103, ErrorKind.BUSY, RetryAdvice.BACK_OFF), "file is being checked, try again later"),
    /** A parameter is missing or doesn't fit: the web API's code. */
    INVALID(new Row(400, ErrorKind.INVALID), "parameter error"),
    /** A name isn't allowed: the web API's code. */
    BAD_NAME(new Row(5064, ErrorKind.INVALID, Use.NAMED), "file name is not allowed"),
    /** Something of that name exists: the web API's code. */
    EXISTS(new Row(5060, ErrorKind.EXISTS), "a file of this name already exists"),
    /** A file, slice or batch is too large: the web API's code for files. */
    TOO_LARGE(new Row(5054, ErrorKind.TOO_LARGE), "the size limit is exceeded"),
    /** Nothing answers this method and path: a choice, no source shows what the service says. */
    UNSUPPORTED(new Row(404, ErrorKind.UNSUPPORTED), "no such method or path"),
    /** The caller may not do this: seen in test code only. */
    DENIED(new Row(403, ErrorKind.DENIED), "not allowed"),
    /** Steps came in the wrong order, or the state has changed: the web API's code for an upload that is gone. */
    CONFLICT(new Row(-1, ErrorKind.CONFLICT, RetryAdvice.RESTART), "the state has changed, start again"),
    /** The bytes aren't the announced ones: the web API's code for a failed merge. */
    CORRUPT(new Row(500, ErrorKind.CORRUPT, RetryAdvice.RESTART), "content does not match its checksum"),
    /** The download traffic is used up, second form: the web API's code. */
    TRAFFIC_EXHAUSTED_AGAIN(new Row(5114, ErrorKind.QUOTA, Use.NAMED), "download traffic is used up");

    /** The scope of codes that mean the same everywhere. */
    public static final String GENERAL = "";

    private final String scope;
    private final String code;
    private final ErrorKind kind;
    private final RetryAdvice retry;
    private final boolean primary;
    private final String text;

    Pan123Error(Row row, String text) {
        this.scope = row.scope();
        this.code = Integer.toString(row.code());
        this.kind = row.kind();
        this.retry = row.retry();
        this.primary = row.use() == Use.PRIMARY;
        this.text = text;
    }

    private enum Use {
        /** A server answers its kind with this code. */
        PRIMARY,
        /** A server answers with this code only where a handler names it. */
        NAMED
    }

    private record Row(String scope, int code, ErrorKind kind, RetryAdvice retry, Use use) {
        Row(int code, ErrorKind kind) {
            this(code, kind, RetryAdvice.NEVER);
        }

        Row(int code, ErrorKind kind, RetryAdvice retry) {
            this(GENERAL, code, kind, retry);
        }

        Row(int code, ErrorKind kind, Use use) {
            this(GENERAL, code, kind, RetryAdvice.NEVER, use);
        }

        Row(String scope, int code, ErrorKind kind) {
            this(scope, code, kind, RetryAdvice.NEVER);
        }

        Row(String scope, int code, ErrorKind kind, RetryAdvice retry) {
            this(scope, code, kind, retry, Use.PRIMARY);
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

    @Override
    public ErrorKind kind() {
        return kind;
    }

    @Override
    public int status() {
        return 200;
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
}
