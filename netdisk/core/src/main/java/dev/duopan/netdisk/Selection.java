package dev.duopan.netdisk;

import java.util.Comparator;
import java.util.List;

/**
 * What of a folder is wanted, and in which order. Folders come before files, whatever the order.
 *
 * @param recursive whether all levels are listed, or only the children
 * @param kinds files, folders or both
 * @param order the sort key; {@link ListOrder#ID} groups by folder and then goes by id
 * @param descending whether the biggest key comes first; equal keys are in the order of their ids, also the biggest first
 * @param filter which of them
 */
public record Selection(
        boolean recursive, List<NodeKind> kinds, ListOrder order, boolean descending, NodeFilter filter) {
    /** Puts the kinds into the order in which they appear. */
    public Selection {
        kinds = kinds.stream()
                .filter(kind -> kind == NodeKind.FILE || filter.categories().isEmpty())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** The children of a folder, all of them, ascending. */
    public static Selection children(ListOrder order) {
        return new Selection(false, List.of(NodeKind.values()), order, false, NodeFilter.NONE);
    }

    /** The same with all levels, or only the children. */
    public Selection withRecursive(boolean wanted) {
        return new Selection(wanted, kinds, order, descending, filter);
    }

    /** The same with only one kind. */
    public Selection withOnly(NodeKind kind) {
        return new Selection(recursive, List.of(kind), order, descending, filter);
    }

    /** The same with the biggest key first, or not. */
    public Selection withDescending(boolean wanted) {
        return new Selection(recursive, kinds, order, wanted, filter);
    }

    /** The same with another filter. */
    public Selection withFilter(NodeFilter newFilter) {
        return new Selection(recursive, kinds, order, descending, newFilter);
    }
}
