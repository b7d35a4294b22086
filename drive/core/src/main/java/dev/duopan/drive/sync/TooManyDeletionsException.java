package dev.duopan.drive.sync;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;

/** More files would vanish than may. Nothing was changed. */
public final class TooManyDeletionsException extends DuopanException {
    private static final long serialVersionUID = 1;

    private TooManyDeletionsException(String message) {
        super(ErrorKind.CONFLICT, message);
    }

    static TooManyDeletionsException of(SyncPlan plan) {
        SyncPlan.PlannedDeletions deletions = plan.deletions();
        String target = plan.order().to().path().toString();
        boolean unlimited = plan.order().rules().deletions().most().isEmpty();
        String refusal = unlimited
                ? "the source is empty. If it really shall be, set the most that may be deleted to this number"
                : "no more than " + deletions.allowance().files() + " may";
        return new TooManyDeletionsException("Nothing was changed. "
                + deletions.files().size() + " files of " + target + " would be deleted, but " + refusal + ".");
    }
}
