package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.api.pan123.open.CopyToImages;
import dev.duopan.api.pan123.open.GetImageCopyProgress;
import dev.duopan.api.pan123.open.ImageCopyFailure;
import dev.duopan.api.pan123.open.ImageCopyFailures;
import dev.duopan.api.pan123.open.ImageCopyProgress;
import dev.duopan.api.pan123.open.ImageCopyStatus;
import dev.duopan.api.pan123.open.ListImageCopyFailures;
import dev.duopan.api.pan123.open.OrderedImageCopy;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.Task;
import dev.duopan.netdisk.TaskStatus;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.Serves;
import java.util.List;
import java.util.Optional;

/** Takes orders to copy pictures from the drive, and tells how they go (docs/wire/123pan.md section 4.11). */
final class ImageCopyHandlers {
    private final Netdisk netdisk;
    private final ImageTree images;

    /** Has orders done from then on. */
    ImageCopyHandlers(Netdisk netdisk, ImageTree images) {
        this.netdisk = netdisk;
        this.images = images;
        netdisk.tasks().register(ImageCopier.KIND, new ImageCopier(netdisk));
    }

    @Serves
    OrderedImageCopy order(Caller caller, CopyToImages request) {
        Account account = caller.account();
        List<Long> files = Batch.of(request.fileIds()).stream()
                .map(id -> source(account, id).id())
                .toList();
        long folder = images.folder(account, request.targetFolderId());
        Task task = netdisk.tasks().submit(account, ImageCopier.KIND, new ImageCopier.Order(files, folder));
        return new OrderedImageCopy(Long.toString(task.id()));
    }

    private FileNode source(Account account, String id) {
        FileNode node = number(id)
                .map(number -> netdisk.files().live(account, number))
                .orElseThrow(() ->
                        new DuopanException(ErrorKind.NOT_FOUND, "the drive has no such file; its ids are numbers"));
        if (node.isRoot()) {
            throw new ApiException(Pan123Error.INVALID, "the root itself can't be copied; name what is in it");
        }
        return node;
    }

    @Serves
    ImageCopyProgress progress(Caller caller, GetImageCopyProgress request) {
        Task task = task(caller, request.taskId());
        return new ImageCopyProgress(status(task.status()), task.status() == TaskStatus.FAILED ? task.failure() : "");
    }

    private static ImageCopyStatus status(TaskStatus status) {
        return switch (status) {
            case WAITING -> ImageCopyStatus.WAITING;
            case RUNNING, RETRYING -> ImageCopyStatus.RUNNING;
            case DONE -> ImageCopyStatus.DONE;
            case FAILED -> ImageCopyStatus.FAILED;
        };
    }

    @Serves
    ImageCopyFailures failures(Caller caller, ListImageCopyFailures request) {
        if (request.limit() < 1 || request.limit() > ListImageCopyFailures.MAX_LIMIT || request.page() < 1) {
            throw new ApiException(
                    Pan123Error.INVALID,
                    "limit %d, page %d; limits up to %d and pages from 1 are possible"
                            .formatted(request.limit(), request.page(), ListImageCopyFailures.MAX_LIMIT));
        }
        List<ImageCopyFailure> all = task(caller, request.taskId())
                .state(ImageCopier.State.class)
                .map(ImageCopier.State::failures)
                .orElse(List.of());
        List<ImageCopyFailure> page = all.stream()
                .skip((request.page() - 1L) * request.limit())
                .limit(request.limit())
                .toList();
        return new ImageCopyFailures(all.size(), page.isEmpty() ? null : page);
    }

    private Task task(Caller caller, String id) {
        return number(id)
                .flatMap(number -> netdisk.tasks().find(caller.account(), ImageCopier.KIND, number))
                .orElseThrow(() ->
                        new DuopanException(ErrorKind.NOT_FOUND, "there is no such task; its order answered the id"));
    }

    /** Ids are numbers on this side; every other text is the id of nothing. */
    private static Optional<Long> number(String id) {
        try {
            return Optional.of(Long.valueOf(id));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
