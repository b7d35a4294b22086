package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.baidu.file.SortOrder;
import dev.duopan.netdisk.Application;
import dev.duopan.netdisk.Grant;
import dev.duopan.netdisk.ListOrder;
import dev.duopan.netdisk.Listings;
import dev.duopan.netdisk.NodePage;
import dev.duopan.netdisk.PageOrder;
import dev.duopan.netdisk.Selection;
import dev.duopan.netdisk.dispatch.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Pages of listings as this protocol counts them. Who reads is told by the application and the end of its token, so that two
 * programs that list the same folder at the same time go on where each of them was.
 */
final class Pages {
    private final Listings listings;
    private final Paths paths;

    Pages(Listings listings, Paths paths) {
        this.listings = listings;
        this.paths = paths;
    }

    /**
     * A part of a listing.
     *
     * @param start how many entries come before it
     * @param limit how many it has at most
     */
    record Window(long start, int limit) {
        /** The window of an offset and a limit that may have a largest value. */
        static Window of(int start, int limit, int largest) {
            check("limit", limit, largest);
            return new Window(start, limit);
        }

        /** The window of a page, counted from 1 on. */
        static Window page(int page, int num, int largest) {
            check("num", num, largest);
            check("page", page, Integer.MAX_VALUE);
            return new Window((page - 1L) * num, num);
        }

        private static void check(String name, int value, int largest) {
            if (value < 1 || value > largest) {
                throw new ApiException(BaiduError.PARAMETER_ERROR, "%s must be %d to %d".formatted(name, 1, largest));
            }
        }
    }

    /**
     * What is wanted of a folder.
     *
     * @param path of the folder
     * @param selection what of it, in which order
     */
    record Part(String path, Selection selection) {}

    NodePage page(Caller caller, Part part, Window window) {
        long folderId = paths.at(caller.account(), part.path()).id();
        return listings.page(
                caller.account(),
                new PageOrder(reader(caller.grant()), folderId, part.selection(), window.start(), window.limit()));
    }

    private static String reader(Grant grant) {
        Application application = grant.application();
        return (application == null ? 0 : application.id()) + " " + grant.expiresAt();
    }

    static ListOrder order(@Nullable SortOrder order) {
        return switch (order) {
            case NAME -> ListOrder.NAME;
            case TIME -> ListOrder.TIME;
            case SIZE -> ListOrder.SIZE;
            case null -> ListOrder.ID;
        };
    }
}
