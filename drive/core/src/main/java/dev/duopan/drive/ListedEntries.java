package dev.duopan.drive;

import java.util.List;

/**
 * The capability to work on what was listed before, without looking its path up again. Worth it where a look-up costs a listing of
 * the folder above, so that a thousand look-ups in one folder would cost a thousand listings.
 */
public interface ListedEntries {
    /**
     * Lets later calls for the path of an entry start from what a listing told of it. It may be forgotten at any time, and is,
     * when the service doesn't know it any more.
     */
    void remember(Entry listed);

    /**
     * Deletes files and folders, a folder with everything in it, in as few calls as the service allows. Meant is what was listed:
     * where the service has ids, something else that took the path since then stays. What is gone already is fine.
     *
     * @throws dev.duopan.api.DuopanException as {@link Drive#delete}, NOT_FOUND excepted; some of them may be deleted then
     */
    void delete(List<Entry> listed);
}
