package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.ConflictPolicy;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Namespace;
import dev.duopan.netdisk.Relocation;
import dev.duopan.netdisk.Space;
import java.util.List;
import java.util.Optional;

/** The videos that are to be transcoded, and their folder. */
final class TranscodeSpace {
    private final Namespace drive;
    private final Namespace space;
    private final Namespace both;

    TranscodeSpace(Namespace files) {
        drive = files.seeing(Space.DRIVE);
        space = files.seeing(Space.TRANSCODE);
        both = files.seeing(Space.DRIVE, Space.TRANSCODE);
    }

    FileNode root(Account account) {
        return space.root(account, Space.TRANSCODE);
    }

    /** The video of that id. */
    FileNode video(Account account, long fileId) {
        return file(space.live(account, fileId));
    }

    /** Refuses an id that isn't that of a video. */
    void requireVideo(Account account, long fileId) {
        video(account, fileId);
    }

    /** The video of that id, if there is one. */
    Optional<FileNode> find(Account account, long fileId) {
        try {
            return Optional.of(video(account, fileId));
        } catch (DuopanException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The file of that id, wherever a video may lie. */
    FileNode anywhere(Account account, long fileId) {
        return file(both.live(account, fileId));
    }

    private static FileNode file(FileNode node) {
        if (node.isFolder()) {
            throw new ApiException(Pan123Error.INVALID, "%d is a folder, a video is wanted".formatted(node.id()));
        }
        return node;
    }

    /** Copies files of the drive into the space, all or none. */
    void bring(Account account, List<Long> fileIds) {
        fileIds.forEach(id -> file(drive.live(account, id)));
        long target = root(account).id();
        both.copy(
                account,
                fileIds.stream()
                        .map(id -> Relocation.of(id, target).withPolicy(ConflictPolicy.RENAME))
                        .toList());
    }

    void delete(Account account, FileNode video) {
        space.delete(account, List.of(video.id()));
    }
}
