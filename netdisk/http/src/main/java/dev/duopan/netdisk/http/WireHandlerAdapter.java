package dev.duopan.netdisk.http;

import dev.duopan.api.WireHandler;
import java.io.IOException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a {@link WireHandler} answer Jetty's requests. A failure in the middle of an answer ends the connection. */
final class WireHandlerAdapter extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(WireHandlerAdapter.class);

    private final WireHandler handler;

    WireHandlerAdapter(WireHandler handler) {
        this.handler = handler;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        // Silence counts while the network is waited for, not while a handler works.
        request.addIdleTimeoutListener(timeout -> false);
        JettyExchange exchange = new JettyExchange(request, response);
        try {
            handler.handle(exchange);
            exchange.requireComplete();
            callback.succeeded();
        } catch (IOException e) {
            LOG.debug("a connection broke", e);
            callback.failed(e);
        } catch (RuntimeException e) {
            LOG.error("a request was not answered", e);
            callback.failed(e);
        }
        return true;
    }
}
