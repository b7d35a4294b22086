package dev.duopan.drive;

import java.util.Collection;
import java.util.List;

/**
 * The capability to see what was deleted, to bring it back, and to delete it for good.
 *
 * <p>An entry of the trash is what one deletion took: a folder stands for everything that was in it. What was replaced or
 * deleted through other ways to the same account lies there too.
 */
public interface Trash {
    /**
     * Returns everything in the trash, ordered by name ({@link DrivePath#nameOrder}), entries of one name by their ids. The
     * list is complete, or the call fails.
     *
     * @throws dev.duopan.api.DuopanException BUSY if others changed the trash again and again while it was listed
     */
    List<TrashedEntry> list();

    /**
     * Brings an entry back with everything in it, like {@link Drive#move} from the trash: missing folders above the target
     * are made, and an entry that can't come back stays in the trash. Old places are told by {@link TrashedEntry#place}.
     *
     * @param id the {@link TrashedEntry#id}
     * @param to the new path itself, not the folder to put it into
     * @return the file or folder as it is now; with {@link ConflictPolicy#RENAME} perhaps by another name
     * @throws dev.duopan.api.DuopanException NOT_FOUND if there is no such entry in the trash; EXISTS as
     *     {@link ConflictPolicy} says; INVALID for the root and for a name the drive can't keep; QUOTA if there is no room
     */
    Entry restore(String id, DrivePath to, ConflictPolicy conflict);

    /**
     * Deletes entries for good, with everything in them. There is no way back.
     *
     * @param ids the {@link TrashedEntry#id}s; a repeated one counts once
     * @throws dev.duopan.api.DuopanException NOT_FOUND if one of them isn't in the trash, then nothing is deleted; a failure
     *     of another kind may come when some are deleted already
     */
    void delete(Collection<String> ids);

    /**
     * Deletes for good everything that is in the trash now. There is no way back. Repeating is safe.
     *
     * @throws dev.duopan.api.DuopanException as {@link #list}; a failure may come when something is deleted already
     */
    void empty();
}
