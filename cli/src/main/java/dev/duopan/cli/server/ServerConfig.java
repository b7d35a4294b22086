package dev.duopan.cli.server;

import dev.duopan.netdisk.DeviceLimits;
import dev.duopan.netdisk.InstantUploadVisibility;
import dev.duopan.netdisk.dispatch.Fidelity;
import dev.duopan.netdisk.fetch.FetchSettings;
import dev.duopan.netdisk.media.PreviewSettings;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * How a netdisk server runs.
 *
 * @param host the name or address of this machine on which it listens
 * @param port where it listens; 0 for any port that is free
 * @param publicUrl the URL under which clients reach it, without a slash at the end; null if that is where it listens
 * @param data where everything is kept; created when missing
 * @param fidelity which of the vendors' rules hold beyond what the protocols need
 * @param instantUpload whose contents an upload may hit by digests alone
 * @param fetch how and from where URLs are fetched that accounts name
 * @param mediaTools the directory of ffmpeg and ffprobe; null to find them
 * @param devices how many devices and accounts belong together at most
 * @param office how documents become PDFs
 * @param previewBytes how much is kept of what shows files
 * @param log what is said on standard error
 */
public record ServerConfig(
        String host,
        int port,
        @Nullable URI publicUrl,
        Path data,
        Fidelity fidelity,
        InstantUploadVisibility instantUpload,
        FetchSettings fetch,
        @Nullable Path mediaTools,
        DeviceLimits devices,
        PreviewSettings.Office office,
        long previewBytes,
        Level log) {
    /** The port if nobody names another. */
    public static final int DEFAULT_PORT = 8123;

    /** A server on the given data directory that only this machine reaches, with everything else at its default. */
    public static ServerConfig at(Path data) {
        return new ServerConfig(
                "127.0.0.1",
                DEFAULT_PORT,
                null,
                data,
                Fidelity.RELAXED,
                InstantUploadVisibility.OWN_ACCOUNT,
                FetchSettings.DEFAULT,
                null,
                DeviceLimits.DEFAULT,
                PreviewSettings.Office.USUAL,
                PreviewSettings.USUAL_CACHE_BYTES,
                Level.INFO);
    }

    /** The same on another port. */
    public ServerConfig withPort(int another) {
        return new ServerConfig(
                host,
                another,
                publicUrl,
                data,
                fidelity,
                instantUpload,
                fetch,
                mediaTools,
                devices,
                office,
                previewBytes,
                log);
    }
}
