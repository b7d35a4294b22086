package dev.duopan.client;

import java.io.IOException;
import java.net.Socket;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** TLS that is set up with the first connection that needs it: reading all trusted authorities takes a while. */
final class LazyTls implements TlsSocketStrategy {
    private final Supplier<TlsSocketStrategy> maker;
    private @Nullable TlsSocketStrategy made;

    LazyTls(Supplier<TlsSocketStrategy> maker) {
        this.maker = maker;
    }

    @Override
    public SSLSocket upgrade(Socket socket, String target, int port, @Nullable Object attachment, HttpContext context)
            throws IOException {
        return strategy().upgrade(socket, target, port, attachment, context);
    }

    private synchronized TlsSocketStrategy strategy() {
        TlsSocketStrategy strategy = made == null ? maker.get() : made;
        made = strategy;
        return strategy;
    }
}
