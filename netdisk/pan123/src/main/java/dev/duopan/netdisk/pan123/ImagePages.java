package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.api.pan123.open.ImageBed;
import dev.duopan.api.pan123.open.ListImages;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.IdPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A page of a folder of the image bed, in the order in which things were made (docs/wire/123pan.md section 4.11). */
final class ImagePages {
    private static final int WINDOW = 500;

    private final ImageTree images;
    private final Account account;
    private final ListImages request;
    private final long from;
    private final long until;
    private final long after;

    /**
     * Pages as requested.
     *
     * @throws ApiException of kind INVALID if that makes no sense
     */
    ImagePages(ImageTree images, Account account, ListImages request) {
        this.images = images;
        this.account = account;
        this.request = request;
        from = Objects.requireNonNullElse(request.startTime(), Long.MIN_VALUE);
        until = Objects.requireNonNullElse(request.endTime(), Long.MAX_VALUE);
        after = after();
        checkLimit();
    }

    private void checkLimit() {
        if (request.limit() < 1 || request.limit() > ListImages.MAX_LIMIT) {
            throw new ApiException(
                    Pan123Error.INVALID,
                    "limit %d, 1 to %d is possible".formatted(request.limit(), ListImages.MAX_LIMIT));
        }
    }

    /** One more than the page holds, if there are that many. */
    List<FileNode> wanted(long folderId) {
        List<FileNode> wanted = new ArrayList<>();
        IdPage window = new IdPage(after, WINDOW, false);
        List<FileNode> read = images.files().children(account, folderId, window);
        read.stream().filter(this::isWanted).forEach(wanted::add);
        while (wanted.size() <= request.limit() && read.size() == WINDOW) {
            window = window.after(read.getLast().id());
            read = images.files().children(account, folderId, window);
            read.stream().filter(this::isWanted).forEach(wanted::add);
        }
        return wanted.subList(0, Math.min(wanted.size(), request.limit() + 1));
    }

    private long after() {
        String last = request.lastFileId();
        if (last == null || last.equals(ImageBed.ROOT) || last.equals("0")) {
            return 0;
        }
        return images.ids()
                .read(last)
                .orElseThrow(() ->
                        new ApiException(Pan123Error.INVALID, "lastFileId isn't what the page before ended with"));
    }

    private boolean isWanted(FileNode node) {
        long second = node.createdAt().getEpochSecond();
        return from <= second && second <= until;
    }
}
