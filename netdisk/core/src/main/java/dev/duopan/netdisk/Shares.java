package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.store.Database;
import dev.duopan.netdisk.store.ShareRows;
import dev.duopan.netdisk.store.Transaction;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Files and folders that accounts share with visitors.
 *
 * <p>A share names its files and folders and doesn't copy them: visitors see them as they are when they come, under their
 * present names, with everything live in them. What is in the trash is hidden and comes back with its recovery. What is deleted
 * for good leaves the share for ever; a share of which nothing is left stays in the owner's list and shows nothing.
 */
public final class Shares {
    private static final FileNames NAMES = new FileNames(34, FileNames.COMMON.forbidden(), Set.of(), 1, 34);
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final SecureRandom random = new SecureRandom();
    private final Database database;
    private final Clock clock;

    Shares(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Makes a share with a key of its own.
     *
     * @throws DuopanException {@code NOT_FOUND} if the account hasn't all of the live nodes, {@code INVALID} for none, for the
     *     root folder or for a bad name
     */
    public Share create(Account account, ShareOrder order) {
        checkName(order.name());
        if (order.nodeIds().isEmpty()) {
            throw new DuopanException(ErrorKind.INVALID, "Share nothing: at least one file or folder is needed");
        }
        ShareRows.Draft draft = new ShareRows.Draft(account.id(), newKey(), order, clock.instant());
        return database.write(transaction -> {
            Tree tree = tree(transaction, account);
            order.nodeIds().forEach(tree::movable);
            long id = transaction.shares().insert(draft);
            return transaction.shares().find(account.id(), id).orElseThrow();
        });
    }

    /**
     * Checks what visitors are to see.
     *
     * @throws DuopanException {@code INVALID} if it isn't a name for a share
     */
    public static void checkName(String name) {
        NAMES.check(name);
    }

    /** Returns a page of the account's shares of one kind by id, ended ones too. */
    public List<Share> list(Account account, ShareKind kind, IdPage page) {
        return database.read(transaction -> transaction.shares().list(account.id(), kind, page));
    }

    /**
     * Changes at whose expense shares of one kind are fetched, of all or of none.
     *
     * @throws DuopanException {@code NOT_FOUND} if the account hasn't all of the shares
     */
    public void edit(Account account, ShareKind kind, Collection<Long> ids, UnaryOperator<ShareTraffic> change) {
        database.run(transaction -> {
            for (long id : new TreeSet<>(ids)) {
                Share share = transaction
                        .shares()
                        .find(account.id(), id)
                        .filter(found -> found.offer().kind() == kind)
                        .orElseThrow(() -> new DuopanException(
                                ErrorKind.NOT_FOUND, "Change share " + id + ": there is none of that id; list them"));
                transaction.shares().setTraffic(id, change.apply(share.traffic()), clock.instant());
            }
        });
    }

    /** Returns the share that visitors know by a key, ended or not. */
    public Optional<Share> find(String key) {
        return database.read(transaction -> transaction.shares().find(key));
    }

    /** Returns what a share shows now, in the order in which it was named. */
    public List<FileNode> nodes(Share share) {
        return database.read(transaction -> {
            Account account = transaction.accounts().find(share.accountId()).orElseThrow();
            Tree tree = tree(transaction, account);
            return transaction.shares().nodes(share.id()).stream()
                    .filter(tree::isLive)
                    .map(tree::get)
                    .toList();
        });
    }

    /** Adds to what became of a share. Does nothing if it is gone. */
    public void count(Share share, ShareCounts more) {
        database.run(transaction -> transaction.shares().count(share.id(), more));
    }

    private Tree tree(Transaction transaction, Account account) {
        return new Tree(transaction, account, clock.instant(), EnumSet.of(Space.DRIVE));
    }

    private String newKey() {
        return letters(6) + "-" + letters(5);
    }

    private String letters(int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
