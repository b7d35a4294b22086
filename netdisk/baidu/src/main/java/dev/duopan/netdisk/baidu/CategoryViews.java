package dev.duopan.netdisk.baidu;

import dev.duopan.api.baidu.file.CategorizedFile;
import dev.duopan.api.baidu.file.CategoryListing;
import dev.duopan.api.baidu.file.FileEntry;
import dev.duopan.api.baidu.file.FileEntryBuilder;
import dev.duopan.api.baidu.file.ListDocuments;
import dev.duopan.api.baidu.file.ListImages;
import dev.duopan.api.baidu.file.ListVideos;
import dev.duopan.netdisk.FileContent;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.PathedNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** Files as listings by kind show them. */
final class CategoryViews {
    private static final String OBJECT = "E-pS";

    private final Views views;
    private final Previews previews;
    private final ListedThumbnails thumbnails;

    CategoryViews(Views views, Previews previews) {
        this.views = views;
        this.previews = previews;
        thumbnails = new ListedThumbnails(previews);
    }

    FileEntry entry(PathedNode pathed, CategoryListing request) {
        boolean pictured = request instanceof ListImages || request instanceof ListVideos;
        FileEntryBuilder entry = views.entry(pathed)
                .md5(views.md5(pathed.node()).orElse(null))
                .share(0)
                .objectKey(objectKey(pathed.node()))
                .thumbs(thumbnails.of(pathed.node(), pictured && request.web()));
        if (request instanceof ListDocuments && request.web()) {
            previews.documents(pathed.node())
                    .ifPresent(links -> entry.docpreview(links.docpreview()).lodocpreview(links.lodocpreview()));
        }
        return entry.build();
    }

    CategorizedFile categorized(PathedNode pathed) {
        FileNode node = pathed.node();
        return new CategorizedFile(
                node.id(),
                pathed.path(),
                node.name(),
                node.size(),
                Categories.of(node),
                views.md5(node).orElse(null),
                node.createdAt().getEpochSecond(),
                node.modifiedAt().getEpochSecond(),
                thumbnails.of(node, true));
    }

    /** Nobody knows what it means; it stays the same for a file with its content, and tells neither. */
    private static String objectKey(FileNode node) {
        FileContent content = Objects.requireNonNull(node.content());
        String text = node.id() + " " + content.sha256();
        String digest = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
        return OBJECT + digest.replace('-', 'I').replace('_', 'I');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
