package dev.duopan.netdisk.pan123;

import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.LinkAccess;
import dev.duopan.netdisk.LinkSource;
import dev.duopan.netdisk.dispatch.CountedExchange;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.RawRequest;
import dev.duopan.netdisk.dispatch.ServedContent;
import java.io.IOException;

/**
 * A fetch by a lasting link that was let through: sends the content and records what was really sent.
 *
 * @param file what is fetched
 * @param source where the content is kept
 * @param path where it is, with a slash at the beginning
 * @param url the link without what signs it
 */
record LinkVisit(FileNode file, LinkSource source, String path, String url) {
    void send(FaceContext context, RawRequest request, ServedContent content) throws IOException {
        CountedExchange exchange = new CountedExchange(request.exchange());
        try {
            content.send(exchange);
        } finally {
            if (exchange.answered()) {
                context.netdisk()
                        .directLinks()
                        .log()
                        .record(new LinkAccess(
                                file.accountId(),
                                file.id(),
                                context.clock().instant(),
                                source,
                                content.name(),
                                content.size(),
                                path,
                                url,
                                exchange.sent(),
                                request.info().peer()));
            }
        }
    }
}
