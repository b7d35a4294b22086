package dev.duopan.client.baidu;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Json;
import dev.duopan.api.baidu.upload.Rtype;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is needed to go on with an upload that broke off, also in another process: nothing secret, and the bytes again.
 *
 * <p>The slices that were sent stay on the host that took them (docs/wire/baidu-xpan.md section 4.6), so the token names it.
 *
 * @param version of this form, {@value #VERSION}
 * @param path as it was announced
 * @param size of all bytes, at least 1
 * @param sliceSize the length in bytes of every slice but the last
 * @param rtype as it was announced
 * @param uploadId the upload's id
 * @param host that takes the slices, as a base URL; empty for the client's own
 * @param sliceMd5s of all slices in order, 32 hex digits each
 * @param sent the slices that the service has, from 0, ascending
 */
public record UploadToken(
        int version,
        String path,
        long size,
        int sliceSize,
        Rtype rtype,
        String uploadId,
        String host,
        List<String> sliceMd5s,
        List<Integer> sent) {
    /** The form that this class writes, and the only one that it reads. */
    public static final int VERSION = 1;

    private static final Pattern MD5 = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern HOST = Pattern.compile("(https?://[^\\s?#]+)?");

    /**
     * A token.
     *
     * @throws DuopanException of kind INVALID if it can't be one
     */
    public UploadToken {
        boolean complete =
                Stream.of(path, rtype, uploadId, host, sliceMd5s, sent).allMatch(Objects::nonNull);
        if (version != VERSION || !complete) {
            throw invalid("it has another version, or something is missing");
        }
        sliceMd5s = List.copyOf(sliceMd5s);
        sent = List.copyOf(new TreeSet<>(sent));
        if (size < 1 || sliceSize < 1 || sliceMd5s.size() != Math.ceilDiv(size, sliceSize)) {
            throw invalid("its sizes don't fit its slices");
        }
        if (uploadId.isEmpty()
                || !HOST.matcher(host).matches()
                || !sliceMd5s.stream().allMatch(md5 -> MD5.matcher(md5).matches())
                || sent.stream().anyMatch(slice -> !isSlice(slice, size, sliceSize))) {
            throw invalid("its upload, host, md5s or slices aren't such");
        }
    }

    private static boolean isSlice(int slice, long size, int sliceSize) {
        return slice >= 0 && slice < Math.ceilDiv(size, sliceSize);
    }

    private static DuopanException invalid(String why) {
        return new DuopanException(ErrorKind.INVALID, "no token of an upload: %s; begin anew".formatted(why));
    }

    /**
     * Reads a token as {@link #text} wrote it.
     *
     * @throws DuopanException of kind INVALID if it isn't one
     */
    public static UploadToken parse(String text) {
        return Optional.ofNullable(Json.read(text, UploadToken.class)).orElseThrow(() -> invalid("nothing is there"));
    }

    /** Writes the token on one line. */
    public String text() {
        return Json.write(this);
    }

    /** Returns the slices that the service doesn't have yet, ascending. */
    List<Integer> missing() {
        Set<Integer> done = Set.copyOf(sent);
        return IntStream.range(0, sliceMd5s.size())
                .filter(slice -> !done.contains(slice))
                .boxed()
                .toList();
    }

    long offset(int slice) {
        return (long) slice * sliceSize;
    }

    long length(int slice) {
        return Math.min(sliceSize, size - offset(slice));
    }

    UploadToken withSent(int slice) {
        List<Integer> more = new ArrayList<>(sent);
        more.add(slice);
        return new UploadToken(version, path, size, sliceSize, rtype, uploadId, host, sliceMd5s, more);
    }

    UploadToken at(String otherHost) {
        return new UploadToken(version, path, size, sliceSize, rtype, uploadId, otherHost, sliceMd5s, sent);
    }
}
