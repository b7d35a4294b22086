package dev.duopan.client.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is needed to go on with an upload that broke off, also in another process: nothing secret, and the bytes again.
 *
 * @param way how the slices are sent
 * @param uploadId the upload's id
 * @param sliceSize the length in bytes of every slice but the last, at least 1
 * @param md5 of all bytes, 32 hex digits
 * @param size of all bytes
 * @param host the upload host that takes the slices, as a base URL; empty where each slice has an address of its own
 * @param stored the slices that were acknowledged, from 0, ascending; V1 asks the service instead where it can
 */
public record UploadToken(
        UploadWay way, String uploadId, long sliceSize, String md5, long size, String host, List<Integer> stored) {
    /**
     * A token.
     *
     * @throws DuopanException of kind INVALID if it can't be one
     */
    public UploadToken {
        stored = List.copyOf(new TreeSet<>(stored));
        boolean complete = Stream.of(way, uploadId, md5, host).allMatch(Objects::nonNull);
        if (!complete || uploadId.isEmpty() || sliceSize < 1 || !new ContentKey(md5, size).isMd5()) {
            throw new DuopanException(ErrorKind.INVALID, "no token of an upload: id, slice size or md5 is missing");
        }
    }

    /**
     * Reads a token as {@link #text} wrote it.
     *
     * @throws DuopanException of kind INVALID if it isn't one
     */
    public static UploadToken parse(String text) {
        return Optional.ofNullable(Json.read(text, UploadToken.class))
                .orElseThrow(() -> new DuopanException(ErrorKind.INVALID, "no token of an upload: nothing is there"));
    }

    /** Writes the token on one line. */
    public String text() {
        return Json.write(this);
    }

    ContentKey key() {
        return new ContentKey(md5, size);
    }

    int sliceCount() {
        return Math.toIntExact(Math.ceilDiv(size, sliceSize));
    }

    long offset(int slice) {
        return slice * sliceSize;
    }

    long length(int slice) {
        return Math.min(sliceSize, size - offset(slice));
    }

    UploadToken withStored(int slice) {
        List<Integer> more = new ArrayList<>(stored);
        more.add(slice);
        return new UploadToken(way, uploadId, sliceSize, md5, size, host, more);
    }
}
