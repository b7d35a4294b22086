package dev.duopan.netdisk.dispatch;

import java.util.Locale;

/** A rule of the vendors that self-hosting doesn't need and tests of clients may want. */
public enum FidelitySwitch {
    /** The published limits of calls per account and endpoint are kept. */
    RATE_LIMITS,
    /** At most three access tokens that a 123pan application got for itself live at a time; a fourth ends the oldest. */
    TOKEN_LIMIT,
    /** Accounts that pay nothing download 1 GB a day by 123pan's open API. */
    TRAFFIC_QUOTA,
    /** Baidu's listings show an obfuscated md5. */
    OBFUSCATED_MD5,
    /** Baidu's downloads need {@code User-Agent: pan.baidu.com}. */
    USER_AGENT,
    /** Baidu's applications write below {@code /apps} only. */
    APPS_FOLDER,
    /** Baidu's downloads refuse ranges over 5 MiB. */
    RANGE_CAP,
    /** When an account consents to a Baidu application again, the access tokens of the consents before end. */
    ONE_AUTHORIZATION,
    /** Names that only one of the vendors forbids are refused under its protocol. */
    VENDOR_NAMES,
    /** Completing an upload first answers that it is still going on. */
    ASYNCHRONOUS_COMPLETION,
    /** Where 123pan's second generation of uploads is still going on, code 20103 says so instead of the answer. */
    CHECKING_CODE;

    /** Returns the name under {@code [fidelity]} in the configuration. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
