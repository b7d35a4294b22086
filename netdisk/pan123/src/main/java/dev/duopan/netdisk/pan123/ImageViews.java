package dev.duopan.netdisk.pan123;

import dev.duopan.api.pan123.Pan123Time;
import dev.duopan.api.pan123.open.Image;
import dev.duopan.api.pan123.open.ImageBed;
import dev.duopan.api.pan123.open.ImageBuilder;
import dev.duopan.api.pan123.open.OpenApi;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.DirectLinkLog;
import dev.duopan.netdisk.FileNode;
import java.util.List;
import java.util.Map;

/**
 * Pictures and folders of the image bed in 123pan's words (docs/wire/123pan.md section 4.11).
 *
 * @param images where they are
 * @param addresses where they can be fetched
 * @param log how much of them was
 */
record ImageViews(ImageTree images, ImageAddresses addresses, DirectLinkLog log) {
    private static final String FOLDER_STORE = "m0";
    private static final String FILE_STORE = "m16";

    /** What lies in one folder. */
    List<Image> items(Account account, FileNode folder, List<FileNode> nodes) {
        Map<Long, Long> traffic = log.pictureTraffic(nodes);
        return nodes.stream()
                .map(node -> inside(folder, node)
                        .downloadUrl(address(account, node))
                        .userSelfUrl(address(account, node))
                        .totalTraffic(traffic.getOrDefault(node.id(), 0L))
                        .build())
                .toList();
    }

    private ImageBuilder inside(FileNode folder, FileNode node) {
        return ImageBuilder.builder()
                .fileId(images.ids().write(node.id()))
                .filename(node.name())
                .parentFileId(folder.isRoot() ? ImageBed.ROOT : images.ids().write(folder.id()))
                .parentFilename(folder.isRoot() ? ImageBed.ROOT_NAME : folder.name())
                .type(node.isFolder() ? OpenApi.TYPE_FOLDER : OpenApi.TYPE_FILE)
                .etag(FileViews.etag(node))
                .size(node.size())
                .s3KeyFlag(node.accountId() + "-0")
                .storageNode(node.isFolder() ? FOLDER_STORE : FILE_STORE)
                .createAt(Pan123Time.LISTED.write(node.createdAt()))
                .updateAt(Pan123Time.LISTED.write(node.modifiedAt()))
                .extension(node.isFolder() ? "" : ImageNames.extension(node.name()));
    }

    private String address(Account account, FileNode node) {
        return node.isFolder() ? "" : addresses.addressOf(account, node);
    }
}
