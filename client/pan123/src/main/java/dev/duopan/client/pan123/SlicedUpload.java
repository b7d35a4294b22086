package dev.duopan.client.pan123;

/**
 * One upload in slices, whatever the strategy.
 *
 * @param strategy how the slices go
 * @param bytes what is sent
 * @param listener who hears of it
 * @param parallel how many slices are on their way at once
 */
record SlicedUpload(UploadStrategy strategy, PreparedBytes bytes, UploadListener listener, int parallel) {
    /** What came of it: an id in the words of the strategy, and whether no bytes were sent. */
    record Result(String fileId, boolean reused) {}

    /** Begins the upload and sends everything. */
    Result begin(UploadTarget target) {
        return switch (strategy.begin(target, bytes.key())) {
            case UploadStrategy.Reused reused -> {
                listener.stored(bytes.key().size());
                yield new Result(reused.fileId(), true);
            }
            case UploadStrategy.Open open -> send(open.token());
        };
    }

    /** Goes on with what the service has; if that is gone, all is sent anew, once. */
    Result resume(UploadTarget target, UploadToken token) {
        try {
            return send(token);
        } catch (UploadGoneException e) {
            return begin(target);
        }
    }

    private Result send(UploadToken token) {
        return new Result(new SliceTransfer(strategy, bytes, listener, token).run(parallel), false);
    }
}
