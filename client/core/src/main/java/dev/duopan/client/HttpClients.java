package dev.duopan.client;

import java.net.InetSocketAddress;
import java.net.URI;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.impl.io.MonitoringResponseOutOfOrderStrategy;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Makes the HTTP client behind {@link HttpTransport}: everything that it does on its own account is switched off. */
final class HttpClients {
    private static final int CONNECTIONS = 512;
    private static final long EARLY_ANSWER_CHECK_BYTES = 256 << 10;
    private static final TimeValue UNCHECKED_IDLE_TIME = TimeValue.ofMilliseconds(500);

    private HttpClients() {}

    static CloseableHttpClient create(HttpOptions options) {
        HttpClientBuilder builder = HttpClientBuilder.create()
                .setConnectionManager(connections(options))
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableConnectionState()
                .setUserAgent(options.userAgent())
                .evictExpiredConnections()
                .evictIdleConnections(TimeValue.of(options.keepAlive()));
        URI proxy = options.proxy();
        if (proxy != null && !isSocks(proxy)) {
            builder.setProxy(new HttpHost(proxy.getScheme(), proxy.getHost(), proxy.getPort()));
        }
        return builder.build();
    }

    private static PoolingHttpClientConnectionManager connections(HttpOptions options) {
        PoolingHttpClientConnectionManagerBuilder builder = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(options.connectionsPerHost())
                .setMaxConnTotal(Math.max(CONNECTIONS, options.connectionsPerHost()))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .responseOutOfOrderStrategy(
                                new MonitoringResponseOutOfOrderStrategy(EARLY_ANSWER_CHECK_BYTES, Long.MAX_VALUE))
                        .build())
                .setTlsSocketStrategy(tls(options))
                .setDefaultSocketConfig(sockets(options))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(options.connect()))
                        .setSocketTimeout(Timeout.of(options.connect()))
                        .setIdleTimeout(Timeout.of(options.keepAlive()))
                        .setValidateAfterInactivity(UNCHECKED_IDLE_TIME)
                        .build());
        return builder.build();
    }

    /** Own authorities are read at once, so that a file that can't be read is told before anything is sent. */
    private static TlsSocketStrategy tls(HttpOptions options) {
        return options.certificates() == null
                ? new LazyTls(DefaultClientTlsStrategy::createDefault)
                : new DefaultClientTlsStrategy(TrustedCertificates.with(options.certificates()));
    }

    private static SocketConfig sockets(HttpOptions options) {
        SocketConfig.Builder builder = SocketConfig.custom().setTcpNoDelay(true).setSoKeepAlive(true);
        URI proxy = options.proxy();
        if (proxy != null && isSocks(proxy)) {
            builder.setSocksProxyAddress(new InetSocketAddress(proxy.getHost(), proxy.getPort()));
        }
        return builder.build();
    }

    private static boolean isSocks(URI proxy) {
        return proxy.getScheme().startsWith("socks");
    }
}
