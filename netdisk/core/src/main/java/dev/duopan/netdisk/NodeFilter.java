package dev.duopan.netdisk;

import java.time.Instant;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which files and folders are wanted.
 *
 * @param text what names contain, ASCII letters without regard to case; empty for any name
 * @param categories the kinds of files; with any of them no folders are meant, empty for all
 * @param extensions what names end with after a dot, ASCII letters without regard to case; empty for any
 * @param createdAfter leaves out what was created at that time or before; null for no bound
 * @param modifiedAfter leaves out what was last modified at that time or before; null for no bound
 */
public record NodeFilter(
        String text,
        SortedSet<FileCategory> categories,
        SortedSet<String> extensions,
        @Nullable Instant createdAfter,
        @Nullable Instant modifiedAfter) {
    /** Lets everything pass. */
    public static final NodeFilter NONE = new NodeFilter("", new TreeSet<>(), new TreeSet<>(), null, null);

    /** Copies the sets. */
    public NodeFilter {
        categories = new TreeSet<>(categories);
        extensions = new TreeSet<>(extensions);
    }

    /** The same for names that contain a text. */
    public NodeFilter withText(String newText) {
        return new NodeFilter(newText, categories, extensions, createdAfter, modifiedAfter);
    }

    /** The same for files of some kinds. */
    public NodeFilter withCategories(Collection<FileCategory> wanted) {
        return new NodeFilter(text, new TreeSet<>(wanted), extensions, createdAfter, modifiedAfter);
    }

    /** The same for names with some endings. */
    public NodeFilter withExtensions(Collection<String> wanted) {
        return new NodeFilter(text, categories, new TreeSet<>(wanted), createdAfter, modifiedAfter);
    }

    /** The same with lower bounds for the times; null means no bound. */
    public NodeFilter withLowerBounds(@Nullable Instant created, @Nullable Instant modified) {
        return new NodeFilter(text, categories, extensions, created, modified);
    }
}
