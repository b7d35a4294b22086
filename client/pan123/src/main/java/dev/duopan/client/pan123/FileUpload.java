package dev.duopan.client.pan123;

import dev.duopan.api.Content;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.pan123.open.Duplicate;
import dev.duopan.client.PathContent;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A file to be uploaded.
 *
 * @param folderId the folder that it goes to; 0 is the root
 * @param name its name there, at most 255 characters, none of {@code "\/:*?|><}, not only blanks
 * @param content the bytes, of known length, which may be opened several times and by several threads at once
 * @param md5 of all bytes, 32 hex digits
 * @param duplicate what to do if the name is taken
 * @param slices the md5s of slices that are known, so that the bytes needn't be read once more for them
 */
public record FileUpload(
        long folderId, String name, Content content, String md5, Duplicate duplicate, SliceMd5s slices) {
    /** A file whose md5 is known, refused if its name is taken. */
    public static FileUpload of(long folderId, String name, Content content, String md5) {
        return new FileUpload(folderId, name, content, md5, Duplicate.REFUSE, SliceMd5s.UNKNOWN);
    }

    /**
     * A file on disk under its own name, refused if that is taken. Reads the file once for its md5.
     *
     * @throws DuopanException of kind INVALID if the file can't be read
     */
    public static FileUpload of(long folderId, Path file) {
        try {
            Content content = PathContent.of(file);
            return of(folderId, file.getFileName().toString(), content, Md5.of(content));
        } catch (IOException e) {
            throw new DuopanException(
                    ErrorKind.INVALID, "upload of %s: the file can't be read; check it".formatted(file), e);
        }
    }

    /** Returns this with another answer to a taken name. */
    public FileUpload with(Duplicate choice) {
        return new FileUpload(folderId, name, content, md5, choice, slices);
    }

    /** Returns this under another name. */
    public FileUpload named(String otherName) {
        return new FileUpload(folderId, otherName, content, md5, duplicate, slices);
    }

    /** Returns this with md5s of slices that were made before. */
    public FileUpload with(SliceMd5s known) {
        return new FileUpload(folderId, name, content, md5, duplicate, known);
    }

    @Override
    public String toString() {
        return "upload of %s (%d bytes) to folder %d".formatted(name, content.length(), folderId);
    }
}
