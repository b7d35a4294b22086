package dev.duopan.drive.transfer;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Counts the bytes of one file that arrived. In the end they are all there or none, whatever was counted on the way. */
public final class FileMeter {
    private final long size;
    private final LongConsumer total;
    private final AtomicLong counted = new AtomicLong();

    /**
     * Begins at 0.
     *
     * @param size bytes of the file
     * @param total hears of every change, by the threads that do the work
     */
    public FileMeter(long size, LongConsumer total) {
        this.size = size;
        this.total = total;
    }

    /** Returns how many bytes the file has. */
    public long size() {
        return size;
    }

    /** Returns how many of them arrived so far. */
    public long counted() {
        return counted.get();
    }

    /** Counts bytes that arrived, but never more than the file has. */
    void add(long bytes) {
        long before = counted.getAndUpdate(count -> Math.min(size, count + bytes));
        total.accept(Math.min(size, before + bytes) - before);
    }

    /** Counts what is missing: the file is there. */
    public void complete() {
        add(size);
    }

    /** Takes back what was counted: the file isn't there. */
    public void reset() {
        total.accept(-counted.getAndSet(0));
    }
}
