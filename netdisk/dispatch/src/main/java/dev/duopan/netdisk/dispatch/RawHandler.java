package dev.duopan.netdisk.dispatch;

import java.io.IOException;

/** Answers a request that isn't an endpoint of the catalogue. */
@FunctionalInterface
public interface RawHandler {
    /**
     * Answers one request completely before it returns. An exception of kind X is answered in the provider's envelope as
     * long as the answer wasn't begun.
     */
    void handle(RawRequest request) throws IOException;
}
