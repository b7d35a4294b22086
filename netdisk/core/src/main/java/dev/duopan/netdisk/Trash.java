package dev.duopan.netdisk;

import java.util.Collection;
import java.util.List;

/**
 * The trash. A trashed node keeps its id and its old folder; what lies inside a trashed folder goes and comes with it.
 * Every call happens for all given nodes or for none.
 */
public final class Trash {
    /**
     * Puts nodes into the trash. Those that are there already stay there.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if the account has no such node, {@code INVALID} for the
     *     root folder
     */
    public void trash(Account account, Collection<Long> ids) {
        Unbuilt.nothing();
    }

    /**
     * Brings nodes back to their old folder. Those that are live already stay as they are.
     *
     * @param policy if the old name is taken meanwhile
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if the account has no such node, {@code EXISTS} if a name
     *     is taken and the policy says so
     */
    public Recovery recover(Account account, Collection<Long> ids, ConflictPolicy policy) {
        return Unbuilt.value();
    }

    /**
     * Deletes trashed nodes for good, folders with everything in them; what was trashed by itself before its folder
     * stays in the trash.
     *
     * @throws dev.duopan.api.DuopanException {@code NOT_FOUND} if the account has no such node, {@code CONFLICT} if one
     *     isn't in the trash
     */
    public void deleteForever(Account account, Collection<Long> ids) {
        Unbuilt.nothing();
    }

    /** Returns a page of what was put into the trash, by id; what lies inside a trashed folder isn't listed. */
    public List<FileNode> list(Account account, IdPage page) {
        return Unbuilt.value();
    }
}
