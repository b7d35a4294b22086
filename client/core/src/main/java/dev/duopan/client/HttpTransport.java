package dev.duopan.client;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Carries requests over HTTP/1.1 with a pool of connections.
 *
 * <p>Bodies are never decompressed. If a server answers before it took the whole body, the rest isn't sent and the answer
 * counts. An interrupt ends a blocked call at once on a virtual thread; on a platform thread it takes effect when the peer
 * next moves or has been silent for too long.
 *
 * <p>The loggers {@code org.apache.hc.client5.http.wire} and {@code org.apache.hc.client5.http.headers} write every byte and
 * header field at level debug, tokens included: programs keep them off.
 */
public final class HttpTransport implements Transport {
    private static final Set<String> FRAMING = Set.of("content-length", "transfer-encoding");

    private final CloseableHttpClient http;
    private final ScheduledThreadPoolExecutor timer;

    /**
     * A transport with the given options.
     *
     * @throws DuopanException of kind INVALID if the certificate authorities can't be read
     */
    public HttpTransport(HttpOptions options) {
        this.http = HttpClients.create(options);
        this.timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("duopan stall watch").factory());
        this.timer.setRemoveOnCancelPolicy(true);
    }

    @Override
    public WireResponse send(WireRequest request, CallTimeouts timeouts) throws IOException {
        HttpUriRequestBase message = message(request, timeouts);
        StallWatch watch = new StallWatch(timer, timeouts.idle(), message::cancel);
        if (request.body().length() > 0) {
            message.setEntity(new OutgoingBody(request.body(), watch));
        }
        try {
            return answer(message, http.executeOpen(target(request.uri()), message, HttpClientContext.create()), watch);
        } catch (IOException e) {
            watch.close();
            throw classified(watch.blame(e));
        } catch (RuntimeException e) {
            watch.close();
            throw e;
        }
    }

    private static HttpUriRequestBase message(WireRequest request, CallTimeouts timeouts) {
        HttpUriRequestBase message = new HttpUriRequestBase(request.verb().name(), origin(request.uri()));
        message.setPath(pathAndQuery(request.uri()));
        for (WireHeaders.Field field : request.headers().fields()) {
            if (!FRAMING.contains(field.name().toLowerCase(Locale.ROOT))) {
                message.addHeader(field.name(), field.value());
            }
        }
        message.setConfig(RequestConfig.custom()
                .setResponseTimeout(Timeout.of(timeouts.answer()))
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .setRedirectsEnabled(false)
                .setContentCompressionEnabled(false)
                .build());
        return message;
    }

    private static URI origin(URI uri) {
        if (uri.getHost() == null || uri.getScheme() == null) {
            throw new DuopanException(
                    ErrorKind.INVALID, "not the address of a web server: %s".formatted(uri.getRawAuthority()));
        }
        return URI.create("%s://%s/".formatted(uri.getScheme(), uri.getRawAuthority()));
    }

    private static HttpHost target(URI uri) {
        return new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort());
    }

    private static String pathAndQuery(URI uri) {
        String path = Objects.requireNonNullElse(uri.getRawPath(), "");
        return (path.isEmpty() ? "/" : path) + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private static WireResponse answer(HttpUriRequestBase message, ClassicHttpResponse response, StallWatch watch)
            throws IOException {
        WireHeaders headers = WireHeaders.of(Arrays.stream(response.getHeaders())
                .map(field -> new WireHeaders.Field(field.getName(), Objects.requireNonNullElse(field.getValue(), "")))
                .toList());
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            watch.close();
            response.close();
            return new WireResponse(response.getCode(), headers, InputStream.nullInputStream());
        }
        return new WireResponse(response.getCode(), headers, new IncomingBody(message, response, entity, watch));
    }

    private static IOException classified(IOException failure) {
        return switch (failure) {
            case SSLHandshakeException untrusted -> NotSentException.lasting(untrusted);
            case SSLPeerUnverifiedException untrusted -> NotSentException.lasting(untrusted);
            case ConnectException unreachable -> NotSentException.forNow(unreachable);
            case ConnectTimeoutException unreachable -> NotSentException.forNow(unreachable);
            case NoRouteToHostException unreachable -> NotSentException.forNow(unreachable);
            case UnknownHostException unreachable -> NotSentException.forNow(unreachable);
            case ConnectionRequestTimeoutException crowded -> NotSentException.forNow(crowded);
            default -> failure;
        };
    }

    @Override
    public void close() {
        timer.shutdownNow();
        http.close(CloseMode.IMMEDIATE);
    }
}
