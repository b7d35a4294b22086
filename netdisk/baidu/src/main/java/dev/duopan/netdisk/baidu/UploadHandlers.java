package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.baidu.CloudMd5;
import dev.duopan.api.baidu.upload.CreateFile;
import dev.duopan.api.baidu.upload.CreatedFile;
import dev.duopan.api.baidu.upload.Precreate;
import dev.duopan.api.baidu.upload.Precreated;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.Completion;
import dev.duopan.netdisk.DeclaredPicture;
import dev.duopan.netdisk.DeclaredPictures;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Namespace;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.PathedNode;
import dev.duopan.netdisk.UploadRequest;
import dev.duopan.netdisk.UploadSession;
import dev.duopan.netdisk.UploadStart;
import dev.duopan.netdisk.Uploads;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.RequestInfo;
import dev.duopan.netdisk.dispatch.Serves;
import java.util.List;
import java.util.Optional;

/** Announcing files, and making files of the slices that came. */
final class UploadHandlers {
    private final Uploads uploads;
    private final Namespace files;
    private final Paths paths;
    private final Views views;
    private final UploadWishes wishes;
    private final DeclaredPictures pictures;

    UploadHandlers(Netdisk netdisk, Paths paths, Views views) {
        this.uploads = netdisk.uploads();
        this.files = netdisk.files();
        this.paths = paths;
        this.views = views;
        this.wishes = new UploadWishes(paths);
        this.pictures = netdisk.declaredPictures();
    }

    @Serves
    Precreated precreate(Caller caller, RequestInfo info, Precreate request) {
        Account account = caller.account();
        UploadRequest wish = wishes.announced(account, request);
        Optional<UploadSession> stopped = Optional.ofNullable(request.uploadId())
                .flatMap(id -> session(account, id))
                .filter(session -> UploadWishes.isSame(session.request(), wish) && !session.isComplete());
        if (stopped.isPresent()) {
            return wanted(account, stopped.get(), request.path());
        }
        return switch (uploads.begin(account, wish)) {
            case UploadStart.Stored stored ->
                new Precreated.Done(views.instant(
                        pathed(account, stored.node()), info.trace().number()));
            case UploadStart.Open open -> wanted(account, open.session(), request.path());
        };
    }

    private Precreated wanted(Account account, UploadSession session, String path) {
        List<Integer> missing = uploads.missingSlices(account, session.id());
        return new Precreated.Wanted(path, UploadIds.of(session), missing);
    }

    @Serves
    CreatedFile create(Caller caller, CreateFile request) {
        Account account = caller.account();
        String uploadId = request.uploadId();
        UploadWishes.checkMode(request);
        Optional<DeclaredPicture> declared = DeclaredPictureReader.read(request);
        FileNode node =
                uploadId == null || uploadId.isEmpty() ? known(account, request) : whole(account, request, uploadId);
        declared.ifPresent(picture -> pictures.declare(node, picture));
        return views.created(pathed(account, node));
    }

    private FileNode known(Account account, CreateFile request) {
        UploadRequest wish = wishes.known(account, request);
        if (wish.size() > 0) {
            return uploads.storeKnown(account, wish).orElseThrow(() -> new ApiException(BaiduError.BLOCKS_INCOMPLETE));
        }
        return switch (uploads.begin(account, wish)) {
            case UploadStart.Stored stored -> stored.node();
            case UploadStart.Open open -> throw new IllegalStateException("an empty file wants slices");
        };
    }

    private FileNode whole(Account account, CreateFile request, String uploadId) {
        UploadSession session =
                session(account, uploadId).orElseThrow(() -> new ApiException(BaiduError.UPLOAD_ID_INVALID));
        UploadWishes.checkSize(account, request.size());
        if (!isAt(session, request.path())) {
            throw new ApiException(BaiduError.CREATE_FAILED, "path isn't the announced one");
        }
        Completion completion = Completion.asRequested()
                .withSize(request.size())
                .withSliceMd5s(request.blockList().stream()
                        .map(md5 -> CloudMd5.isMd5(md5) ? CloudMd5.decode(md5) : md5)
                        .toList())
                .withPolicy(UploadWishes.policy(request, session.request()))
                .withClientTimes(Times.instant(request.localCtime()), Times.instant(request.localMtime()));
        return complete(account, session, completion);
    }

    private FileNode complete(Account account, UploadSession session, Completion completion) {
        try {
            return uploads.complete(account, session.id(), completion);
        } catch (DuopanException e) {
            throw switch (e.kind()) {
                case INVALID, CORRUPT, CONFLICT ->
                    new ApiException(BaiduError.CREATE_FAILED, String.valueOf(e.getMessage()));
                default -> e;
            };
        }
    }

    private Optional<UploadSession> session(Account account, String uploadId) {
        return UploadIds.sessionId(uploadId).flatMap(id -> uploads.find(account, id));
    }

    private boolean isAt(UploadSession session, String path) {
        return session.request().destination().names().equals(paths.names(path));
    }

    private PathedNode pathed(Account account, FileNode node) {
        return new PathedNode(node, files.pathOf(account, node.id()));
    }
}
