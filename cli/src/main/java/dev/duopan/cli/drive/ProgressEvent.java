package dev.duopan.cli.drive;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code --progress json} tells, one event a line. New members may come; those that are here stay. */
sealed interface ProgressEvent {
    /** Returns the name of the event. */
    @JsonProperty("event")
    String event();

    /**
     * Both trees have been listed and compared.
     *
     * @param files how many files are going to be copied
     * @param bytes of these files
     * @param skipped how many files stay as they are
     * @param deletions how many files are going to vanish from the target
     */
    record Planned(long files, long bytes, long skipped, long deletions) implements ProgressEvent {
        @Override
        public String event() {
            return "planned";
        }
    }

    /**
     * A file sets out.
     *
     * @param source its path in the source drive
     * @param target its path in the target drive
     * @param size bytes
     */
    record Started(String source, String target, long size) implements ProgressEvent {
        @Override
        public String event() {
            return "started";
        }
    }

    /**
     * How far everything is; told every second.
     *
     * @param phase {@code folders}, {@code files}, {@code pause}, {@code deletions} or {@code done}
     * @param files how many files there are to copy
     * @param filesDone how many of them arrived
     * @param filesFailed how many of them didn't
     * @param instant how many of those that arrived needn't be sent
     * @param bytes of all files to copy
     * @param bytesDone how many of them arrived
     * @param bytesPerSecond how fast it is lately
     * @param underWay files on their way
     * @param waiting what is waited for; null for nothing
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Progress(
            String phase,
            long files,
            long filesDone,
            long filesFailed,
            long instant,
            long bytes,
            long bytesDone,
            long bytesPerSecond,
            List<ProgressView.UnderWay> underWay,
            @Nullable String waiting)
            implements ProgressEvent {
        @Override
        public String event() {
            return "progress";
        }
    }

    /**
     * A file has arrived or hasn't; one that failed may set out again.
     *
     * @param file what became of it
     */
    record Finished(SyncReport.FileReport file) implements ProgressEvent {
        @Override
        public String event() {
            return "finished";
        }
    }

    /**
     * Files that failed are tried again after a pause.
     *
     * @param files how many
     * @param seconds how long the pause is
     */
    record Retrying(int files, double seconds) implements ProgressEvent {
        @Override
        public String event() {
            return "retrying";
        }
    }

    /**
     * Something has been deleted or put aside.
     *
     * @param path where it was
     */
    record Deleted(String path) implements ProgressEvent {
        @Override
        public String event() {
            return "deleted";
        }
    }

    /**
     * What came of it all; the last event.
     *
     * @param result as {@code --json} tells it, without the files
     */
    record Summary(SyncReport result) implements ProgressEvent {
        @Override
        public String event() {
            return "summary";
        }
    }
}
