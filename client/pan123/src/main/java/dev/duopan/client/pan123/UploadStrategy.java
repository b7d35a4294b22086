package dev.duopan.client.pan123;

import java.util.Map;
import java.util.Set;

/** A way in which a service takes a file in slices. Ids of files are texts, because not all groups of endpoints use numbers. */
interface UploadStrategy {
    /** What came of the wish to upload. */
    sealed interface Beginning {}

    /** The service knew the content: nothing is to be sent. */
    record Reused(String fileId) implements Beginning {}

    /** The slices are wanted. */
    record Open(UploadToken token) implements Beginning {}

    /**
     * Begins an upload of bytes known by their md5.
     *
     * @throws dev.duopan.api.ApiException if the service refuses
     */
    Beginning begin(UploadTarget target, ContentKey key);

    /**
     * Returns the slices that needn't be sent any more, from 0.
     *
     * @throws UploadGoneException if the service doesn't know the upload any more
     */
    Set<Integer> stored(UploadToken token);

    /**
     * Sends a slice, counted from 0, and returns when it is acknowledged.
     *
     * @throws UploadGoneException if the service doesn't know the upload any more
     */
    void send(UploadToken token, int slice, PreparedBytes bytes);

    /**
     * Makes the upload a file and returns its id, asking as long as it takes.
     *
     * @param sent the md5s of the slices that were sent by this process, to be compared where the service tells
     * @throws UploadGoneException if the service doesn't know the upload any more, or not all of its slices
     */
    String complete(UploadToken token, Map<Integer, String> sent);
}
