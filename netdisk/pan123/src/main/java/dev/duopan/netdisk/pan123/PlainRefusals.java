package dev.duopan.netdisk.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.netdisk.dispatch.RawHandler;
import dev.duopan.netdisk.dispatch.RawRequest;
import dev.duopan.netdisk.dispatch.Replies;
import java.io.IOException;

/**
 * Serves links and refuses them as the vendor's storage hosts do: with HTTP statuses and plain text, 403 for who may not, 404
 * for what is gone.
 */
record PlainRefusals(RawHandler handler) implements RawHandler {
    @Override
    public void handle(RawRequest request) throws IOException {
        try {
            handler.handle(request);
        } catch (DuopanException e) {
            if (request.exchange().answered()) {
                throw e;
            }
            refuse(request, e);
        }
    }

    private static void refuse(RawRequest request, DuopanException reason) throws IOException {
        switch (reason.kind()) {
            case DENIED -> Replies.text(request.exchange(), 403, "403: " + reason.getMessage() + "\n");
            case NOT_FOUND -> Replies.text(request.exchange(), 404, "404: the file is gone\n");
            default -> Replies.text(request.exchange(), 503, "503: the file can't be read now, try again later\n");
        }
    }
}
