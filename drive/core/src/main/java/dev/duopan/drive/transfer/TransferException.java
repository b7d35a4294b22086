package dev.duopan.drive.transfer;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.List;

/** Not every file arrived. The kind is that of the first failure, or UNAVAILABLE if the transfer was cancelled. */
public final class TransferException extends DuopanException {
    private static final long serialVersionUID = 1;

    private final transient TransferResult result;

    private TransferException(ErrorKind kind, String message, TransferResult result) {
        super(kind, message);
        this.result = result;
    }

    static TransferException of(TransferResult result) {
        List<FileOutcome.Failed> failed = result.failed();
        String count = result.copied().size() + " of " + result.outcomes().size() + " files were copied";
        if (failed.isEmpty()) {
            return new TransferException(ErrorKind.UNAVAILABLE, "The transfer was cancelled; " + count + ".", result);
        }
        FileOutcome.Failed first = failed.getFirst();
        String message = count + ", " + failed.size() + " failed. The first is "
                + first.file().source().path() + ": " + first.failure().getMessage();
        TransferException failure = new TransferException(first.failure().kind(), message, result);
        failed.forEach(each -> failure.addSuppressed(each.failure()));
        return failure;
    }

    /** Returns what became of each file. */
    public TransferResult result() {
        return result;
    }
}
