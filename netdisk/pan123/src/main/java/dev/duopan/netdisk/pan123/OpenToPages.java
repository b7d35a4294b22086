package dev.duopan.netdisk.pan123;

import dev.duopan.api.WireHeaders;
import dev.duopan.netdisk.dispatch.RawHandler;
import dev.duopan.netdisk.dispatch.RawRequest;
import dev.duopan.netdisk.dispatch.RawRoute;
import dev.duopan.netdisk.dispatch.ServedContent;
import java.io.IOException;
import java.util.Set;

/** What lets players inside web pages of any origin read an answer. Nothing here depends on cookies. */
final class OpenToPages {
    private static final String ORIGIN = "Access-Control-Allow-Origin";

    private OpenToPages() {}

    /** A path that is read, and about which browsers may ask first. */
    static RawRoute route(String pattern, RawHandler handler) {
        return new RawRoute(Set.of("GET", "OPTIONS"), pattern, request -> {
            if (request.info().method().equals("OPTIONS")) {
                permit(request);
            } else {
                handler.handle(request);
            }
        });
    }

    private static void permit(RawRequest request) throws IOException {
        WireHeaders headers = WireHeaders.of(ORIGIN, "*")
                .with("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                .with("Access-Control-Allow-Headers", "Range")
                .with("Access-Control-Max-Age", "86400");
        request.exchange().answer(204, headers, 0).close();
    }

    /** The header fields for an answer. */
    static WireHeaders headers() {
        return WireHeaders.of(ORIGIN, "*")
                .with("Access-Control-Expose-Headers", "Content-Length, Content-Range, Accept-Ranges");
    }

    /** The content with them. */
    static ServedContent allow(ServedContent content) {
        return content.with(ORIGIN, "*")
                .with("Access-Control-Expose-Headers", "Content-Length, Content-Range, Accept-Ranges");
    }
}
