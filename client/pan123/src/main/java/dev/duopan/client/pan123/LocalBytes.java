package dev.duopan.client.pan123;

import dev.duopan.api.Content;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.client.ContentSlice;
import dev.duopan.client.SpooledContent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bytes in memory or on disk.
 *
 * @param slices what is known of their parts
 * @param setAside what holds them until it is closed, null if there is none
 */
record LocalBytes(
        Content content,
        ContentKey key,
        SliceMd5s slices,
        @Nullable SpooledContent setAside) implements PreparedBytes {
    /** Bytes that can be read again where they are; nothing is known of their parts. */
    LocalBytes(Content content, ContentKey key) {
        this(content, key, SliceMd5s.UNKNOWN, null);
    }

    /** Bytes that can be read again where they are; what is known of them is believed except for the length. */
    static LocalBytes of(Content content, @Nullable ContentKey known) throws IOException {
        if (known != null && known.size() != content.length()) {
            throw otherThan(known, content.length() + " bytes");
        }
        return new LocalBytes(content, known == null ? new ContentKey(Md5.of(content), content.length()) : known);
    }

    /** Reads a stream to its end into a temporary file, hashing it on the way. */
    static LocalBytes setAside(InputStream stream, @Nullable ContentKey known) throws IOException {
        Md5 md5 = new Md5();
        SpooledContent spooled = SpooledContent.of(md5.over(stream));
        ContentKey found = new ContentKey(md5.hex(), spooled.length());
        if (known != null && !found.equals(known)) {
            spooled.close();
            throw otherThan(known, found.toString());
        }
        return new LocalBytes(spooled, found, SliceMd5s.UNKNOWN, spooled);
    }

    private static DuopanException otherThan(ContentKey known, String found) {
        return new DuopanException(
                ErrorKind.INVALID,
                "upload of %s: there are %s; were the bytes changed? Begin anew".formatted(known, found));
    }

    @Override
    public PreparedBytes cut(long offset, long length) throws IOException {
        Optional<ContentKey> known =
                length == key.size() && key.isMd5() ? Optional.of(key) : slices.of(offset, length, key.size());
        Content part = new ContentSlice(content, offset, length);
        return known.isPresent() ? new LocalBytes(part, known.get()) : of(part, null);
    }

    @Override
    public void close() throws IOException {
        if (setAside != null) {
            setAside.close();
        }
    }
}
