package dev.duopan.cli.drive;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.duopan.drive.Digest;
import dev.duopan.drive.Entry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file or folder as programs see it.
 *
 * @param path from the root of its remote, or of this computer
 * @param name the last name of the path; empty for a root
 * @param type {@code file} or {@code folder}
 * @param size bytes; 0 for a folder
 * @param modifiedAt ISO 8601, null where the drive doesn't tell
 * @param createdAt ISO 8601, null where the drive doesn't tell
 * @param id how the provider calls it, empty where there is no such id
 * @param digests what the drive says about the content
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record EntryView(
        String path,
        String name,
        String type,
        long size,
        @Nullable String modifiedAt,
        @Nullable String createdAt,
        String id,
        List<DigestView> digests) {
    /**
     * One digest.
     *
     * @param algorithm like {@code md5} or {@code md5-head}, the MD5 of the first 256 KiB
     * @param text hex digits, or whatever the provider wrote
     * @param trust {@code content} if it is that of the bytes, {@code opaque} if it may be anything
     */
    record DigestView(String algorithm, String text, String trust) {
        static DigestView of(Digest digest) {
            return new DigestView(Words.of(digest.algorithm()), digest.text(), Words.of(digest.trust()));
        }
    }

    static EntryView of(Place place, Entry entry) {
        return new EntryView(
                place.absolute(entry.path()),
                entry.name(),
                Words.of(entry.kind()),
                entry.size(),
                text(entry.modifiedAt()),
                text(entry.createdAt()),
                entry.id(),
                entry.digests().byAlgorithm().values().stream()
                        .sorted(Comparator.comparing(Digest::algorithm))
                        .map(DigestView::of)
                        .toList());
    }

    private static @Nullable String text(@Nullable Instant time) {
        return Optional.ofNullable(time).map(Instant::toString).orElse(null);
    }
}
