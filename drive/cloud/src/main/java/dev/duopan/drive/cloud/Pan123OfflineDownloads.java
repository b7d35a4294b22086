package dev.duopan.drive.cloud;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.pan123.open.DownloadOffline;
import dev.duopan.api.pan123.open.GetOfflineProgress;
import dev.duopan.api.pan123.open.OfflineProgress;
import dev.duopan.api.pan123.open.OfflineStatus;
import dev.duopan.client.pan123.Pan123Open;
import dev.duopan.drive.OfflineDownloads;
import dev.duopan.drive.OfflineOrder;
import dev.duopan.drive.OfflineState;
import java.net.URI;

/** Offline downloads of 123pan's open API (docs/wire/123pan.md section 4.8). It neither lists nor ends tasks. */
final class Pan123OfflineDownloads implements OfflineDownloads {
    private final Pan123Open pan;
    private final CloudPaths paths;

    Pan123OfflineDownloads(Pan123Open pan, CloudPaths paths) {
        this.pan = pan;
        this.paths = paths;
    }

    @Override
    public String begin(OfflineOrder order) {
        require(isOfTheWeb(order.url()), "only http and https can be fetched");
        require(!order.folder().isRoot(), "123pan can't put it into the root; name a folder");
        order.named().ifPresent(name -> paths.names().check(order.folder().child(name)));
        paths.names().check(order.folder());
        long folder = Lookup.id(paths.landing().folder(order.folder()));
        DownloadOffline request =
                new DownloadOffline(order.url().toString(), order.named().orElse(null), folder, null);
        return Long.toString(pan.offline().download(request).send().taskId());
    }

    private static boolean isOfTheWeb(URI url) {
        return ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                && url.getHost() != null;
    }

    private static void require(boolean fine, String otherwise) {
        if (!fine) {
            throw new DuopanException(ErrorKind.INVALID, "Downloading offline is refused: " + otherwise + ".");
        }
    }

    @Override
    public OfflineState state(String task) {
        GetOfflineProgress request = new GetOfflineProgress(Lookup.known("offline download", task));
        OfflineProgress progress = pan.offline().progress(request).send();
        return new OfflineState(status(progress.status()), progress.percent());
    }

    private static OfflineState.Status status(OfflineStatus status) {
        return switch (status) {
            case RUNNING -> OfflineState.Status.RUNNING;
            case RETRYING -> OfflineState.Status.RETRYING;
            case DONE -> OfflineState.Status.DONE;
            case FAILED -> OfflineState.Status.FAILED;
        };
    }
}
