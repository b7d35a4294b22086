package dev.duopan.drive;

import java.time.Instant;
import java.util.Comparator;
import java.util.TreeMap;

/** What a folder in memory holds. */
sealed interface MemoryNode {
    /** Returns where the node's identity comes from; no two nodes share it. */
    Birth birth();

    /** Returns the node as the drive describes it at a path. */
    Entry at(DrivePath path);

    /** Returns the bytes of all files here and beneath. */
    long size();

    /** Returns the same node with another time of change. */
    MemoryNode dated(Instant time);

    /** Bytes that never change: overwriting puts another node in place. */
    record File(UploadSource content, Digests digests, Instant modifiedAt, Birth birth) implements MemoryNode {
        @Override
        public Entry at(DrivePath path) {
            return Entry.file(path, content.size())
                    .withDigests(digests)
                    .withModifiedAt(modifiedAt)
                    .withCreatedAt(birth.createdAt())
                    .withId(birth.id());
        }

        @Override
        public long size() {
            return content.size();
        }

        @Override
        public File dated(Instant time) {
            return new File(content, digests, time, birth);
        }
    }

    /** Children by name, in the order and with the equality that the comparator of names gives them. */
    record Folder(TreeMap<String, MemoryNode> children, Instant modifiedAt, Birth birth) implements MemoryNode {
        static Folder empty(Comparator<String> order, Birth birth) {
            return new Folder(new TreeMap<>(order), birth.createdAt(), birth);
        }

        @Override
        public Entry at(DrivePath path) {
            return Entry.folder(path)
                    .withModifiedAt(modifiedAt)
                    .withCreatedAt(birth.createdAt())
                    .withId(birth.id());
        }

        @Override
        public long size() {
            return children.values().stream().mapToLong(MemoryNode::size).sum();
        }

        @Override
        public Folder dated(Instant time) {
            return new Folder(children, time, birth);
        }
    }

    /** The identity of a node. */
    record Birth(String id, Instant createdAt) {}
}
