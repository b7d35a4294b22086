package dev.duopan.drive.transfer;

import dev.duopan.drive.Entry;
import dev.duopan.drive.StagedUpload;
import dev.duopan.drive.UploadListener;
import dev.duopan.drive.UploadSource;
import dev.duopan.drive.Verification;
import java.util.Optional;

/** The target takes parts in any order, so they are fetched to their place and named when all are there. */
record DownloadRoute(RouteContext context, StagedUpload stages) implements CopyRoute {
    /** Where the parts of a file are put together. */
    private record Beside(StagedUpload stages, FileTask task) implements FetchStage.Places {
        @Override
        public StagedUpload.Stage begin() {
            return stages.begin(task.target(), task.source().size());
        }

        @Override
        public Optional<StagedUpload.Stage> resume(String name) {
            return stages.resume(task.target(), task.source().size(), name);
        }
    }

    @Override
    public Optional<FileOutcome.Copied> copy(FileTask task) {
        try (Trail trail = context.trail(task, RangeFetch.USUAL_WIDTH)) {
            FetchStage stage = new FetchStage(trail, new Beside(stages, task));
            return Optional.of(trail.follow(() -> stage.use(opened -> download(task, trail, opened))));
        }
    }

    private FileOutcome.Copied download(FileTask task, Trail trail, FetchStage.Opened opened) {
        Fetching fetching = new Fetching(context, task.source());
        fetching.fetch(new FetchLedger(
                opened.stage(), trail, opened.there(), bytes -> task.meter().add(bytes)));
        try (UploadSource content = opened.stage().content()) {
            Verification verification = fetching.verify(content);
            Entry copy = opened.stage().publish(task.options(context.options().conflict(), UploadListener.NONE));
            return new FileOutcome.Copied(task.file(), copy, CopyMethod.DOWNLOAD, verification);
        }
    }
}
