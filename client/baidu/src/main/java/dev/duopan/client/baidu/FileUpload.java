package dev.duopan.client.baidu;

import dev.duopan.api.Content;
import dev.duopan.api.baidu.upload.Rtype;
import dev.duopan.client.PathContent;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file to be uploaded.
 *
 * @param path where it shall be; applications of the real service write below {@code /apps/<name>/} only
 * @param content the bytes, of known length, which may be opened several times and by several threads at once
 * @param digests md5 values of the content, for slices as {@link BaiduPan#sliceSize} gives them; null to read the content
 *     for them
 * @param rtype what happens if the path is taken
 * @param createdAt when the file was created; null for now
 * @param modifiedAt when the file was changed; null for now
 */
public record FileUpload(
        String path,
        Content content,
        @Nullable ContentDigests digests,
        Rtype rtype,
        @Nullable Instant createdAt,
        @Nullable Instant modifiedAt) {
    /** A file that is refused if its path is taken. */
    public static FileUpload of(String path, Content content) {
        return new FileUpload(path, content, null, Rtype.FAIL, null, null);
    }

    /**
     * A file on disk that is refused if its path is taken.
     *
     * @throws dev.duopan.api.DuopanException of kind INVALID if it can't be read
     */
    public static FileUpload of(String path, Path file) {
        return of(path, PathContent.of(file));
    }

    /** Returns this with md5 values that are known already. */
    public FileUpload with(ContentDigests known) {
        return new FileUpload(path, content, known, rtype, createdAt, modifiedAt);
    }

    /** Returns this with another answer to a taken path. */
    public FileUpload with(Rtype choice) {
        return new FileUpload(path, content, digests, choice, createdAt, modifiedAt);
    }

    /** Returns this with the times of the original; null means now. */
    public FileUpload withTimes(@Nullable Instant created, @Nullable Instant modified) {
        return new FileUpload(path, content, digests, rtype, created, modified);
    }

    @Override
    public String toString() {
        return "upload of %d bytes to %s".formatted(content.length(), path);
    }
}
