package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.api.pan123.open.FilePage;
import dev.duopan.api.pan123.open.ListFiles;
import dev.duopan.api.pan123.open.OpenApi;
import dev.duopan.api.pan123.open.SearchMode;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.IdPage;
import dev.duopan.netdisk.NameSearch;
import dev.duopan.netdisk.Namespace;
import dev.duopan.netdisk.Space;
import java.util.ArrayList;
import java.util.List;

/** Pages of a folder or of a search, in ascending order of id, with what is in the trash (docs/wire/123pan.md section 4.3). */
final class FilePages {
    private static final int TRANSCODE = 2;

    private final Namespace files;
    private final Account account;
    private final ListFiles request;
    private final long folderId;

    private FilePages(Namespace files, Account account, ListFiles request, long folderId) {
        this.files = files;
        this.account = account;
        this.request = request;
        this.folderId = folderId;
    }

    /** The drive, or the space for transcoding, whose root has number 0 here too. */
    static FilePages of(Namespace drive, Account account, ListFiles request) {
        if (request.businessType() == null || request.businessType() != TRANSCODE) {
            return new FilePages(drive, account, request, request.parentFolderId());
        }
        Namespace videos = drive.seeing(Space.TRANSCODE);
        long folderId = request.parentFolderId() == OpenApi.ROOT
                ? videos.root(account, Space.TRANSCODE).id()
                : request.parentFolderId();
        return new FilePages(videos, account, request, folderId);
    }

    FilePage page() {
        long after = request.lastFileId() == null ? 0 : request.lastFileId();
        check(after);
        List<FileNode> found = wanted(after);
        boolean more = found.size() > request.limit();
        List<FileNode> shown = more ? found.subList(0, request.limit()) : found;
        FileViews views = new FileViews(files, account);
        return new FilePage(
                more ? shown.getLast().id() : FilePage.END,
                shown.stream().map(views::item).toList());
    }

    static void checkLimit(int limit) {
        if (limit < 1 || limit > ListFiles.MAX_LIMIT) {
            throw new ApiException(
                    Pan123Error.INVALID, "limit %d, 1 to %d is possible".formatted(limit, ListFiles.MAX_LIMIT));
        }
    }

    private void check(long after) {
        checkLimit(request.limit());
        if (after < 0) {
            throw new ApiException(Pan123Error.INVALID, "lastFileId %d is no id".formatted(after));
        }
        if (request.businessType() != null && request.businessType() != 0 && request.businessType() != TRANSCODE) {
            throw new ApiException(
                    Pan123Error.UNSUPPORTED, "businessType %d isn't offered here".formatted(request.businessType()));
        }
    }

    /** One more than the page holds, if there are that many. */
    private List<FileNode> wanted(long after) {
        List<FileNode> wanted = new ArrayList<>();
        IdPage window = new IdPage(after, request.limit() + 1, true);
        List<FileNode> read = read(window);
        read.stream().filter(this::isWanted).forEach(wanted::add);
        while (wanted.size() <= request.limit() && read.size() == window.limit()) {
            window = window.after(read.getLast().id());
            read = read(window);
            read.stream().filter(this::isWanted).forEach(wanted::add);
        }
        return wanted;
    }

    private List<FileNode> read(IdPage window) {
        String text = request.searchData();
        if (text == null || text.isBlank()) {
            return files.children(account, folderId, window);
        }
        return files.search(account, new NameSearch(text, request.searchMode() == SearchMode.EXACT, window));
    }

    private boolean isWanted(FileNode node) {
        Integer category = request.category();
        return category == null
                || (!node.isFolder() && FileKinds.of(node.name()).code() == category);
    }
}
