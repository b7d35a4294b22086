package dev.duopan.client.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.baidu.file.FileEntry;
import dev.duopan.api.baidu.file.ListFiles;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks whether a file is there of whose upload no answer came. */
final class LostFiles {
    private final FileCalls files;

    LostFiles(FileCalls files) {
        this.files = files;
    }

    /** Returns the file at the path if it has the size. */
    Optional<UploadedFile> find(FileUpload file) {
        String folder = file.path().substring(0, file.path().lastIndexOf('/') + 1);
        try (Stream<FileEntry> entries = files.list(ListFiles.of(folder)).stream()) {
            return entries.filter(entry -> entry.path().equals(file.path())
                            && !entry.directory()
                            && entry.size() == file.content().length())
                    .findFirst()
                    .map(entry -> new UploadedFile(entry.fsId(), entry.path(), UploadVerification.SIZE));
        } catch (ApiException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
