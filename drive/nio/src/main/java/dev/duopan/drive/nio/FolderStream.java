package dev.duopan.drive.nio;

import dev.duopan.drive.Entry;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was in a folder when it was opened, as paths that begin as the folder's own did. */
final class FolderStream implements DirectoryStream<Path>, OpenThing {
    private final FolderListing listing;
    private final Filter<? super Path> filter;
    private boolean iterated;
    private volatile boolean closed;

    FolderStream(FolderListing listing, Filter<? super Path> filter) {
        this.listing = listing;
        this.filter = filter;
    }

    @Override
    public Iterator<Path> iterator() {
        if (closed || iterated) {
            throw new IllegalStateException("a directory stream has one iterator, and none once it is closed");
        }
        iterated = true;
        return new Wanted(listing.entries().iterator());
    }

    @Override
    public void close() {
        closed = true;
        listing.closed(this);
    }

    private final class Wanted implements Iterator<Path> {
        private final Iterator<Entry> entries;
        private @Nullable Path next;

        Wanted(Iterator<Entry> entries) {
            this.entries = entries;
        }

        @Override
        public boolean hasNext() {
            while (next == null && !closed && entries.hasNext()) {
                next = wanted(entries.next()).orElse(null);
            }
            return next != null;
        }

        @Override
        public Path next() {
            Path path = hasNext() ? next : null;
            if (path == null) {
                throw new NoSuchElementException("the folder holds nothing more");
            }
            next = null;
            return path;
        }

        private Optional<Path> wanted(Entry entry) {
            Path path = listing.giveOut(entry);
            try {
                return filter.accept(path) ? Optional.of(path) : Optional.empty();
            } catch (IOException e) {
                throw new DirectoryIteratorException(e);
            }
        }
    }
}
