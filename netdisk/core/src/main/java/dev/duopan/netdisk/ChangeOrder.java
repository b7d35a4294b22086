package dev.duopan.netdisk;

import java.util.List;

/**
 * Changes of one sort to many files and folders, made one after the other; each succeeds or fails by itself.
 *
 * @param verb what is done
 * @param items with what
 */
public record ChangeOrder(ChangeVerb verb, List<FileChange> items) {
    /** Copies the list. */
    public ChangeOrder {
        items = List.copyOf(items);
    }
}
