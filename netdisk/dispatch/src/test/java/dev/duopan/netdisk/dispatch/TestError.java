package dev.duopan.netdisk.dispatch;

import dev.duopan.api.ErrorKind;
import dev.duopan.api.ErrorRow;
import dev.duopan.api.RetryAdvice;

/** Codes of a provider that exists in tests only. */
enum TestError implements ErrorRow {
    INTERNAL("", "1", ErrorKind.UNAVAILABLE, "internal error"),
    MISSING("", "66", ErrorKind.NOT_FOUND, "not found"),
    STRANGER("", "401", ErrorKind.UNAUTHENTICATED, "who are you"),
    WRONG("", "400", ErrorKind.INVALID, "wrong parameter"),
    BIG("", "413", ErrorKind.TOO_LARGE, "too large"),
    FAST("", "429", ErrorKind.RATE_LIMITED, "too fast"),
    NOT_THERE("", "404", ErrorKind.UNSUPPORTED, "no such call"),
    MISSING_IN_LIST("list", "-9", ErrorKind.NOT_FOUND, "no such folder");

    private final String scope;
    private final String code;
    private final ErrorKind kind;
    private final String text;

    TestError(String scope, String code, ErrorKind kind, String text) {
        this.scope = scope;
        this.code = code;
        this.kind = kind;
        this.text = text;
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
        return RetryAdvice.NEVER;
    }

    @Override
    public boolean primary() {
        return true;
    }
}
