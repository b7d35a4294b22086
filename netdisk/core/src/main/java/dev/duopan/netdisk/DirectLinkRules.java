package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.store.Database;
import dev.duopan.netdisk.store.DirectLinkRows;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What an account demands of those who use its direct links: a signature, another address, not too much traffic. */
public final class DirectLinkRules {
    private static final int LONGEST_KEY = 256;
    private static final String NUMBER = "(0|[1-9][0-9]?|1[0-9][0-9]|2[0-4][0-9]|25[0-5])";
    private static final Pattern IPV4 = Pattern.compile(NUMBER + ("\\." + NUMBER).repeat(3));

    private final Database database;

    DirectLinkRules(Database database) {
        this.database = database;
    }

    /** Returns the key with which links must be signed (docs/wire/123pan.md section 7.3), if they must. */
    public Optional<String> signingKey(Account account) {
        return database.read(transaction -> transaction.directLinks().signingKey(account.id()));
    }

    /**
     * Demands from now on that links are signed with a key.
     *
     * @param key 1 to 256 characters, no control characters
     * @throws DuopanException {@code INVALID} if it isn't such a key, {@code NOT_FOUND} if the account is gone
     */
    public void demandSignatures(Account account, String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY || key.chars().anyMatch(Character::isISOControl)) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "Demand signed direct links: the key needs 1 to " + LONGEST_KEY + " characters, not all blank");
        }
        database.run(transaction -> transaction.directLinks().setSigningKey(account.id(), key));
    }

    /**
     * Lets links work without signatures again.
     *
     * @throws DuopanException {@code NOT_FOUND} if the account is gone
     */
    public void demandNoSignatures(Account account) {
        database.run(transaction -> transaction.directLinks().setSigningKey(account.id(), null));
    }

    /** Returns from where links can't be used. */
    public BlockedAddresses blocked(Account account) {
        return database.read(transaction -> {
            DirectLinkRows rows = transaction.directLinks();
            return new BlockedAddresses(rows.blocksAddresses(account.id()), rows.addresses(account.id()));
        });
    }

    /** Lets the list of addresses count, or not; it stays as it is. */
    public void enforceBlocked(Account account, boolean enforced) {
        database.run(transaction -> transaction.directLinks().setBlocksAddresses(account.id(), enforced));
    }

    /**
     * Replaces the whole list of addresses; repeated ones count once.
     *
     * @throws DuopanException {@code TOO_LARGE} for more than {@link BlockedAddresses#MOST}, {@code INVALID} if one isn't an
     *     IPv4 address
     */
    public void block(Account account, Collection<String> addresses) {
        List<String> distinct = addresses.stream().distinct().toList();
        if (distinct.size() > BlockedAddresses.MOST) {
            throw new DuopanException(
                    ErrorKind.TOO_LARGE,
                    "Block " + distinct.size() + " addresses: " + BlockedAddresses.MOST + " are possible");
        }
        if (!distinct.stream().allMatch(address -> IPV4.matcher(address).matches())) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "Block addresses: one isn't an IPv4 address such as 192.0.2.1; none was changed");
        }
        database.run(transaction -> transaction.directLinks().replaceAddresses(account.id(), distinct));
    }

    /** Returns whether links can't be used from an address now. */
    public boolean isBlocked(Account account, String address) {
        return database.read(transaction -> {
            DirectLinkRows rows = transaction.directLinks();
            return rows.blocksAddresses(account.id()) && rows.contains(account.id(), address);
        });
    }

    /** Returns how much was fetched and how much may be; fetches of the last second may be missing. */
    public LinkTraffic traffic(Account account) {
        return database.read(transaction -> transaction.directLinks().traffic(account.id()));
    }

    /**
     * Sets how many bytes may be fetched in all since the account exists; empty for no limit.
     *
     * @throws DuopanException {@code INVALID} for a negative limit, {@code NOT_FOUND} if the account is gone
     */
    public void limitTraffic(Account account, OptionalLong limit) {
        if (limit.orElse(0) < 0) {
            throw new DuopanException(ErrorKind.INVALID, "Limit the traffic of direct links: not below zero");
        }
        database.run(transaction -> transaction.directLinks().setTrafficLimit(account.id(), limit));
    }
}
