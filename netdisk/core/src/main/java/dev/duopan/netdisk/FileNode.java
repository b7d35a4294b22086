package dev.duopan.netdisk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file or folder as it was when it was looked up.
 *
 * @param id positive and unique on the whole netdisk, never used again; {@value #ROOT} is the account's root folder
 * @param accountId whose it is
 * @param parentId the folder it is in, {@value #ROOT} for the root folder
 * @param name unique among the live nodes of its folder; empty for the root folder
 * @param kind file or folder
 * @param content what a file holds; null for a folder, never null for a file
 * @param createdAt when it came into being here
 * @param modifiedAt when its content, name or place last changed here
 * @param clientCreatedAt when its author says it was created
 * @param clientModifiedAt when its author says it was changed
 * @param trashedAt when it was itself put into the trash; null for everything else, also for what lies inside a trashed
 *     folder
 * @param space the tree that it belongs to
 */
public record FileNode(
        long id,
        long accountId,
        long parentId,
        String name,
        NodeKind kind,
        @Nullable FileContent content,
        Instant createdAt,
        Instant modifiedAt,
        Instant clientCreatedAt,
        Instant clientModifiedAt,
        @Nullable Instant trashedAt,
        Space space) {
    /** The id of every account's root folder in {@link Space#DRIVE}, which always exists and can't be changed. */
    public static final long ROOT = 0;

    /** What the root folders of the other spaces have as {@link #parentId}. */
    public static final long NOWHERE = -1;

    /** Returns whether this is a folder. */
    public boolean isFolder() {
        return kind == NodeKind.FOLDER;
    }

    /** Returns whether this is the root folder of its space. */
    public boolean isRoot() {
        return id == ROOT || parentId == NOWHERE;
    }

    /** Returns whether it was itself put into the trash. */
    public boolean isTrashed() {
        return trashedAt != null;
    }

    /** Returns the bytes of a file, 0 for a folder. */
    public long size() {
        return content == null ? 0 : content.size();
    }

    /** The same in another folder. */
    FileNode movedTo(long folderId) {
        return new FileNode(
                id,
                accountId,
                folderId,
                name,
                kind,
                content,
                createdAt,
                modifiedAt,
                clientCreatedAt,
                clientModifiedAt,
                trashedAt,
                space);
    }
}
