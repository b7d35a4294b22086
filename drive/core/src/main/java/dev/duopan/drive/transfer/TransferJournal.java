package dev.duopan.drive.transfer;

import java.util.stream.Stream;

/**
 * Remembers how far files have come that are on their way, so that another process can go on after this one was killed. Safe
 * for use by many threads.
 *
 * <p>A journal helps where it can and never stands in the way: what can't be written or read is as if nothing had been
 * remembered.
 */
@FunctionalInterface
public interface TransferJournal {
    /** Remembers nothing. */
    TransferJournal NONE = key -> Page.BLANK;

    /** Opens the page of a file that sets out. Costs nothing but a look until something is written. */
    Page open(TransferKey key);

    /**
     * Forgets files that have arrived though their process died before its last word here. What somebody is at work on stays,
     * and so does every file that isn't named.
     *
     * @param folders between which the files were on their way
     * @param arrived the files that are at their targets; looked through only if something is remembered between the folders
     */
    default void settle(TransferKey folders, Stream<TransferKey> arrived) {}

    /**
     * What is remembered of one file on its way. While it is open, no other process or thread finds or writes anything under
     * its key: they get a blank page that stays blank.
     */
    interface Page extends AutoCloseable {
        /** A page that stays blank whatever is written. */
        Page BLANK = new Page() {
            @Override
            public FileProgress found() {
                return FileProgress.NONE;
            }

            @Override
            public void write(FileProgress progress) {}

            @Override
            public void erase() {}

            @Override
            public void close() {}
        };

        /** Returns how far the file had come when the page was opened. */
        FileProgress found();

        /** Remembers how far the file has come, at once: killing the process afterwards changes nothing. */
        void write(FileProgress progress);

        /** Forgets the file, because it has arrived or can't be gone on with. */
        void erase();

        /** Leaves what is written to whoever opens the page next. */
        @Override
        void close();
    }
}
