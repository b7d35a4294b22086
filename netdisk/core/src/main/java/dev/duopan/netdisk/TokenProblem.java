package dev.duopan.netdisk;

/** Why a token or code was refused. */
public enum TokenProblem {
    /** There is none, or it is empty. */
    MISSING,
    /** It hasn't the form that this netdisk gives. */
    MALFORMED,
    /** It was never issued here, or for another API. */
    UNKNOWN,
    /** Its time is over. */
    EXPIRED,
    /** Somebody took it back. */
    REVOKED,
    /** Newer tokens of the same application took its place. */
    DISPLACED,
    /** It works once and was used before. */
    USED,
    /** It was given to another application. */
    WRONG_APPLICATION,
    /** The redirect URI isn't the one it was asked for with. */
    WRONG_REDIRECT,
    /** More is asked for than was consented to. */
    WRONG_SCOPE
}
