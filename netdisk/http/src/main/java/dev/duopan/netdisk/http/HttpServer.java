package dev.duopan.netdisk.http;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.WireHandler;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A running HTTP/1.1 server. Each request is answered on a virtual thread of its own; bodies are never held whole, and what is
 * held for the network is bounded whatever the sizes of bodies.
 *
 * <p>Request lines are taken as they come: raw UTF-8, brackets and quotes, encoded slashes, doubled slashes and dot segments
 * all reach the handler, which knows the protocol in which to answer. What isn't HTTP is refused with a short plain text.
 */
public final class HttpServer implements AutoCloseable {
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int MAX_HEADER_BYTES = 64 * 1024;
    private static final int MAX_CONNECTIONS = 2_000;
    private static final long POOLED_DIRECT_BYTES = 32L * 1024 * 1024;
    private static final long POOLED_HEAP_BYTES = 8L * 1024 * 1024;
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Server server;
    private final ServerConnector connector;

    private HttpServer(Listen listen, WireHandler handler) {
        this.server = new Server(threads(), null, buffers());
        this.connector = new ServerConnector(server, 1, 1, new AnyTargetConnection.Factory(configuration()));
        connector.setHost(listen.host());
        connector.setPort(listen.port());
        connector.setIdleTimeout(SILENCE.toMillis());
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(MAX_CONNECTIONS, connector));
        server.setErrorHandler(new PlainErrors());
        server.setHandler(new GracefulHandler(new WireHandlerAdapter(handler)));
        server.setStopTimeout(GRACE.toMillis());
    }

    /**
     * Starts a server, which accepts connections when this returns.
     *
     * @throws DuopanException of kind UNAVAILABLE if the address can't be used
     */
    public static HttpServer start(Listen listen, WireHandler handler) {
        HttpServer http = new HttpServer(listen, handler);
        try {
            http.server.start();
            return http;
        } catch (Exception e) {
            http.close();
            throw cannotStart(listen, e);
        }
    }

    private static DuopanException cannotStart(Listen listen, Exception cause) {
        Throwable reason = cause instanceof IOException && cause.getCause() != null ? cause.getCause() : cause;
        return new DuopanException(
                ErrorKind.UNAVAILABLE,
                "cannot listen on %s: %s; choose another port or address".formatted(listen, reason.getMessage()),
                cause);
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(16, 4);
        threads.setName("duopan-http");
        threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("duopan-request-"));
        return threads;
    }

    private static ArrayByteBufferPool buffers() {
        return new ArrayByteBufferPool(
                1024, 4096, 2 * BUFFER_BYTES, Integer.MAX_VALUE, POOLED_HEAP_BYTES, POOLED_DIRECT_BYTES);
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setRequestHeaderSize(MAX_HEADER_BYTES);
        configuration.setInputBufferSize(BUFFER_BYTES);
        configuration.setOutputBufferSize(BUFFER_BYTES);
        configuration.setHttpCompliance(HttpCompliance.RFC7230.with(
                "DUOPAN", HttpCompliance.Violation.UNSAFE_HOST_HEADER, HttpCompliance.Violation.BAD_QUOTES_IN_TOKEN));
        return configuration;
    }

    /** Returns the address under which this server answers, with the port that it really has. */
    public URI address() {
        return new Listen(connector.getHost(), connector.getLocalPort()).uri();
    }

    /** Accepts no more connections, gives running requests ten seconds to end, and stops. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new DuopanException(ErrorKind.UNAVAILABLE, "the HTTP server did not stop cleanly", e);
        }
    }
}
