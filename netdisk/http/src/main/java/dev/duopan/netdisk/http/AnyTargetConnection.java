package dev.duopan.netdisk.http;

import java.util.Objects;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * A connection that takes every request target for good and keeps it as it was sent.
 *
 * <p>Jetty refuses targets that it can't read unambiguously, such as {@code /../x} or {@code /a%}, before any handler sees
 * them. Here it sees {@code /} each time.
 */
final class AnyTargetConnection extends HttpConnection {
    private static final String TARGET = AnyTargetConnection.class.getName();

    /** Makes such connections. */
    static final class Factory extends HttpConnectionFactory {
        Factory(HttpConfiguration configuration) {
            super(configuration);
        }

        @Override
        public Connection newConnection(Connector connector, EndPoint endPoint) {
            HttpConnection connection = new AnyTargetConnection(getHttpConfiguration(), connector, endPoint);
            connection.setTransferEncodingChunkMaxLength(getTransferEncodingChunkMaxLength());
            return configure(connection, connector, endPoint);
        }
    }

    private AnyTargetConnection(HttpConfiguration configuration, Connector connector, EndPoint endPoint) {
        super(configuration, connector, endPoint);
    }

    @Override
    protected HttpStreamOverHTTP1 newHttpStream(String method, String target, HttpVersion version) {
        setAttribute(TARGET, target);
        return super.newHttpStream(method, "/", version);
    }

    /** Returns the target of the request that a connection is answering. */
    static RequestTarget target(ConnectionMetaData connection) {
        return RequestTarget.parse((String) Objects.requireNonNull(connection.getAttribute(TARGET), "no target"));
    }
}
