package dev.duopan.netdisk.baidu;

import dev.duopan.api.baidu.file.CategorizedFile;
import dev.duopan.api.baidu.file.FileEntry;
import dev.duopan.api.baidu.file.FileEntryBuilder;
import dev.duopan.netdisk.FileCategory;
import dev.duopan.netdisk.FileContent;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.PathedNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/** Files as listings by kind show them. */
final class CategoryViews {
    private static final String OBJECT = "E-pS";

    private final Views views;
    private final Previews previews;
    private final ListedThumbnails thumbnails;

    CategoryViews(Views views, Previews previews, ListedThumbnails thumbnails) {
        this.views = views;
        this.previews = previews;
        this.thumbnails = thumbnails;
    }

    /**
     * A file in a listing of its kind.
     *
     * @param shown whether links to what shows it are wanted: previews of documents, small pictures of all else
     */
    FileEntry entry(PathedNode pathed, FileCategory category, boolean shown) {
        FileEntryBuilder entry = views.entry(pathed)
                .md5(views.md5(pathed.node()).orElse(null))
                .share(0)
                .objectKey(objectKey(pathed.node()));
        if (category == FileCategory.DOCUMENT) {
            Optional.of(pathed.node())
                    .filter(node -> shown)
                    .flatMap(previews::documents)
                    .ifPresent(links -> entry.docpreview(links.docpreview()).lodocpreview(links.lodocpreview()));
        } else {
            entry.thumbs(thumbnails.of(pathed.node(), shown));
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
