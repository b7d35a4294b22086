package dev.duopan.drive.transfer;

import dev.duopan.drive.Entry;
import dev.duopan.drive.UploadListener;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import dev.duopan.drive.Verification;
import java.util.function.LongConsumer;

/** One upload, and what the drive said about it. */
final class Sending implements UploadListener {
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

    /** Uploads a source and compares what arrived. */
    FileOutcome.Copied send(UploadSource source) {
        UploadOptions options = task.options(context.options().conflict(), this);
        Entry copy = context.target().upload(task.target(), source, options);
        Verification compared = Arrival.of(source, copy);
        boolean matched = verification == Verification.MATCHED;
        Verification told = matched ? verification : Arrival.better(verification, compared);
        return new FileOutcome.Copied(task.file(), copy, method(), told);
    }

    private CopyMethod method() {
        return verification == Verification.MATCHED ? CopyMethod.INSTANT : CopyMethod.UPLOAD;
    }

    @Override
    public void arrived(long bytes) {
        progress.accept(bytes);
    }

    @Override
    public void verified(Verification how) {
        verification = how;
    }
}
