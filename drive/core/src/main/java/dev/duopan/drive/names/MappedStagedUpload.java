package dev.duopan.drive.names;

import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.StagedUpload;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Writes files in parts, by names. */
record MappedStagedUpload(StagedUpload uploads, PathMapping paths) implements StagedUpload {
    @Override
    public Stage begin(DrivePath path, long size) {
        return new MappedStage(uploads.begin(paths.spelled(path), size), paths);
    }

    @Override
    public Optional<Stage> resume(DrivePath path, long size, String name) {
        return uploads.resume(paths.spelled(path), size, name).map(stage -> new MappedStage(stage, paths));
    }

    private record MappedStage(Stage stage, PathMapping paths) implements Stage {
        @Override
        public void write(long offset, ByteBuffer bytes) {
            stage.write(offset, bytes);
        }

        @Override
        public Optional<String> save() {
            return stage.save();
        }

        @Override
        public void keep() {
            stage.keep();
        }

        @Override
        public UploadSource content() {
            return stage.content();
        }

        @Override
        public Entry publish(UploadOptions options) {
            return paths.meant(stage.publish(options));
        }

        @Override
        public void close() {
            stage.close();
        }
    }
}
