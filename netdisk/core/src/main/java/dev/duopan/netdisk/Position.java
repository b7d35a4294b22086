package dev.duopan.netdisk;

/**
 * Where a page of a {@link Selection} ended: what the last node is sorted by. It stays right when that node goes away.
 *
 * @param kind of the node
 * @param text its name, if that is what is sorted by; else empty
 * @param number its time, size or folder, if that is what is sorted by; else 0
 * @param id of the node
 */
public record Position(NodeKind kind, String text, long number, long id) {
    static Position of(FileNode node, ListOrder order) {
        long number = switch (order) {
            case NAME -> 0;
            case TIME -> node.modifiedAt().toEpochMilli();
            case CREATED -> node.createdAt().toEpochMilli();
            case SIZE -> node.size();
            case ID -> node.parentId();
        };
        return new Position(node.kind(), order == ListOrder.NAME ? node.name() : "", number, node.id());
    }
}
