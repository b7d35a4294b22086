package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.store.Database;
import dev.duopan.netdisk.store.Transaction;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Which files anybody may fetch by a lasting address: those below folders that their account has opened for it.
 *
 * <p>What was said last counts for the folder and everything below it, so enabling a folder enables again what was disabled
 * inside it, and the other way round. Later, the nearest folder of which anything was said decides; a file that moves obeys its
 * new folder. Nothing in the trash can be fetched.
 */
public final class DirectLinks {
    private final Database database;
    private final Clock clock;
    private final DirectLinkRules rules;
    private final DirectLinkLog log;

    DirectLinks(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        rules = new DirectLinkRules(database);
        log = new DirectLinkLog(database, clock);
    }

    /** Returns what accounts demand of those who use their links. */
    public DirectLinkRules rules() {
        return rules;
    }

    /** Returns what was fetched. */
    public DirectLinkLog log() {
        return log;
    }

    /**
     * Opens a folder with everything below it. Changes nothing if that is so already.
     *
     * @return the folder
     * @throws DuopanException {@code NOT_FOUND} if there is no such live node, {@code INVALID} if it's a file or the root
     *     folder
     */
    public FileNode enable(Account account, long folderId) {
        return say(account, folderId, true);
    }

    /**
     * Closes a folder with everything below it; addresses that were given out lead nowhere from then on. Changes nothing if
     * that is so already.
     *
     * @return the folder
     * @throws DuopanException as {@link #enable}
     */
    public FileNode disable(Account account, long folderId) {
        return say(account, folderId, false);
    }

    private FileNode say(Account account, long folderId, boolean enabled) {
        return database.write(transaction -> {
            FileNode folder = tree(transaction, account).movable(folderId);
            if (!folder.isFolder()) {
                throw new DuopanException(
                        ErrorKind.INVALID,
                        "Set the direct links of " + folder.name() + ": it's a file; name the folder that it is in");
            }
            transaction.directLinkFolders().forgetFrom(account.id(), folderId);
            transaction.directLinkFolders().put(account.id(), folderId, enabled);
            return folder;
        });
    }

    /** Returns whether a live node lies in an open folder, or is one; false if the account has no such live node. */
    public boolean isEnabled(Account account, long nodeId) {
        return database.read(transaction -> {
            Tree tree = tree(transaction, account);
            return tree.isLive(nodeId) && isEnabled(tree, nodeId);
        });
    }

    /** Returns the live file at an absolute path if it lies in an open folder. */
    public Optional<FileNode> find(Account account, String path) {
        List<String> names;
        try {
            names = FileNames.COMMON.split(path);
        } catch (DuopanException illegal) {
            return Optional.empty();
        }
        return database.read(transaction -> {
            Tree tree = tree(transaction, account);
            return tree.find(names).filter(node -> !node.isFolder() && isEnabled(tree, node.id()));
        });
    }

    private Tree tree(Transaction transaction, Account account) {
        return new Tree(transaction, account, clock.instant(), EnumSet.of(Space.DRIVE));
    }

    private static boolean isEnabled(Tree tree, long nodeId) {
        return tree.transaction()
                .directLinkFolders()
                .nearest(tree.account().id(), nodeId)
                .orElse(false);
    }
}
