package dev.duopan.netdisk.baidu;

import dev.duopan.api.baidu.CloudMd5;
import dev.duopan.api.baidu.file.FileDescriptionBuilder;
import dev.duopan.api.baidu.file.FileEntryBuilder;
import dev.duopan.api.baidu.upload.CreatedFile;
import dev.duopan.api.baidu.upload.Precreated.InstantFile;
import dev.duopan.netdisk.FileContent;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.PathedNode;
import dev.duopan.netdisk.dispatch.Fidelity;
import dev.duopan.netdisk.dispatch.FidelitySwitch;
import java.util.Optional;

/** Nodes as this protocol shows them. */
final class Views {
    private final boolean obfuscated;

    Views(Fidelity fidelity) {
        obfuscated = fidelity.has(FidelitySwitch.OBFUSCATED_MD5);
    }

    /** Returns the md5 of a file in the form that clients see; nothing for a folder. */
    Optional<String> md5(FileNode node) {
        return Optional.ofNullable(node.content())
                .map(FileContent::md5)
                .map(md5 -> obfuscated ? CloudMd5.encode(md5) : md5);
    }

    /** Begins an entry of a listing with what all listings show. */
    FileEntryBuilder entry(PathedNode pathed) {
        FileNode node = pathed.node();
        return FileEntryBuilder.builder()
                .fsId(node.id())
                .path(pathed.path())
                .serverFilename(node.name())
                .size(node.size())
                .directory(node.isFolder())
                .category(Categories.of(node))
                .serverCtime(node.createdAt().getEpochSecond())
                .serverMtime(node.modifiedAt().getEpochSecond())
                .localCtime(node.clientCreatedAt().getEpochSecond())
                .localMtime(node.clientModifiedAt().getEpochSecond());
    }

    /** Begins a description with what all descriptions show. */
    FileDescriptionBuilder description(PathedNode pathed) {
        FileNode node = pathed.node();
        return FileDescriptionBuilder.builder()
                .fsId(node.id())
                .path(pathed.path())
                .filename(node.name())
                .size(node.size())
                .directory(node.isFolder())
                .category(Categories.of(node))
                .md5(md5(node).orElse(null))
                .serverCtime(node.createdAt().getEpochSecond())
                .serverMtime(node.modifiedAt().getEpochSecond())
                .localCtime(node.clientCreatedAt().getEpochSecond())
                .localMtime(node.clientModifiedAt().getEpochSecond())
                .operId(node.accountId());
    }

    /** What create answers; its times are those of the server, not those that the client declared. */
    CreatedFile created(PathedNode pathed) {
        FileNode node = pathed.node();
        return new CreatedFile(
                node.id(),
                pathed.path(),
                pathed.path(),
                node.name(),
                node.isFolder() ? null : node.size(),
                md5(node).orElse(null),
                Categories.of(node),
                node.isFolder(),
                node.modifiedAt().getEpochSecond(),
                node.modifiedAt().getEpochSecond(),
                node.isFolder() ? 0 : null);
    }

    /** What precreate answers of a content that was known. */
    InstantFile instant(PathedNode pathed, long requestId) {
        FileNode node = pathed.node();
        return new InstantFile(
                node.id(),
                pathed.path(),
                node.size(),
                Categories.of(node),
                false,
                md5(node).orElse(""),
                node.modifiedAt().getEpochSecond(),
                node.modifiedAt().getEpochSecond(),
                requestId);
    }
}
