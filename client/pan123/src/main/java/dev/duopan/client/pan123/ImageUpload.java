package dev.duopan.client.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.pan123.open.Duplicate;
import org.jspecify.annotations.Nullable;

/**
 * A picture to be uploaded to the image bed (docs/wire/123pan.md sections 4.11 and 6.4).
 *
 * @param source the bytes, at most 100 MB
 * @param folderId the folder of the image bed; empty is the root
 * @param name the picture's name there, which ends like that of a picture; empty for the name that the source suggests
 * @param duplicate what to do if another picture has the name
 * @param known the bytes' md5 and size, so that they needn't be read for that; null if they aren't known
 * @param token of an upload of the same bytes that broke off; null to begin one
 */
public record ImageUpload(
        ByteSource source,
        String folderId,
        String name,
        Duplicate duplicate,
        @Nullable ContentKey known,
        @Nullable UploadToken token) {
    /**
     * An upload.
     *
     * @throws DuopanException of kind INVALID if the token belongs to something else than a picture
     */
    public ImageUpload {
        if (token != null && token.way() != UploadWay.IMAGES) {
            throw new DuopanException(
                    ErrorKind.INVALID, "upload of %s: the token belongs to no picture but to a file".formatted(name));
        }
    }

    /** A picture under its own name, refused if another picture has that. */
    public static ImageUpload of(ByteSource source, String folderId) {
        return new ImageUpload(source, folderId, "", Duplicate.REFUSE, null, null);
    }

    /** Returns this under another name. */
    public ImageUpload named(String other) {
        return new ImageUpload(source, folderId, other, duplicate, known, token);
    }

    /** Returns this with another answer to a taken name. */
    public ImageUpload with(Duplicate choice) {
        return new ImageUpload(source, folderId, name, choice, known, token);
    }

    /**
     * Returns this with what is known of the bytes. It is believed; the service compares in the end.
     *
     * @param key by md5
     */
    public ImageUpload knowing(ContentKey key) {
        return new ImageUpload(source, folderId, name, duplicate, key.requireMd5(), token);
    }

    /** Returns this as the continuation of an upload that broke off; if the service has forgotten that, it begins anew. */
    public ImageUpload resuming(UploadToken unfinished) {
        return new ImageUpload(source, folderId, name, duplicate, unfinished.key(), unfinished);
    }

    /** The name with the full-width forms of what names can't contain, as p123client does it. */
    UploadTarget target() {
        return UploadTarget.in(0, name).with(duplicate).orNamed(source.name()).replaceForbidden();
    }
}
