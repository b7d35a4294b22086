package dev.duopan.netdisk.fetch;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/** Sends single requests and says in the words of this house why one failed. */
final class FetchRequests implements AutoCloseable {
    private final CloseableHttpClient http;
    private final FetchSettings settings;
    private final ScheduledThreadPoolExecutor timer;

    FetchRequests(FetchSettings settings, DnsResolver names) {
        this.http = FetchConnections.create(settings, names);
        this.settings = settings;
        this.timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("netdisk-fetch-deadlines").factory());
        timer.setRemoveOnCancelPolicy(true);
    }

    Answer get(URI location, Map<String, String> headers) {
        HttpGet request = new HttpGet(location);
        request.setHeader("Accept", "*/*");
        request.setHeader("Accept-Encoding", "identity");
        headers.forEach(request::setHeader);
        return send(location, request);
    }

    Answer post(URI location, String json) {
        HttpPost request = new HttpPost(location);
        request.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
        return send(location, request);
    }

    private Answer send(URI location, HttpUriRequestBase request) {
        request.setConfig(RequestConfig.custom()
                .setResponseTimeout(Timeout.of(settings.idle()))
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build());
        Future<?> deadline = deadline(request);
        try {
            HttpHost host = new HttpHost(location.getScheme(), location.getHost(), location.getPort());
            return new Answer(location, http.executeOpen(host, request, HttpClientContext.create()));
        } catch (IOException failure) {
            throw failure(location, failure);
        } catch (IllegalStateException closed) {
            throw closed(closed);
        } finally {
            deadline.cancel(false);
        }
    }

    private Future<?> deadline(HttpUriRequestBase request) {
        try {
            return timer.schedule(request::cancel, settings.answer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            throw closed(closed);
        }
    }

    private static DuopanException closed(RuntimeException cause) {
        return new DuopanException(ErrorKind.UNAVAILABLE, "Fetch: this server is being closed", cause);
    }

    private static DuopanException failure(URI location, IOException failure) {
        return switch (failure) {
            case RefusedAddressException internal ->
                new DuopanException(
                        ErrorKind.DENIED,
                        about(location, "it isn't on the public internet; the operator of this netdisk may allow it"),
                        internal);
            case SSLHandshakeException untrusted -> untrusted(location, untrusted);
            case SSLPeerUnverifiedException untrusted -> untrusted(location, untrusted);
            case UnknownHostException unknown -> unavailable(location, "no such host is known", unknown);
            case ConnectException unreachable -> unavailable(location, "it can't be reached", unreachable);
            case SocketTimeoutException silent -> unavailable(location, "it was silent for too long", silent);
            default -> unavailable(location, "no answer came that could be read", failure);
        };
    }

    private static DuopanException untrusted(URI location, IOException failure) {
        return new DuopanException(ErrorKind.DENIED, about(location, "its certificate isn't trusted"), failure);
    }

    private static DuopanException unavailable(URI location, String reason, IOException failure) {
        return new DuopanException(ErrorKind.UNAVAILABLE, about(location, reason), failure);
    }

    /** Says what was attempted without the parts of a URL that may be secret. */
    static String about(URI location, String reason) {
        return "Fetch from %s: %s".formatted(location.getHost(), reason);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        http.close(CloseMode.IMMEDIATE);
    }
}
