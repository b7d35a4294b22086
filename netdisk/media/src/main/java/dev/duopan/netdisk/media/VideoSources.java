package dev.duopan.netdisk.media;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.FileContent;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Namespace;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.Space;
import java.util.Optional;

/** The files that may be videos: those of the drive and of the transcoding space. */
final class VideoSources {
    private final Namespace files;

    VideoSources(Netdisk netdisk) {
        files = netdisk.files().seeing(Space.DRIVE, Space.TRANSCODE);
    }

    /**
     * Returns a file if it still has the content that work was ordered on.
     *
     * @throws DuopanException {@code NOT_FOUND} if it's gone, {@code CONFLICT} if it has another content
     */
    FileNode get(Account account, long fileId, String sha256) {
        FileNode file = files.live(account, fileId);
        if (!sha256(file).equals(Optional.of(sha256))) {
            throw new DuopanException(
                    ErrorKind.CONFLICT,
                    "Work on %s: it has another content now; order it again".formatted(file.name()));
        }
        return file;
    }

    /** Returns the live file of that id. */
    Optional<FileNode> find(Account account, long fileId) {
        try {
            return Optional.of(files.live(account, fileId)).filter(node -> !node.isFolder());
        } catch (DuopanException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    static Optional<String> sha256(FileNode file) {
        return Optional.ofNullable(file.content()).map(FileContent::sha256);
    }
}
