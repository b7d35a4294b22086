package dev.duopan.drive.transfer;

import dev.duopan.drive.StagedUpload;
import dev.duopan.drive.UploadSource;
import dev.duopan.drive.Verification;
import java.util.Optional;

/** Neither side can help, so the file goes through a temporary one of this computer. Half of the way is the fetching. */
record RelayRoute(RouteContext context, Spool spool) implements CopyRoute {
    @Override
    public Optional<FileOutcome.Copied> copy(FileTask task) {
        try (StagedUpload.Stage stage = spool.begin(task.source().size())) {
            Verification fetched = new Fetching(context, task.source(), stage)
                    .fetch(bytes -> task.meter().add(bytes / 2));
            return Optional.of(send(task, stage, fetched));
        }
    }

    /** Both halves of the way count, so the weaker verification is the truth about the whole. */
    private FileOutcome.Copied send(FileTask task, StagedUpload.Stage stage, Verification fetched) {
        try (UploadSource content = stage.content()) {
            FileOutcome.Copied sent =
                    new Sending(context, task, bytes -> task.meter().add(bytes / 2)).send(content);
            boolean fetchedBetter = fetched.compareTo(sent.verification()) >= 0;
            Verification weaker = fetchedBetter ? sent.verification() : fetched;
            return new FileOutcome.Copied(sent.file(), sent.target(), CopyMethod.RELAY, weaker);
        }
    }
}
