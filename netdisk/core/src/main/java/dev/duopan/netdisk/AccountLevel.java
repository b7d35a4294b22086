package dev.duopan.netdisk;

/** What an account has paid for, in the three steps that both providers know. */
public enum AccountLevel {
    /** An account without membership. */
    FREE,
    /** A member. */
    VIP,
    /** A super member. */
    SVIP
}
