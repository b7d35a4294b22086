package dev.duopan.drive.sync;

/** Whether two files are alike. */
public sealed interface Verdict {
    /**
     * They are.
     *
     * @param likeness how that is known
     */
    record Same(Likeness likeness) implements Verdict {}

    /**
     * They aren't, or it isn't known that they are.
     *
     * @param reason what differs
     */
    record Different(CopyReason reason) implements Verdict {}
}
