package dev.duopan.client.baidu;

import dev.duopan.api.DuopanException;
import dev.duopan.api.baidu.upload.LocateUpload;
import dev.duopan.api.baidu.upload.UploadHosts;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the host that takes the slices of an upload (docs/wire/baidu-xpan.md section 4.9). Hosts get to see the token, so one
 * without TLS is taken only if the client's own host has none either.
 */
final class UploadHostChoice {
    private static final Logger LOG = LoggerFactory.getLogger(UploadHostChoice.class);

    private final UploadCalls calls;
    private final URI base;

    UploadHostChoice(UploadCalls calls, URI base) {
        this.calls = calls;
        this.base = base;
    }

    /** Returns the base URL of a host; empty for the client's own, which will do if the service names none. */
    String of(String path, String uploadId) {
        try {
            UploadHosts hosts = calls.locate(LocateUpload.of(path, uploadId)).send();
            List<URI> named = named(hosts);
            return secure(named)
                    .or(() -> isSecure(base) ? Optional.empty() : named.stream().findFirst())
                    .map(URI::toString)
                    .orElse("");
        } catch (DuopanException e) {
            LOG.info("{} names no upload host, so it takes the slices itself: {}", base.getAuthority(), e.getMessage());
            return "";
        }
    }

    private static Optional<URI> secure(List<URI> hosts) {
        return hosts.stream().filter(UploadHostChoice::isSecure).findFirst();
    }

    private static boolean isSecure(URI host) {
        return "https".equalsIgnoreCase(host.getScheme());
    }

    private List<URI> named(UploadHosts hosts) {
        return Stream.of(
                        urls(hosts.servers()),
                        texts(hosts.server()),
                        Stream.ofNullable(hosts.host()),
                        urls(hosts.backups()),
                        texts(hosts.backup()))
                .flatMap(names -> names)
                .flatMap(name -> url(name).stream())
                .toList();
    }

    private static Stream<String> urls(@Nullable List<UploadHosts.Server> servers) {
        return servers == null
                ? Stream.empty()
                : servers.stream().map(UploadHosts.Server::server).filter(Objects::nonNull);
    }

    private static Stream<String> texts(@Nullable List<String> names) {
        return names == null ? Stream.empty() : names.stream().filter(Objects::nonNull);
    }

    /** A name without a scheme gets that of the client's own host. */
    private Optional<URI> url(String name) {
        try {
            URI url = URI.create(name.contains("://") ? name : base.getScheme() + "://" + name);
            boolean web = isSecure(url) || "http".equalsIgnoreCase(url.getScheme());
            boolean plain = url.getHost() != null && url.getRawQuery() == null && url.getRawFragment() == null;
            return web && plain ? Optional.of(url) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
