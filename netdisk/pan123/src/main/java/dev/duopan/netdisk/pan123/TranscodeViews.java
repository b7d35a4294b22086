package dev.duopan.netdisk.pan123;

import dev.duopan.api.Secret;
import dev.duopan.api.pan123.Pan123Time;
import dev.duopan.api.pan123.open.TranscodeList;
import dev.duopan.api.pan123.open.TranscodeRecords;
import dev.duopan.api.pan123.open.TranscodeResults;
import dev.duopan.api.pan123.open.TranscodeStatus;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.media.Rendition;
import dev.duopan.netdisk.media.Transcoding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Renditions as 123pan shows them (docs/wire/123pan.md section 4.10). */
final class TranscodeViews {
    private final Transcoding transcoding;
    private final VideoLinks links;
    private final Account account;

    TranscodeViews(Transcoding transcoding, VideoLinks links, Account account) {
        this.transcoding = transcoding;
        this.links = links;
        this.account = account;
    }

    TranscodeRecords.Conversion record(Rendition rendition) {
        return new TranscodeRecords.Conversion(
                Pan123Time.LISTED.write(rendition.createdAt()),
                rendition.resolution().label(),
                status(rendition),
                playlist(rendition).orElse(null));
    }

    TranscodeResults.Result result(Rendition rendition) {
        return new TranscodeResults.Result(
                rendition.id(),
                account.id(),
                rendition.resolution().label(),
                status(rendition),
                Pan123Time.LISTED.write(rendition.createdAt()),
                Pan123Time.LISTED.write(rendition.updatedAt()),
                playlistFirst(rendition).map(file -> piece(rendition, file)).toList());
    }

    private Stream<FileNode> playlistFirst(Rendition rendition) {
        List<FileNode> files = transcoding.pieces(account, rendition);
        return Stream.concat(
                files.stream().filter(Playlist::isOne), files.stream().filter(file -> !Playlist.isOne(file)));
    }

    private TranscodeResults.Piece piece(Rendition rendition, FileNode file) {
        return new TranscodeResults.Piece(
                file.name(),
                size(file.size()),
                rendition.resolution().label(),
                Pan123Time.LISTED.write(file.createdAt()),
                Playlist.isOne(file) ? links.toPlay(file) : Secret.of(""));
    }

    TranscodeList.Item item(Rendition rendition) {
        Rendition.@Nullable Facts facts = rendition.facts();
        return new TranscodeList.Item(
                playlist(rendition).orElse(Secret.of("")),
                rendition.resolution().label().toLowerCase(Locale.ROOT),
                facts == null ? 0 : facts.milliseconds() / 1000.0,
                facts == null ? rendition.resolution().pixels() : facts.height(),
                status(rendition),
                FileViews.FILE_STORE,
                facts == null ? 0 : facts.bitRate(),
                rendition.percent(),
                Pan123Time.LISTED.write(rendition.updatedAt()));
    }

    private Optional<Secret> playlist(Rendition rendition) {
        return transcoding.piece(account, rendition, Playlist.NAME).map(links::toPlay);
    }

    static int status(Rendition rendition) {
        return switch (rendition.status()) {
            case WAITING -> TranscodeStatus.PREPARING;
            case RUNNING, RETRYING -> TranscodeStatus.RUNNING;
            case DONE -> TranscodeStatus.DONE;
            case FAILED -> TranscodeStatus.FAILED;
        };
    }

    /** The state of several together; where there are none, nothing is to be waited for. */
    static int status(List<Rendition> renditions) {
        long done = renditions.stream().filter(Rendition::isDone).count();
        long failed = renditions.stream().filter(Rendition::hasFailed).count();
        if (done + failed < renditions.size()) {
            return TranscodeStatus.PREPARING;
        }
        if (done == 0) {
            return TranscodeStatus.FAILED;
        }
        return failed == 0 ? TranscodeStatus.DONE : TranscodeStatus.PARTLY_DONE;
    }

    /** As in {@code 497.17KB}. */
    static String size(long bytes) {
        double kibibytes = bytes / 1024.0;
        if (kibibytes < 1024) {
            return String.format(Locale.ROOT, "%.2fKB", kibibytes);
        }
        double mebibytes = kibibytes / 1024;
        return mebibytes < 1024
                ? String.format(Locale.ROOT, "%.2fMB", mebibytes)
                : String.format(Locale.ROOT, "%.2fGB", mebibytes / 1024);
    }
}
