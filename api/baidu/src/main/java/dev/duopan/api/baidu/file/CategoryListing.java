package dev.duopan.api.baidu.file;

import dev.duopan.api.PagedApi;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the listings of documents, pictures, videos and torrents have in common (docs/wire/baidu-xpan.md section 3.5).
 *
 * <p>They show files only, folders never. When a page is asked for, the file that changed last comes first, whatever else is
 * wished; without a page everything comes at once. There is no mark for the end: the last page is shorter than asked for.
 *
 * <p>Errors: -9 for a missing folder, -7 for an illegal path, 2 for a page or a number out of range. Rate limited, figure
 * unpublished. Doubts: only the examples show {@code path}, {@code server_filename}, {@code share} and {@code object_key}; what
 * happens to a folder with more files than an answer can hold, when no page is asked for, isn't told. Our server refuses it
 * with 2 from {@value #LARGEST_PAGE} files on rather than leave something out.
 */
public interface CategoryListing extends PagedApi<CategoryFiles, FileEntry> {
    /** The path of the root folder. */
    String ROOT = "/";
    /** The order that the service assumes. */
    SortOrder BY_TIME = SortOrder.TIME;
    /** The direction that the service assumes. */
    boolean DESCENDING = true;
    /** The size of a page that the service assumes, and the largest that it advises. */
    int USUAL_PAGE = 1000;
    /** The largest size of a page. */
    int LARGEST_PAGE = 10000;

    /** Returns the path of the folder. */
    String parentPath();

    /** Returns the number of the page, from 1 on; null asks for everything at once. */
    @Nullable
    Integer page();

    /** Returns how many entries a page has. */
    int num();

    /** Returns what to sort by if no page is asked for. */
    SortOrder order();

    /** Returns whether the largest comes first if no page is asked for. */
    boolean desc();

    /** Returns whether to go below the folder's own entries. */
    boolean recursion();

    /** Returns whether links to previews or thumbnails are wanted. */
    boolean web();

    /** Returns the same request for another page. */
    CategoryListing withPage(int number);

    @Override
    default List<FileEntry> entries(CategoryFiles answer) {
        return answer.info();
    }

    @Override
    default Optional<CategoryListing> following(CategoryFiles answer) {
        Integer page = page();
        return page == null || answer.info().isEmpty() || answer.info().size() < num()
                ? Optional.empty()
                : Optional.of(withPage(page + 1));
    }
}
