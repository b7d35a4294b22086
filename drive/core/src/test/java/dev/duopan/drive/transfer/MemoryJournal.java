package dev.duopan.drive.transfer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A journal that lives as long as a test. */
final class MemoryJournal implements TransferJournal {
    final Map<TransferKey, FileProgress> pages = new ConcurrentHashMap<>();
    final AtomicInteger opened = new AtomicInteger();

    @Override
    public Page open(TransferKey key) {
        opened.incrementAndGet();
        FileProgress found = pages.getOrDefault(key, FileProgress.NONE);
        return new Page() {
            @Override
            public FileProgress found() {
                return found;
            }

            @Override
            public void write(FileProgress progress) {
                pages.put(key, progress);
            }

            @Override
            public void erase() {
                pages.remove(key);
            }

            @Override
            public void close() {}
        };
    }
}
