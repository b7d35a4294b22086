package dev.duopan.netdisk.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.pan123.FileCategory;
import dev.duopan.api.pan123.Pan123Time;
import dev.duopan.api.pan123.open.FileDetail;
import dev.duopan.api.pan123.open.FileDetailBuilder;
import dev.duopan.api.pan123.open.FileItem;
import dev.duopan.api.pan123.open.FileItemBuilder;
import dev.duopan.api.pan123.open.NumberedFileItem;
import dev.duopan.api.pan123.open.NumberedFileItemBuilder;
import dev.duopan.api.pan123.open.OpenApi;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.FileContent;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Namespace;
import java.util.HashMap;
import java.util.Map;

/**
 * Files and folders in 123pan's words, for one call of one account (docs/wire/123pan.md sections 4.2 and 4.3).
 *
 * <p>What lies inside a trashed folder is shown as trashed too, so that whoever leaves out trashed items sees only what can
 * be used.
 */
final class FileViews {
    private static final String FOLDER_STORE = "m0";
    static final String FILE_STORE = "m16";

    private final Namespace files;
    private final Account account;
    private final Map<Long, Boolean> liveFolders = new HashMap<>();

    FileViews(Namespace files, Account account) {
        this.files = files;
        this.account = account;
    }

    FileItem item(FileNode node) {
        return FileItemBuilder.builder()
                .fileId(node.id())
                .filename(node.name())
                .parentFileId(node.parentId())
                .type(type(node))
                .etag(etag(node))
                .size(node.size())
                .category(category(node))
                .s3KeyFlag(node.accountId() + "-0")
                .storageNode(node.isFolder() ? FOLDER_STORE : FILE_STORE)
                .trashed(isTrashed(node))
                .createAt(Pan123Time.LISTED.write(node.createdAt()))
                .updateAt(Pan123Time.LISTED.write(node.modifiedAt()))
                .build();
    }

    NumberedFileItem numbered(FileNode node, String folderName) {
        return NumberedFileItemBuilder.builder()
                .fileId(node.id())
                .filename(node.name())
                .parentFileId(node.parentId())
                .parentName(folderName)
                .type(type(node))
                .etag(etag(node))
                .size(node.size())
                .contentType("0")
                .category(category(node))
                .s3KeyFlag(node.accountId() + "-0")
                .storageNode(node.isFolder() ? FOLDER_STORE : FILE_STORE)
                .createAt(Pan123Time.WITH_ZONE_NAME.write(node.createdAt()))
                .updateAt(Pan123Time.WITH_ZONE_NAME.write(node.modifiedAt()))
                .build();
    }

    /** The size of a folder is that of everything in it; a trashed folder is shown as empty. */
    FileDetail detail(FileNode node) {
        boolean trashed = isTrashed(node);
        long folderSize =
                node.isFolder() && !trashed ? files.summary(account, node.id()).bytes() : 0;
        return FileDetailBuilder.builder()
                .fileId(node.id())
                .filename(node.name())
                .type(type(node))
                .size(node.isFolder() ? folderSize : node.size())
                .etag(etag(node))
                .parentFileId(node.parentId())
                .createAt(Pan123Time.LISTED.write(node.createdAt()))
                .trashed(trashed)
                .build();
    }

    private static int type(FileNode node) {
        return node.isFolder() ? OpenApi.TYPE_FOLDER : OpenApi.TYPE_FILE;
    }

    private static FileCategory category(FileNode node) {
        return node.isFolder() ? FileCategory.UNKNOWN : FileKinds.of(node.name());
    }

    static String etag(FileNode node) {
        FileContent content = node.content();
        return content == null ? "" : content.md5();
    }

    private boolean isTrashed(FileNode node) {
        return node.isTrashed() || !liveFolders.computeIfAbsent(node.parentId(), this::isLive);
    }

    private boolean isLive(long folderId) {
        try {
            files.live(account, folderId);
            return true;
        } catch (DuopanException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }
}
