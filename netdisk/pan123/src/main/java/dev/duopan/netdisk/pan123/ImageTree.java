package dev.duopan.netdisk.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.pan123.open.ImageBed;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Namespace;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.Space;
import java.util.List;

/**
 * The image bed's pictures and folders by the ids that callers know (docs/wire/123pan.md section 4.11).
 *
 * @param files sees the image bed alone
 * @param ids what texts mean
 */
record ImageTree(Namespace files, ImageIds ids) {
    static ImageTree of(Netdisk netdisk) {
        return new ImageTree(netdisk.files().seeing(Space.IMAGES), new ImageIds(netdisk.links()));
    }

    /**
     * Returns the node id of a folder; the root is empty, or the number 0 as p123client's reference says.
     *
     * @throws DuopanException of kind NOT_FOUND if the account has no such folder
     */
    long folder(Account account, String id) {
        if (id.equals(ImageBed.ROOT) || id.equals("0")) {
            return files.root(account, Space.IMAGES).id();
        }
        FileNode node = node(account, id);
        if (!node.isFolder()) {
            throw missing();
        }
        return node.id();
    }

    /**
     * Returns a picture or folder.
     *
     * @throws DuopanException of kind NOT_FOUND if the account has none of that id
     */
    FileNode node(Account account, String id) {
        long nodeId = ids.read(id).orElseThrow(ImageTree::missing);
        try {
            return files.live(account, nodeId);
        } catch (DuopanException e) {
            throw e.kind() == ErrorKind.NOT_FOUND ? missing() : e;
        }
    }

    /** Returns the node ids of a batch, each once. */
    List<Long> nodes(Account account, List<String> texts) {
        return Batch.of(texts).stream().map(text -> node(account, text).id()).toList();
    }

    /** Returns the id of a folder that is shown to callers. */
    String folderId(Account account, long nodeId) {
        return nodeId == files.root(account, Space.IMAGES).id() ? ImageBed.ROOT : ids.write(nodeId);
    }

    private static DuopanException missing() {
        return new DuopanException(
                ErrorKind.NOT_FOUND, "the image bed has no such picture or folder; list the folder that it was in");
    }
}
