package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.baidu.file.DescribeFiles;
import dev.duopan.api.baidu.file.FileDescription;
import dev.duopan.api.baidu.file.FileDescriptionBuilder;
import dev.duopan.api.baidu.file.FileDescriptions;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.Namespace;
import dev.duopan.netdisk.PathedNode;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.Serves;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Descriptions of files by their ids. */
final class DescriptionHandlers {
    private final Namespace files;
    private final Views views;
    private final DownloadLinks links;
    private final SharedFolder shared;
    private final Supplier<Appearance> appearances;

    DescriptionHandlers(Namespace files, Views views, DownloadLinks links, Supplier<Appearance> appearances) {
        this.files = files;
        this.views = views;
        this.links = links;
        this.shared = new SharedFolder(files);
        this.appearances = appearances;
    }

    @Serves
    FileDescriptions describe(Caller caller, DescribeFiles request) {
        List<Long> ids = request.fsIds().stream().distinct().toList();
        if (ids.isEmpty() || ids.size() > DescribeFiles.MOST_IDS) {
            throw new ApiException(
                    BaiduError.PARAMETER_ERROR, "1 to %d fsids are possible".formatted(DescribeFiles.MOST_IDS));
        }
        Map<String, String> uploaders = shared.uploaders(caller.account(), request.path());
        Appearance appearance = appearances.get();
        List<FileDescription> found = ids.stream()
                .flatMap(id -> live(caller.account(), id).stream())
                .map(node -> describe(node, request, appearance))
                .toList();
        return new FileDescriptions(found, uploaders);
    }

    private FileDescription describe(PathedNode pathed, DescribeFiles request, Appearance appearance) {
        FileDescriptionBuilder description = views.description(pathed);
        appearance.describe(pathed.node(), request, description);
        if (request.dlink() && !pathed.node().isFolder()) {
            description.dlink(links.to(pathed.node()));
        }
        return description.build();
    }

    private Optional<PathedNode> live(Account account, long id) {
        try {
            return Optional.of(new PathedNode(files.live(account, id), files.pathOf(account, id)));
        } catch (DuopanException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
