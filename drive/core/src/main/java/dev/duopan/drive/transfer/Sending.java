package dev.duopan.drive.transfer;

import dev.duopan.drive.Entry;
import dev.duopan.drive.UploadListener;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import dev.duopan.drive.Verification;
import java.util.function.LongConsumer;

/** One upload, and what the drive said about it. */
final class Sending {
    private final RouteContext context;
    private final FileTask task;
    private final LongConsumer progress;
    private volatile Verification verification;

    Sending(RouteContext context, FileTask task, LongConsumer progress) {
        this.context = context;
        this.task = task;
        this.progress = progress;
        this.verification = context.target().traits().uploads().verification();
    }

    /** Uploads a source, or goes on with that, and compares what arrived. */
    FileOutcome.Copied send(UploadSource source, Trail trail) {
        UploadOptions options = task.options(context.options().conflict(), new Hearing(trail))
                .resuming(trail.found().uploadToken());
        Entry copy = context.target().upload(task.target(), source, options);
        Verification made = verified(source, copy);
        return new FileOutcome.Copied(task.file(), copy, method(), made);
    }

    private Verification verified(UploadSource source, Entry copy) {
        return switch (context.options().verification()) {
            case SIZE -> {
                Arrival.checkSize(source.size(), copy);
                yield verification;
            }
            case TOLD -> told(source, copy);
            case FULL -> {
                Verification told = told(source, copy);
                yield told.compareTo(Verification.CONTENT_DIGEST) >= 0
                        ? told
                        : new ReadBack(context, context.target()).compare(source, copy);
            }
        };
    }

    private Verification told(UploadSource source, Entry copy) {
        Verification compared = Arrival.of(source, copy);
        boolean matched = verification == Verification.MATCHED;
        return matched ? verification : Arrival.better(verification, compared);
    }

    private CopyMethod method() {
        return verification == Verification.MATCHED ? CopyMethod.INSTANT : CopyMethod.UPLOAD;
    }

    /** Slices wait while the copy pauses; what they reached before is remembered. */
    private final class Hearing implements UploadListener {
        private final Trail trail;

        Hearing(Trail trail) {
            this.trail = trail;
        }

        @Override
        public void arrived(long bytes) {
            progress.accept(bytes);
        }

        @Override
        public void resumable(String token) {
            trail.note(before -> before.withUploadToken(token));
            context.options().pauses().await();
        }

        @Override
        public void verified(Verification how) {
            verification = how;
        }
    }
}
