package dev.duopan.api;

/** The kinds of accounts and tokens that providers limit differently. */
public enum Tier {
    /** An account that pays nothing, with a token of its own. */
    FREE,
    /** A paying account, with a token of its own. */
    PAID,
    /** Any account, through a token that it granted to an application. */
    GRANTED
}
