package dev.duopan.cli.server;

import dev.duopan.api.Catalogue;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.NetdiskSettings;
import dev.duopan.netdisk.baidu.BaiduFace;
import dev.duopan.netdisk.dispatch.Dispatcher;
import dev.duopan.netdisk.dispatch.Face;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.Fidelity;
import dev.duopan.netdisk.fetch.Fetcher;
import dev.duopan.netdisk.http.HttpServer;
import dev.duopan.netdisk.http.Listen;
import dev.duopan.netdisk.media.MediaSettings;
import dev.duopan.netdisk.media.PreviewSettings;
import dev.duopan.netdisk.media.Previewing;
import dev.duopan.netdisk.media.Toolbox;
import dev.duopan.netdisk.media.Transcoding;
import dev.duopan.netdisk.pan123.Pan123Face;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running netdisk that answers both protocols on one address. */
public final class NetdiskServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NetdiskServer.class);

    /** Pictures are drawn in memory; a screen that the operator happens to have is none of their business. */
    private static final String WITHOUT_SCREEN = "java.awt.headless";

    private final Parts parts;
    private final HttpServer http;

    private NetdiskServer(Parts parts, HttpServer http) {
        this.parts = parts;
        this.http = http;
    }

    /** What the faces are made from, and what must be closed in the end. */
    private record Parts(
            Netdisk netdisk, Fetcher fetcher, Transcoding transcoding, Previewing previewing, Announcement announcement)
            implements AutoCloseable {
        static Parts open(ServerConfig config) {
            Netdisk netdisk = Netdisk.open(NetdiskSettings.at(config.data())
                    .withInstantUpload(config.instantUpload())
                    .withDevices(config.devices()));
            PreviewSettings settings = PreviewSettings.in(config.data().resolve("previews"))
                    .withOffice(config.office())
                    .withCacheBytes(config.previewBytes());
            Toolbox toolbox =
                    new Toolbox(MediaSettings.in(config.data().resolve("media")).withTools(config.mediaTools()));
            Previewing previewing = Previewing.of(netdisk, settings, toolbox);
            Transcoding transcoding = Transcoding.of(netdisk, toolbox, Clock.systemUTC());
            transcoding.begin();
            Announcement announcement = Announcement.begin(() -> {
                transcoding.announce();
                previewing.announce();
            });
            return new Parts(netdisk, new Fetcher(config.fetch()), transcoding, previewing, announcement);
        }

        @Override
        public void close() {
            announcement.close();
            previewing.close();
            netdisk.close();
            fetcher.close();
        }
    }

    /**
     * Starts a server, which accepts connections when this returns.
     *
     * @throws dev.duopan.api.DuopanException of kind BUSY if another process serves from the data directory, UNAVAILABLE if
     *     the directory or the address can't be used
     */
    public static NetdiskServer start(ServerConfig config) {
        System.setProperty(WITHOUT_SCREEN, "true");
        Parts parts = Parts.open(config);
        try {
            return new NetdiskServer(parts, listen(config, parts));
        } catch (RuntimeException | Error e) {
            parts.close();
            throw e;
        }
    }

    /** The port may be known only when the server runs, so links wait for it. */
    private static HttpServer listen(ServerConfig config, Parts parts) {
        CompletableFuture<URI> publicBase = new CompletableFuture<>();
        FaceContext context = new FaceContext(parts.netdisk, config.fidelity(), publicBase::join, Clock.systemUTC());
        List<Face> faces = List.of(
                Pan123Face.of(context, parts.fetcher, parts.transcoding), BaiduFace.of(context, parts.previewing));
        HttpServer http = HttpServer.start(
                new Listen(config.host(), config.port()),
                dispatcher(faces, config.fidelity(), config.data().resolve("spool")));
        publicBase.complete(config.publicUrl() == null ? reachable(config.host(), http.address()) : config.publicUrl());
        parts.netdisk.tasks().start();
        return http;
    }

    /** Who listens on all addresses can be reached at none that is called so. */
    private static URI reachable(String host, URI address) {
        if (!host.equals("0.0.0.0") && !host.equals("::")) {
            return address;
        }
        URI guess = URI.create("http://%s:%d".formatted(ownAddress(), address.getPort()));
        LOG.warn("links will begin with {}; set --public-url if clients reach this server elsewhere", guess);
        return guess;
    }

    private static String ownAddress() {
        try {
            InetAddress own = InetAddress.getLocalHost();
            return own instanceof Inet6Address ? "[" + own.getHostAddress() + "]" : own.getHostAddress();
        } catch (UnknownHostException e) {
            return "127.0.0.1";
        }
    }

    private static Dispatcher dispatcher(List<Face> faces, Fidelity fidelity, Path spool) {
        Dispatcher dispatcher = new Dispatcher(faces, fidelity, spool);
        List<String> unserved = dispatcher.unserved(Catalogue.load(NetdiskServer.class.getClassLoader()));
        if (!unserved.isEmpty()) {
            LOG.info("these calls are refused, nothing answers them yet: {}", String.join(", ", unserved));
        }
        return dispatcher;
    }

    /** Returns the address under which the server answers, with the port that it really has. */
    public URI address() {
        return http.address();
    }

    /** Returns what the server serves from, to administer it. */
    public Netdisk netdisk() {
        return parts.netdisk;
    }

    /** Gives running requests ten seconds to end, and lets go of the data directory. */
    @Override
    public void close() {
        try {
            http.close();
        } finally {
            parts.close();
        }
    }
}
