package dev.duopan.client.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.pan123.open.CompletedUpload;
import dev.duopan.api.pan123.open.UploadFile;
import dev.duopan.client.CallOptions;
import dev.duopan.client.Client;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Uploads whole files, the small ones in one request, the others in slices (docs/wire/123pan.md section 6). */
final class Uploader {
    private final Client client;
    private final UploadCalls calls;
    private final UploadSettings settings;
    private volatile @Nullable URI singleHost;

    Uploader(Client client, UploadSettings settings) {
        this.client = client;
        this.calls = new UploadCalls(client);
        this.settings = settings;
    }

    UploadSettings settings() {
        return settings;
    }

    /** What is sent and where it goes. */
    private record Shipment(UploadTarget target, PreparedBytes bytes) {
        @Override
        public String toString() {
            return "upload of %s (%d bytes) to folder %d"
                    .formatted(target.name(), bytes.key().size(), target.folderId());
        }
    }

    UploadedFile upload(FileUpload file, UploadListener listener) {
        return begun(shipment(file), UploadWay.V2, listener);
    }

    UploadedFile resume(FileUpload file, UploadToken token, UploadListener listener) {
        Shipment shipment = shipment(file);
        if (!shipment.bytes().key().equals(token.key())) {
            throw new DuopanException(
                    ErrorKind.INVALID, "%s can't go on from the token of %s; begin anew".formatted(file, token.key()));
        }
        return resumed(shipment, token, listener);
    }

    private static Shipment shipment(FileUpload file) {
        long size = file.content().length();
        if (size < 0) {
            throw new DuopanException(ErrorKind.INVALID, "%s: its length must be known".formatted(file));
        }
        UploadTarget target = new UploadTarget(file.folderId(), file.name(), file.duplicate(), false);
        ContentKey key = new ContentKey(file.md5(), size).requireMd5();
        LocalBytes bytes = new LocalBytes(file.content(), key, file.slices(), null);
        return new Shipment(target, bytes);
    }

    UploadedFile upload(UploadOrder order, UploadListener listener) {
        UploadTarget target = order.target().orNamed(order.source().name());
        try (PreparedBytes bytes = order.source().prepare(client, order.known())) {
            Shipment shipment = new Shipment(target, bytes);
            UploadToken token = order.token();
            return token == null ? begun(shipment, order.way(), listener) : resumed(shipment, token, listener);
        } catch (IOException e) {
            throw new DuopanException(
                    ErrorKind.INVALID, "upload of %s: the bytes can't be read; check them".formatted(target.name()), e);
        }
    }

    private UploadedFile begun(Shipment shipment, UploadWay way, UploadListener listener) {
        long size = shipment.bytes().key().size();
        return way == UploadWay.V2 && size > 0 && size <= settings.singleRequestLimit()
                ? whole(shipment, listener)
                : sliced(shipment, way, listener);
    }

    private UploadedFile whole(Shipment shipment, UploadListener listener) {
        UploadTarget target = shipment.target();
        ContentKey key = shipment.bytes().key();
        CompletedUpload done = calls.single(new UploadFile(
                        target.folderId(),
                        target.name(),
                        key.hash(),
                        key.size(),
                        target.duplicate(),
                        target.containDir(),
                        shipment.bytes().content()))
                .with(CallOptions.to(singleHost()))
                .send();
        if (!done.isDone()) {
            throw new DuopanException(
                    ErrorKind.UNAVAILABLE,
                    "%s: the service took it, but names no file; list the folder".formatted(shipment));
        }
        listener.stored(key.size());
        return new UploadedFile(done.fileId(), false);
    }

    private URI singleHost() {
        URI known = singleHost;
        if (known == null) {
            known = Hosts.first(calls.domains().send());
            singleHost = known;
        }
        return known;
    }

    private UploadedFile resumed(Shipment shipment, UploadToken token, UploadListener listener) {
        return file(inSlices(shipment, token.way(), listener).resume(shipment.target(), token));
    }

    private UploadedFile sliced(Shipment shipment, UploadWay way, UploadListener listener) {
        return file(inSlices(shipment, way, listener).begin(shipment.target()));
    }

    private SlicedUpload inSlices(Shipment shipment, UploadWay way, UploadListener listener) {
        return new SlicedUpload(strategy(way), shipment.bytes(), listener, settings.parallelSlices());
    }

    private static UploadedFile file(SlicedUpload.Result result) {
        return new UploadedFile(Long.parseLong(result.fileId()), result.reused());
    }

    private UploadStrategy strategy(UploadWay way) {
        Patience patience = new Patience(settings);
        return switch (way) {
            case V2 -> new HostUpload(calls, patience);
            case V1 -> new PresignedUpload(new PresignedSteps.OfDrive(calls), new SlicePut(client), patience);
            case IMAGES ->
                throw new DuopanException(
                        ErrorKind.INVALID, "no file is uploaded in the way of pictures; upload it as a picture");
        };
    }
}
