package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.regex.Pattern;

/**
 * An account to be added.
 *
 * @param name 1 to 64 letters, digits and {@code . _ - @ +}, beginning with a letter or digit
 * @param password 1 to 1,024 characters, not all blank; the caller may wipe the array after the call
 * @param level what it has paid for
 * @param quota bytes, 0 or more
 */
@SuppressWarnings("ArrayRecordComponent") // a password in an array can be wiped
public record NewAccount(String name, char[] password, AccountLevel level, long quota) {
    /** The space of an account for which nobody said anything else: 2 TiB. */
    public static final long DEFAULT_QUOTA = 2L << 40;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._@+-]{0,63}");

    /**
     * Checks name and quota.
     *
     * @throws DuopanException {@code INVALID} if one is illegal
     */
    public NewAccount {
        if (!NAME.matcher(name).matches()) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "Add an account: a name has 1 to 64 letters, digits and . _ - @ +, and begins with a letter or digit");
        }
        if (quota < 0) {
            throw new DuopanException(ErrorKind.INVALID, "Add an account: a quota can't be negative");
        }
    }

    /** A free account with the default space. */
    public static NewAccount of(String name, char[] password) {
        return new NewAccount(name, password, AccountLevel.FREE, DEFAULT_QUOTA);
    }

    /** The same with another level. */
    public NewAccount withLevel(AccountLevel newLevel) {
        return new NewAccount(name, password, newLevel, quota);
    }

    /** The same with another quota. */
    public NewAccount withQuota(long bytes) {
        return new NewAccount(name, password, level, bytes);
    }

    @Override
    public String toString() {
        return "NewAccount[name=" + name + ", password=***, level=" + level + ", quota=" + quota + "]";
    }
}
