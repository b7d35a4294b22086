package dev.duopan.client.baidu;

import dev.duopan.api.baidu.upload.CreateFile;
import dev.duopan.api.baidu.upload.CreateFileBuilder;
import dev.duopan.api.baidu.upload.Precreate;
import dev.duopan.api.baidu.upload.PrecreateBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of a file when it is announced and when it is made; both say the same where they can. */
final class UploadMessages {
    private static final String EMPTY_MD5 = "d41d8cd98f00b204e9800998ecf8427e";

    private UploadMessages() {}

    /** An announcement under which slices are wanted in any case. */
    static Precreate announcement(FileUpload file, List<String> sliceMd5s) {
        return PrecreateBuilder.builder()
                .path(file.path())
                .size(file.content().length())
                .blockList(sliceMd5s)
                .rtype(file.rtype())
                .localCtime(seconds(file.createdAt()))
                .localMtime(seconds(file.modifiedAt()))
                .build();
    }

    /** An announcement by which the content may be known. */
    static Precreate announcement(FileUpload file, ContentDigests digests) {
        return PrecreateBuilder.builder(announcement(file, digests.sliceMd5s()))
                .contentMd5(digests.md5())
                .sliceMd5(digests.headMd5())
                .build();
    }

    static CreateFile creation(FileUpload file, UploadToken token) {
        return creation(file)
                .blockList(token.sliceMd5s())
                .uploadId(token.uploadId())
                .build();
    }

    /** An empty file isn't announced (docs/wire/baidu-xpan.md section 4.7). */
    static CreateFile emptyCreation(FileUpload file) {
        return creation(file).blockList(List.of(EMPTY_MD5)).build();
    }

    private static CreateFileBuilder creation(FileUpload file) {
        return CreateFileBuilder.builder()
                .path(file.path())
                .size(file.content().length())
                .rtype(file.rtype())
                .localCtime(seconds(file.createdAt()))
                .localMtime(seconds(file.modifiedAt()));
    }

    private static @Nullable Long seconds(@Nullable Instant time) {
        return time == null ? null : time.getEpochSecond();
    }
}
