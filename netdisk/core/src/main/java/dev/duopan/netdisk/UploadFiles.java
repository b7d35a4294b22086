package dev.duopan.netdisk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The files of one upload. */
record UploadFiles(Staging staging, String uploadId) {
    Path data() {
        return staging.data(uploadId);
    }

    Path spool(String name) {
        return staging.spool(uploadId, name);
    }

    FileChannel openData() throws IOException {
        return staging.openToWrite(data());
    }

    FileChannel openSpool(String name) throws IOException {
        return staging.openToWrite(spool(name));
    }

    boolean delete() throws IOException {
        return Disk.delete(staging.upload(uploadId));
    }
}
