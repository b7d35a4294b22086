package dev.duopan.client;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How an {@link HttpTransport} connects.
 *
 * @param connect how long making a connection may take, from address look-up to the end of the TLS handshake each
 * @param keepAlive how long an unused connection is kept
 * @param connectionsPerHost how many connections to one host are open at most; further calls wait for one
 * @param userAgent the {@code User-Agent} of requests that name none
 * @param proxy {@code http://host:port} or {@code socks5://host:port}; null for none
 * @param certificates a PEM file with certificate authorities that are trusted beside the JDK's; null for none
 */
public record HttpOptions(
        Duration connect,
        Duration keepAlive,
        int connectionsPerHost,
        String userAgent,
        @Nullable URI proxy,
        @Nullable Path certificates) {
    /** Ten seconds to connect, 15 seconds keep-alive, 64 connections to a host. */
    public static final HttpOptions DEFAULT =
            new HttpOptions(Duration.ofSeconds(10), Duration.ofSeconds(15), 64, "duopan", null, null);

    /** Returns these options with another time to connect. */
    public HttpOptions withConnect(Duration limit) {
        return new HttpOptions(limit, keepAlive, connectionsPerHost, userAgent, proxy, certificates);
    }

    /** Returns these options with another limit of connections. */
    public HttpOptions withConnectionsPerHost(int limit) {
        return new HttpOptions(connect, keepAlive, limit, userAgent, proxy, certificates);
    }

    /** Returns these options with another {@code User-Agent}. */
    public HttpOptions withUserAgent(String name) {
        return new HttpOptions(connect, keepAlive, connectionsPerHost, name, proxy, certificates);
    }

    /** Returns these options with a proxy. */
    public HttpOptions withProxy(URI address) {
        return new HttpOptions(connect, keepAlive, connectionsPerHost, userAgent, address, certificates);
    }

    /** Returns these options with further certificate authorities. */
    public HttpOptions withCertificates(Path pem) {
        return new HttpOptions(connect, keepAlive, connectionsPerHost, userAgent, proxy, pem);
    }
}
