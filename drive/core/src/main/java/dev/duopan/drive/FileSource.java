package dev.duopan.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;

/** A file of this computer. */
final class FileSource extends UploadSource {
    private final Path file;
    private final Instant modifiedAt;
    private final DigestCache cache;

    private FileSource(Path file, BasicFileAttributes attributes, DigestCache cache) {
        super(attributes.size());
        this.file = file;
        this.cache = cache;
        this.modifiedAt = attributes.lastModifiedTime().toInstant();
    }

    static FileSource at(Path file, DigestCache cache) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw new DuopanException(ErrorKind.INVALID, "Uploading " + file + " is refused: it isn't a file.");
            }
            return new FileSource(file, attributes, cache);
        } catch (IOException e) {
            throw LocalFailure.of("Looking at " + file, e);
        }
    }

    @Override
    public Optional<Instant> modifiedAt() {
        return Optional.of(modifiedAt);
    }

    /** What is known of the file needn't be read. */
    @Override
    ContentDigests digest(DigestPlan needed, DigestPlan wanted) {
        Optional<FileVersion> version = version();
        Optional<ContentDigests> known = version.flatMap(file -> cache.find(file, DigestPlan.of()));
        return known.filter(digests -> digests.plan().covers(needed)).orElseGet(() -> {
            Instant begun = Instant.now();
            ContentDigests made = read(wanted);
            keep(version, begun, known.map(made::plus).orElse(made));
            return made;
        });
    }

    /** What was made is kept beside what is known, unless the file may change without that being seen. */
    private void keep(Optional<FileVersion> version, Instant begun, ContentDigests digests) {
        version.filter(before ->
                        before.wouldShowChangesAfter(begun) && version().equals(version))
                .ifPresent(before -> cache.keep(before, digests));
    }

    private Optional<FileVersion> version() {
        try {
            return Optional.of(FileVersion.of(file)).filter(version -> version.size() == size());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    InputStream openAt(long offset) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return Channels.newInputStream(channel.position(offset));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
